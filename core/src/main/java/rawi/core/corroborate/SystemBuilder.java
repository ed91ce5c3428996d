package rawi.core.corroborate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import rawi.core.corroborate.SystemGraph.EdgeKind;
import rawi.core.corroborate.SystemGraph.Kind;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Means;
import rawi.core.model.Relation;
import rawi.core.model.Target;

/** Draws the graph of what claims describe. */
final class SystemBuilder {

    private final Naming naming;
    private final Function<ClaimType, String> titles;
    private final OriginClasses origins;
    private final Affiliations affiliations;
    private final Map<String, Draft> edges = new TreeMap<>();
    private final Map<String, Map<String, Integer>> labels = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Set<String> restricted = new HashSet<>();

    private static final class Draft {
        String from;
        String to;
        EdgeKind kind;
        Optional<Relation.Kind> relation = Optional.empty();
        String cue = "";
        final Map<ClaimRef, Traits> claims = new TreeMap<>();
    }

    /**
     * @param titles what a leaf is called
     */
    SystemBuilder(
            Naming naming,
            Function<ClaimType, String> titles,
            OriginClasses origins,
            Affiliations affiliations) {
        this.affiliations = affiliations;
        this.naming = naming;
        this.titles = titles;
        this.origins = origins;
    }

    /**
     * @param chosen the claims of a place and period, by report
     * @param texts of the reports, by key
     */
    SystemGraph build(Collection<List<Traits>> chosen, Function<String, String> texts) {
        int claims = 0;
        for (List<Traits> report : chosen) {
            affiliated(report, texts.apply(report.get(0).ref.report()));
            Map<String, Traits> byId =
                    report.stream().collect(Collectors.toMap(t -> t.claim.id(), t -> t));
            for (Traits t : report) {
                own(t);
                tied(t, byId);
                claims++;
            }
        }
        return new SystemGraph(nodes(), made(), chosen.size(), claims);
    }

    private void affiliated(List<Traits> report, String text) {
        Map<Integer, List<Traits>> bySentence = new TreeMap<>();
        for (Traits t : report) {
            bySentence.computeIfAbsent(t.claim.sentence().start(), k -> new ArrayList<>()).add(t);
        }
        for (List<Traits> claims : bySentence.values()) {
            Traits first = claims.get(0);
            for (Affiliations.Found found : affiliations.of(text, first.claim.sentence(), claims)) {
                boolean actor = Naming.isActor(found.party());
                String party =
                        actor
                                ? actor(found.party())
                                : node(
                                        Kind.GROUP,
                                        naming.concepts().get(found.party()).name(),
                                        naming.concepts().get(found.party()).name());
                Draft draft = draft(party, actor(found.holder()), found.kind(), found.cue());
                draft.cue = found.cue();
                draft.claims.put(first.ref, first);
            }
        }
    }

    private String actor(int id) {
        return node(Kind.ACTOR, "@" + naming.name(id), naming.name(id));
    }

    private static boolean isChannel(Traits t) {
        return switch (t.sort) {
            case CHECKPOINT, DEPLOY, ORDER, INTAKE, APPOINT -> true;
            default -> t.claim.type() == ClaimType.RECRUITMENT_INFRASTRUCTURE;
        };
    }

    /** Node of what the claim says was done. */
    private String act(Traits t) {
        Kind kind =
                t.sort == Sort.CONTEXT ? Kind.STATE : isChannel(t) ? Kind.CHANNEL : Kind.OUTCOME;
        String id = node(kind, t.claim.type().code(), titles.apply(t.claim.type()));
        if (t.sort == Sort.FLIGHT || t.sort == Sort.HIDE) {
            restricted.add(id);
        }
        return id;
    }

    private void own(Traits t) {
        String act = act(t);
        List<String> actors = actors(t);
        List<String> groups = groups(t);
        List<String> channels = channels(t);
        boolean doesItself = actors.isEmpty() || isDoneByGroup(t);
        for (String actor : actors) {
            if (isChannel(t)) {
                edge(actor, act, EdgeKind.ACTS, t);
            }
            for (String channel : channels) {
                edge(actor, channel, EdgeKind.ACTS, t);
            }
            if (!isChannel(t) && channels.isEmpty()) {
                List<String> to = groups.isEmpty() ? List.of(act) : groups;
                to.forEach(g -> edge(actor, g, EdgeKind.ACTS, t));
            }
        }
        for (String channel : channels) {
            List<String> to = groups.isEmpty() ? List.of(act) : groups;
            to.forEach(g -> edge(channel, g, EdgeKind.REACHES, t));
        }
        for (String group : groups) {
            EdgeKind kind = isChannel(t) ? EdgeKind.REACHES : EdgeKind.MEETS;
            edge(isChannel(t) ? act : group, isChannel(t) ? group : act, kind, t);
        }
        if (groups.isEmpty() && channels.isEmpty() && doesItself) {
            alone(act, t);
        }
    }

    /** An act of which nobody and nothing more is told still stands in the graph. */
    private void alone(String act, Traits t) {
        edge(act, act, EdgeKind.MEETS, t);
    }

    private static boolean isDoneByGroup(Traits t) {
        return switch (t.sort) {
            case FLIGHT, HIDE, RETURN, PROTEST, SETTLE -> true;
            default -> false;
        };
    }

    private List<String> actors(Traits t) {
        List<String> found = new ArrayList<>();
        if (isDoneByGroup(t)) {
            return found;
        }
        for (Agent agent : t.claim.agents()) {
            int[] ids = naming.ids(agent.actor(), agent.quote().text());
            Optional<Integer> known =
                    java.util.Arrays.stream(ids).filter(Naming::isActor).boxed().findFirst();
            String label = known.map(naming::name).orElse(agent.actor());
            String key = known.map(k -> "@" + naming.name(k)).orElse(Naming.slug(agent.actor()));
            boolean doubted = agent.certainty() != Certainty.STATED;
            String mark = doubted ? agent.certainty().name().toLowerCase(Locale.ROOT) : "";
            found.add(
                    node(
                            Kind.ACTOR,
                            key + mark,
                            doubted
                                    ? label
                                            + " ("
                                            + (mark.equals("denied") ? "denied" : "alleged")
                                            + ")"
                                    : label));
        }
        return found;
    }

    private List<String> groups(Traits t) {
        List<String> found = new ArrayList<>();
        if (isDoneByGroup(t)) {
            for (Agent agent : t.claim.agents()) {
                found.add(group(agent.actor(), agent.quote().text()));
            }
        }
        for (Target target : t.claim.targets()) {
            found.add(group(target.group(), target.quote().text()));
        }
        return found.stream().distinct().toList();
    }

    private String group(String name, String quote) {
        List<String> concepts = new ArrayList<>();
        for (int id : naming.concepts().of(name + " " + quote)) {
            if (naming.concepts().get(id).weight() > 0) {
                concepts.add(naming.concepts().get(id).name());
            }
        }
        int[] actors = naming.ids(name, quote);
        Optional<Integer> known =
                java.util.Arrays.stream(actors).filter(Naming::isActor).boxed().findFirst();
        if (known.isPresent() && concepts.isEmpty()) {
            return node(Kind.GROUP, "@" + naming.name(known.get()), naming.name(known.get()));
        }
        String key = concepts.isEmpty() ? Naming.slug(name) : String.join("+", concepts);
        return node(Kind.GROUP, key, name);
    }

    private List<String> channels(Traits t) {
        List<String> found = new ArrayList<>();
        for (Means means : t.claim.means()) {
            String value = means.value().orElse(Naming.slug(means.quote().text()));
            String label =
                    means.value()
                            .map(v -> v.toLowerCase(Locale.ROOT).replace('_', ' '))
                            .orElse(means.quote().text());
            found.add(node(Kind.CHANNEL, "means." + value, label));
        }
        return found.stream().distinct().toList();
    }

    private void tied(Traits t, Map<String, Traits> byId) {
        for (Relation relation : t.claim.relations()) {
            Traits other = byId.get(relation.to());
            if (other == null || relation.kind() == Relation.Kind.SAME_AS) {
                continue;
            }
            String from = act(t);
            String to = act(other);
            String cue = relation.cue().map(q -> q.text()).orElse("");
            Draft draft = draft(from, to, EdgeKind.TIED, relation.kind() + "|" + cue);
            draft.relation = Optional.of(relation.kind());
            draft.cue = cue;
            draft.claims.put(t.ref, t);
            draft.claims.put(other.ref, other);
            boolean leads =
                    relation.kind() == Relation.Kind.PURPOSE
                            || relation.kind() == Relation.Kind.MEANS_OF;
            if (isChannel(t) && leads) {
                groups(other).forEach(g -> edge(from, g, EdgeKind.REACHES, other));
            }
        }
    }

    private String node(Kind kind, String key, String label) {
        String id = kind.name().toLowerCase(Locale.ROOT) + ":" + key;
        kinds.put(id, kind);
        labels.computeIfAbsent(id, k -> new TreeMap<>()).merge(label, 1, Integer::sum);
        return id;
    }

    private Draft draft(String from, String to, EdgeKind kind, String more) {
        return edges.computeIfAbsent(
                kind.ordinal() + "|" + from + "|" + to + "|" + more,
                k -> {
                    Draft fresh = new Draft();
                    fresh.from = from;
                    fresh.to = to;
                    fresh.kind = kind;
                    return fresh;
                });
    }

    private void edge(String from, String to, EdgeKind kind, Traits t) {
        draft(from, to, kind, "").claims.put(t.ref, t);
    }

    private List<SystemGraph.Node> nodes() {
        Map<String, Set<ClaimRef>> weight = new HashMap<>();
        for (Draft draft : edges.values()) {
            for (String end : List.of(draft.from, draft.to)) {
                weight.computeIfAbsent(end, k -> new HashSet<>()).addAll(draft.claims.keySet());
            }
        }
        List<SystemGraph.Node> nodes = new ArrayList<>();
        for (String id : weight.keySet()) {
            String label =
                    labels.get(id).entrySet().stream()
                            .min(
                                    Map.Entry.<String, Integer>comparingByValue()
                                            .reversed()
                                            .thenComparing(Map.Entry.comparingByKey()))
                            .map(Map.Entry::getKey)
                            .orElse(id);
            nodes.add(new SystemGraph.Node(id, kinds.get(id), label, restricted.contains(id)));
        }
        nodes.sort(
                Comparator.comparing(SystemGraph.Node::kind)
                        .thenComparing(n -> -weight.get(n.id()).size())
                        .thenComparing(SystemGraph.Node::id));
        return nodes;
    }

    private List<SystemGraph.Edge> made() {
        List<SystemGraph.Edge> made = new ArrayList<>();
        for (Draft draft : edges.values()) {
            List<SystemGraph.Support> support = new ArrayList<>();
            LocalDate earliest = null;
            LocalDate latest = null;
            for (Traits t : draft.claims.values()) {
                Claim claim = t.claim;
                support.add(
                        new SystemGraph.Support(
                                t.ref, claim.type(), claim.factuality(), claim.trigger().text()));
                earliest = least(earliest, claim.when().flatMap(w -> w.range().earliest()));
                latest = most(latest, claim.when().flatMap(w -> w.range().latest()));
            }
            made.add(
                    new SystemGraph.Edge(
                            draft.from,
                            draft.to,
                            draft.kind,
                            draft.relation,
                            draft.cue,
                            support,
                            origins.of(draft.claims.values()).size(),
                            Optional.ofNullable(earliest),
                            Optional.ofNullable(latest)));
        }
        return made;
    }

    private static LocalDate least(LocalDate so, Optional<LocalDate> day) {
        return day.isEmpty() || so != null && so.isBefore(day.get()) ? so : day.get();
    }

    private static LocalDate most(LocalDate so, Optional<LocalDate> day) {
        return day.isEmpty() || so != null && so.isAfter(day.get()) ? so : day.get();
    }
}
