package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.Hop;
import rawi.core.model.HopRole;

/** What changed on the way from report to report, and from a text to its own headline. */
final class Drifts {

    private final Naming naming;
    private final Map<String, Digest> reports;
    private final Outlets outlets;

    Drifts(Naming naming, Map<String, Digest> reports, Outlets outlets) {
        this.outlets = outlets;
        this.naming = naming;
        this.reports = reports;
    }

    /**
     * @param owned reports whose headlines are laid beside their texts
     */
    List<Drift> find(List<Relay> relays, Set<String> owned) {
        Set<Drift> found = new LinkedHashSet<>();
        Map<ClaimRef, Traits> claims = new HashMap<>();
        for (Relay relay : relays) {
            if (relay.kind() == Relay.Kind.CORRECTION || relay.aligned().isEmpty()) {
                continue;
            }
            for (String key : List.of(relay.from(), relay.to())) {
                reports.get(key).claims().forEach(t -> claims.put(t.ref, t));
            }
            boolean credits = credits(relay);
            for (Relay.Aligned pair : relay.aligned()) {
                Traits from = claims.get(pair.from());
                Traits to = claims.get(pair.to());
                compare(from, to, credits, relay, found);
                headlineOf(to).ifPresent(h -> stance(from, h, Drift.Where.HEADLINE, found));
            }
        }
        for (Digest report : reports.values()) {
            for (Traits t : owned.contains(report.key()) ? report.claims() : List.<Traits>of()) {
                headlineOf(t).ifPresent(h -> stance(t, h, Drift.Where.HEADLINE, found));
            }
        }
        return new ArrayList<>(found);
    }

    /** The headline's claim that tells what this claim of the body tells. */
    private Optional<Traits> headlineOf(Traits body) {
        if (body.headline) {
            return Optional.empty();
        }
        for (Traits t : reports.get(body.ref.report()).claims()) {
            boolean told =
                    t.claim.sameAs().map(s -> s.equals(body.claim.id())).orElse(false)
                            || t.claim.sameAs().isEmpty() && isFirstOfItsKind(t, body);
            if (t.headline && told) {
                return Optional.of(t);
            }
        }
        return Optional.empty();
    }

    private boolean isFirstOfItsKind(Traits head, Traits body) {
        for (Traits t : reports.get(body.ref.report()).claims()) {
            if (!t.headline && t.claim.type() == head.claim.type()) {
                return t == body;
            }
        }
        return false;
    }

    private static void stance(Traits from, Traits to, Drift.Where where, Set<Drift> found) {
        if (from.claim.factuality() != to.claim.factuality()) {
            found.add(
                    new Drift(
                            from.ref,
                            to.ref,
                            Drift.Field.FACTUALITY,
                            from.claim.factuality().name(),
                            to.claim.factuality().name(),
                            where));
        }
    }

    private void compare(Traits from, Traits to, boolean credits, Relay relay, Set<Drift> found) {
        stance(from, to, Drift.Where.RELAY, found);
        if (from.claim.type() != to.claim.type()) {
            add(
                    found,
                    from,
                    to,
                    Drift.Field.TYPE,
                    from.claim.type().code(),
                    to.claim.type().code());
        }
        boolean other = from.countLow != to.countLow || from.countHigh != to.countHigh;
        if (from.counted && to.counted && other) {
            add(found, from, to, Drift.Field.COUNT, range(from), range(to));
        }
        agents(from, to, found);
        sources(from, to, credits, relay, found);
    }

    private static void add(
            Set<Drift> found,
            Traits from,
            Traits to,
            Drift.Field field,
            String before,
            String after) {
        found.add(new Drift(from.ref, to.ref, field, before, after, Drift.Where.RELAY));
    }

    private static String range(Traits t) {
        return (t.countLow < 0 ? "" : t.countLow) + "\u2013" + (t.countHigh < 0 ? "" : t.countHigh);
    }

    private void agents(Traits from, Traits to, Set<Drift> found) {
        for (Agent a : from.claim.agents()) {
            for (Agent b : to.claim.agents()) {
                boolean same = Compare.share(ids(a), ids(b));
                if (same && a.certainty() != b.certainty()) {
                    add(
                            found,
                            from,
                            to,
                            Drift.Field.AGENT_CERTAINTY,
                            a.certainty() + " (" + a.actor() + ")",
                            b.certainty() + " (" + b.actor() + ")");
                }
            }
        }
        if (from.agents.length == 0 || to.agents.length == 0) {
            return;
        }
        boolean oneLanguage = lang(from).equals(lang(to));
        boolean differ = !Compare.share(from.agents, to.agents);
        boolean names = known(from) || known(to);
        boolean reworded = oneLanguage && names && !actors(from).equals(actors(to));
        if (differ && (oneLanguage || known(from) && known(to) || unknown(from) != unknown(to))
                || reworded) {
            add(found, from, to, Drift.Field.AGENT, text(from), text(to));
        }
    }

    private String lang(Traits t) {
        return reports.get(t.ref.report()).filed().read().report().lang();
    }

    private boolean known(Traits t) {
        return Arrays.stream(t.agents).anyMatch(naming::isKnownActor);
    }

    private boolean unknown(Traits t) {
        return Arrays.stream(t.agents).anyMatch(a -> Naming.isActor(a) && !naming.isKnownActor(a))
                || Arrays.stream(t.agents)
                        .anyMatch(
                                a ->
                                        !Naming.isActor(a)
                                                && naming.concepts()
                                                        .get(a)
                                                        .name()
                                                        .equals("unknown"));
    }

    private int[] ids(Agent agent) {
        return naming.ids(agent.actor(), agent.quote().text());
    }

    private static Set<String> actors(Traits t) {
        Set<String> names = new TreeSet<>();
        t.claim.agents().stream()
                .filter(a -> a.certainty() != Certainty.DENIED)
                .forEach(a -> names.add(Naming.slug(a.actor())));
        return names;
    }

    private static String text(Traits t) {
        return t.claim.agents().stream().map(Agent::actor).collect(Collectors.joining(", "));
    }

    /** Whether some claim of the later report names the earlier one's outlet. */
    private boolean credits(Relay relay) {
        String outlet = outlets.of(reports.get(relay.from()).outlet());
        return reports.get(relay.to()).claims().stream().anyMatch(t -> names(t, outlet));
    }

    private boolean names(Traits t, String outlet) {
        for (String source : t.sources) {
            if (outlets.of(source).equals(outlet)) {
                return true;
            }
        }
        return false;
    }

    private void sources(Traits from, Traits to, boolean credits, Relay relay, Set<Drift> found) {
        if (from.headline || to.headline) {
            return;
        }
        String outlet = outlets.of(reports.get(relay.from()).outlet());
        List<Hop> before = inner(from, "");
        List<Hop> after = inner(to, outlet);
        boolean lost = credits && !before.isEmpty() && !after.isEmpty() && !names(to, outlet);
        boolean gained = before.isEmpty() && !after.isEmpty();
        boolean gone = !before.isEmpty() && after.isEmpty();
        boolean changed =
                !before.isEmpty() && !after.isEmpty() && !alike(last(before), last(after));
        if (lost || gained || gone || changed) {
            String publisher = reports.get(relay.from()).filed().read().report().publisher();
            String first = text(before);
            add(
                    found,
                    from,
                    to,
                    Drift.Field.SOURCE,
                    lost && !changed ? publisher + " > " + first : first,
                    text(after));
        }
    }

    private List<Hop> inner(Traits t, String without) {
        List<Hop> hops = new ArrayList<>();
        for (Hop hop : t.claim.chain()) {
            boolean outlet =
                    naming.named(hop.name()).map(n -> outlets.of(n).equals(without)).orElse(false);
            if (hop.role() != HopRole.PUBLISHER && !outlet) {
                hops.add(hop);
            }
        }
        return hops;
    }

    private static Hop last(List<Hop> hops) {
        return hops.get(hops.size() - 1);
    }

    private boolean alike(Hop a, Hop b) {
        if (Naming.slug(a.name()).equals(Naming.slug(b.name()))) {
            return true;
        }
        int[] x = naming.concepts().of(a.name());
        int[] y = naming.concepts().of(b.name());
        return x.length == 0 || y.length == 0 || Compare.share(x, y);
    }

    private static String text(List<Hop> hops) {
        return hops.stream().map(Hop::name).collect(Collectors.joining(" > "));
    }
}
