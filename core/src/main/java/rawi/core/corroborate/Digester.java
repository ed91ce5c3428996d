package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.lexicon.Gazetteer;
import rawi.core.model.Agent;
import rawi.core.model.Claim;
import rawi.core.model.Factuality;
import rawi.core.model.Granularity;
import rawi.core.model.Hop;
import rawi.core.model.HopRole;
import rawi.core.model.PlaceMention;
import rawi.core.model.Report;
import rawi.core.model.Span;
import rawi.core.model.Target;

/** Makes digests of reports. Keeps what it learned of places; not safe to share between threads. */
final class Digester {

    private static final int TEXT_WORDS = 4000;

    private final Naming naming;
    private final Placing placing;
    private final List<String> correctionCues;
    private final Map<String, Integer> polarity = new HashMap<>();
    private final Set<String> contrast = new TreeSet<>();

    Digester(DataFiles files, Naming naming, Gazetteer gazetteer) {
        this.naming = naming;
        this.placing = new Placing(gazetteer);
        List<String> cues = new ArrayList<>();
        for (Tsv.Row row : Tsv.read(files, "lexicon/link_words.tsv")) {
            for (String word : row.list("words")) {
                String folded = String.join(" ", Concepts.words(word));
                switch (row.get("use")) {
                    case "correction" -> cues.add(folded);
                    case "opened" -> polarity.put(folded, 1);
                    case "closed" -> polarity.put(folded, -1);
                    case "contrast" -> contrast.add(folded);
                    default -> throw row.error("no use " + row.get("use"));
                }
            }
        }
        this.correctionCues = List.copyOf(cues);
    }

    Digest digest(Filed filed) {
        Report report = filed.read().report();
        Set<String> mentioned = new TreeSet<>();
        List<Traits> claims = new ArrayList<>();
        for (Claim claim : filed.read().claims()) {
            claims.add(traits(filed, claim, claims.size()));
            for (Hop hop : claim.chain().subList(1, claim.chain().size())) {
                naming.named(hop.name()).ifPresent(mentioned::add);
            }
        }
        List<String> words = words(report);
        return new Digest(
                filed,
                filed.key(),
                report.publisher(),
                report.lang(),
                outlet(report.publisher()),
                addressWords(report.url().orElse("")),
                report.published().map(d -> (int) d.toEpochDay()).orElse(Traits.OPEN_LOW),
                Sketch.of(words),
                declared(report),
                corrects(report, words),
                mentioned,
                List.copyOf(claims));
    }

    Placing placing() {
        return placing;
    }

    String outlet(String publisher) {
        return naming.named(publisher).orElse(Naming.slug(publisher));
    }

    private static List<String> words(Report report) {
        String body = report.text().substring(report.bodyStart());
        List<String> words =
                Concepts.words(body.substring(0, Math.min(body.length(), 8 * TEXT_WORDS)));
        return words.subList(0, Math.min(words.size(), TEXT_WORDS));
    }

    /** What stands in front matter as {@code relays: NAME}. */
    private static Optional<String> declared(Report report) {
        for (String line : report.text().substring(0, report.bodyStart()).split("\n")) {
            if (line.startsWith("relays:")) {
                String name = line.substring("relays:".length()).strip();
                return Optional.of(name.replace("\"", "")).filter(n -> !n.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static Set<String> addressWords(String url) {
        Set<String> words = new TreeSet<>();
        for (String part : url.split("[/.?#]+")) {
            String slug = Naming.slug(part);
            if (slug.length() >= 4) {
                words.add(slug);
            }
        }
        return words;
    }

    private boolean corrects(Report report, List<String> words) {
        String title = String.join(" ", Concepts.words(report.title().orElse("")));
        String body = String.join(" ", words);
        for (String cue : correctionCues) {
            boolean phrase = cue.indexOf(' ') > 0;
            if (phrase && body.contains(cue) || (" " + title + " ").contains(" " + cue + " ")) {
                return true;
            }
        }
        return false;
    }

    private Traits traits(Filed filed, Claim claim, int order) {
        Report report = filed.read().report();
        Traits t = new Traits();
        t.ref = new ClaimRef(filed.key(), claim.id());
        t.claim = claim;
        t.type = claim.type();
        t.sort = Sort.of(claim.type());
        t.realis = realis(claim, t.sort);
        t.order = order;
        t.sentence = claim.sentence().start();
        t.headline = headline(report, claim.trigger().span());
        t.published = report.published().map(d -> (int) d.toEpochDay()).orElse(Traits.OPEN_LOW);
        claim.when()
                .ifPresent(
                        w -> {
                            t.dated =
                                    w.range().earliest().isPresent()
                                            || w.range().latest().isPresent();
                            t.low =
                                    w.range()
                                            .earliest()
                                            .map(d -> (int) d.toEpochDay())
                                            .orElse(Traits.OPEN_LOW);
                            t.high =
                                    w.range()
                                            .latest()
                                            .map(d -> (int) d.toEpochDay())
                                            .orElse(Traits.OPEN_HIGH);
                        });
        List<PlaceMention> places = new ArrayList<>(claim.place());
        claim.destination().ifPresent(places::add);
        claim.origin().ifPresent(places::add);
        t.where = placing.of(places);
        t.ownPlace = places.stream().anyMatch(p -> !p.inherited());
        claim.count()
                .ifPresent(
                        c -> {
                            t.counted = c.low().isPresent() || c.high().isPresent();
                            t.countLow = c.low().orElse(-1);
                            t.countHigh = c.high().orElse(-1);
                            t.unit = c.unit();
                        });
        TreeSet<Integer> targets = new TreeSet<>();
        TreeSet<Integer> agents = new TreeSet<>();
        for (Agent agent : claim.agents()) {
            add(agents, naming.ids(agent.actor(), agent.quote().text()));
        }
        if (isDoneByPeople(t.sort)) {
            for (Agent agent : claim.agents()) {
                add(targets, naming.concepts().of(agent.actor() + " " + agent.quote().text()));
            }
            agents.removeIf(a -> !Naming.isActor(a));
        }
        t.agents = ints(agents);
        StringBuilder words = new StringBuilder();
        for (Target target : claim.targets()) {
            add(targets, naming.concepts().of(target.group() + " " + target.quote().text()));
            words.append(' ').append(target.group()).append(' ').append(target.quote().text());
        }
        t.targets = ints(targets);
        t.contrast = Concepts.words(words.toString()).stream().anyMatch(contrast::contains);
        t.polarity = polarity(t.sort, claim);
        t.sources = sources(claim);
        return t;
    }

    /** Acts of those whom they concern: who flees is compared with who flees. */
    private static boolean isDoneByPeople(Sort sort) {
        return switch (sort) {
            case FLIGHT, HIDE, RETURN, PROTEST, SETTLE -> true;
            default -> false;
        };
    }

    private static void add(TreeSet<Integer> to, int[] ids) {
        for (int id : ids) {
            to.add(id);
        }
    }

    private static int[] ints(TreeSet<Integer> ids) {
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean headline(Report report, Span trigger) {
        if (report.bodyStart() > 0) {
            return trigger.end() <= report.bodyStart();
        }
        int end = report.text().indexOf('\n');
        return end > 0 && trigger.end() <= end && report.text().charAt(end - 1) != '.' && end < 250;
    }

    private int polarity(Sort sort, Claim claim) {
        if (sort != Sort.INTAKE) {
            return 0;
        }
        int found = 0;
        for (String word : Concepts.words(claim.trigger().text())) {
            Integer side = polarity.get(word);
            if (side != null && found == 0) {
                found = side;
            }
        }
        return found;
    }

    private String[] sources(Claim claim) {
        List<String> names = new ArrayList<>();
        for (Hop hop : claim.chain()) {
            if (hop.role() != HopRole.PUBLISHER) {
                names.add(naming.named(hop.name()).orElse(""));
            }
        }
        return names.toArray(String[]::new);
    }

    private static Traits.Realis realis(Claim claim, Sort sort) {
        if (sort == Sort.CONTEXT) {
            return Traits.Realis.STATE;
        }
        Factuality said = claim.factuality();
        Granularity grain = claim.granularity();
        return switch (said) {
            case DENIED -> Traits.Realis.DENIED;
            case HYPOTHETICAL -> Traits.Realis.POSSIBLE;
            case GENERIC -> Traits.Realis.HABIT;
            case INTENDED ->
                    grain == Granularity.CAMPAIGN ? Traits.Realis.DRIVE : Traits.Realis.PLAN;
            default ->
                    switch (grain) {
                        case CAMPAIGN -> Traits.Realis.DRIVE;
                        case PRACTICE -> Traits.Realis.HABIT;
                        case AGGREGATE -> Traits.Realis.TOTAL;
                        case STATE -> sort.isProcess() ? Traits.Realis.EVENT : Traits.Realis.STATE;
                        case EVENT -> Traits.Realis.EVENT;
                    };
        };
    }
}
