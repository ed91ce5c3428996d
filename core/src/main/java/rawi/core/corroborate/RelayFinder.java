package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds reports that pass on others, and in which direction. */
final class RelayFinder {

    /**
     * Share of common word triples from which two texts are copies (Broder 1997; domain rule b).
     */
    static final double COPY = 0.5;

    /** Likeness of content that makes a relay without any word of credit. */
    static final double CONTENT = 0.6;

    /**
     * Share of word triples that a rewrite in the same language keeps: long reports of one day and
     * country have many claims alike without it.
     */
    static final double PHRASES = 0.15;

    /** With a credit to the outlet the content need only fit. */
    static final double CREDITED = 0.4;

    /** Days within which reports are passed on. */
    static final int DAYS = 14;

    /** Days within which a publisher corrects itself. */
    static final int CORRECTION_DAYS = 45;

    /** Reports that share a rare fact; more would be no rare one. */
    private static final int BUCKET = 40;

    private final Alignment alignment;
    private final Map<String, Digest> byKey = new TreeMap<>();
    private final Outlets outlets;

    RelayFinder(Collection<Digest> reports, Outlets outlets, Naming naming) {
        this.alignment = new Alignment(naming);
        this.outlets = outlets;
        reports.forEach(r -> byKey.put(r.key(), r));
    }

    /** At most one relay into each report, in the order of the later report's key. */
    List<Relay> find() {
        Map<String, Set<String>> candidates = candidates();
        List<Relay> relays = new ArrayList<>();
        for (Map.Entry<String, Set<String>> entry : candidates.entrySet()) {
            Digest to = byKey.get(entry.getKey());
            entry.getValue().stream()
                    .map(from -> judge(byKey.get(from), to))
                    .flatMap(Optional::stream)
                    .min(ORDER)
                    .ifPresent(relays::add);
        }
        return relays;
    }

    /** Declared first, then named, then the likest, then the key. */
    private static final Comparator<Relay> ORDER =
            Comparator.comparing((Relay r) -> !r.declared())
                    .thenComparing(r -> r.kind() != Relay.Kind.NEAR_DUPLICATE)
                    .thenComparing(r -> r.reasons().stream().noneMatch(x -> x.startsWith("names")))
                    .thenComparingDouble(r -> -r.likeness())
                    .thenComparing(Relay::from);

    private Map<String, Set<String>> candidates() {
        Map<String, Set<String>> pairs = new TreeMap<>();
        byWords(pairs);
        byFacts(pairs);
        byCredit(pairs);
        return pairs;
    }

    private static void put(Map<String, Set<String>> pairs, Digest a, Digest b) {
        if (!a.key().equals(b.key())) {
            pairs.computeIfAbsent(b.key(), k -> new TreeSet<>()).add(a.key());
            pairs.computeIfAbsent(a.key(), k -> new TreeSet<>()).add(b.key());
        }
    }

    private void byWords(Map<String, Set<String>> pairs) {
        Map<Long, List<Digest>> buckets = new HashMap<>();
        for (Digest report : byKey.values()) {
            if (!report.shingles().isEmpty()) {
                for (int band = 0; band < Sketch.BANDS; band++) {
                    buckets.computeIfAbsent(report.shingles().band(band), k -> new ArrayList<>(1))
                            .add(report);
                }
            }
        }
        for (List<Digest> bucket : buckets.values()) {
            neighbours(bucket, pairs);
        }
    }

    /** Reports that tell the same number of the same thing, or the same day and group. */
    private void byFacts(Map<String, Set<String>> pairs) {
        Map<Long, List<Digest>> buckets = new HashMap<>();
        for (Digest report : byKey.values()) {
            Set<Long> facts = new TreeSet<>();
            for (Traits t : report.claims()) {
                if (t.counted && t.countLow + t.countHigh > 4) {
                    int week = report.day() / DAYS;
                    for (int w = week; w <= week + 1; w++) {
                        facts.add(
                                ((t.sort.ordinal() * 31L + t.countLow) * 10007L + t.countHigh)
                                                * 100003L
                                        + w);
                    }
                }
            }
            facts.forEach(f -> buckets.computeIfAbsent(f, k -> new ArrayList<>(1)).add(report));
        }
        for (List<Digest> bucket : buckets.values()) {
            if (bucket.size() <= BUCKET) {
                neighbours(bucket, pairs);
            }
        }
    }

    /** Each with those published just before it; all with all in small buckets. */
    private static void neighbours(List<Digest> bucket, Map<String, Set<String>> pairs) {
        bucket.sort(Comparator.comparingInt(Digest::day).thenComparing(Digest::key));
        for (int i = 1; i < bucket.size(); i++) {
            int from = Math.max(0, i - BUCKET);
            for (int j = from; j < i; j++) {
                if (bucket.get(i).day() - bucket.get(j).day() <= DAYS) {
                    put(pairs, bucket.get(j), bucket.get(i));
                }
            }
        }
    }

    /** Reports of the outlets that a report names, and its own earlier ones if it corrects. */
    private void byCredit(Map<String, Set<String>> pairs) {
        Map<String, List<Digest>> byOutlet = new HashMap<>();
        for (Digest report : byKey.values()) {
            byOutlet.computeIfAbsent(outlets.of(report.outlet()), k -> new ArrayList<>())
                    .add(report);
        }
        byOutlet.values()
                .forEach(
                        l ->
                                l.sort(
                                        Comparator.comparingInt(Digest::day)
                                                .thenComparing(Digest::key)));
        for (Digest report : byKey.values()) {
            report.declared().ifPresent(name -> find(name).ifPresent(d -> put(pairs, d, report)));
            for (String name : report.mentioned()) {
                recent(byOutlet.get(outlets.of(name)), report, DAYS, pairs);
            }
            if (report.corrects()) {
                recent(byOutlet.get(outlets.of(report.outlet())), report, CORRECTION_DAYS, pairs);
            }
        }
    }

    private Optional<Digest> find(String name) {
        Digest exact = byKey.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        return byKey.values().stream()
                .filter(
                        d ->
                                d.filed().read().report().id().equals(name)
                                        || d.filed().read().report().url().orElse("").equals(name))
                .findFirst();
    }

    private static void recent(
            List<Digest> reports, Digest of, int days, Map<String, Set<String>> pairs) {
        if (reports == null) {
            return;
        }
        int at = reports.size() - 1;
        while (at >= 0 && reports.get(at).day() > of.day()) {
            at--;
        }
        int looked = 0;
        for (; at >= 0 && of.day() - reports.get(at).day() <= days && looked < BUCKET; at--) {
            looked++;
            if (!reports.get(at).key().equals(of.key())) {
                pairs.computeIfAbsent(of.key(), k -> new TreeSet<>()).add(reports.get(at).key());
            }
        }
    }

    private boolean names(Digest report, Digest other) {
        String outlet = outlets.of(other.outlet());
        return report.mentioned().stream().anyMatch(m -> outlets.of(m).equals(outlet));
    }

    private boolean declares(Digest report, Digest other) {
        return report.declared()
                .flatMap(this::find)
                .map(d -> d.key().equals(other.key()))
                .orElse(false);
    }

    private Optional<Relay> judge(Digest from, Digest to) {
        boolean declared = declares(to, from);
        if (!declared && (declares(from, to) || later(from, to))) {
            return Optional.empty();
        }
        boolean own = outlets.of(from.outlet()).equals(outlets.of(to.outlet()));
        boolean named = !own && names(to, from);
        double words = from.shingles().likeness(to.shingles());
        boolean may =
                declared
                        || named
                        || words >= COPY
                        || own && to.corrects()
                        || !own && soon(from, to);
        if (!may) {
            return Optional.empty();
        }
        Alignment.Result content = alignment.align(from, to);
        Why reasons =
                new Why(
                        declared,
                        named ? from.filed().read().report().publisher() : "",
                        words,
                        content);
        boolean corrects = own && to.corrects() && from.day() < to.day();
        if (corrects) {
            boolean close = content.pairs().stream().anyMatch(p -> p.likeness() >= 0.6);
            return close
                    ? Optional.of(
                            relay(
                                    from,
                                    to,
                                    Relay.Kind.CORRECTION,
                                    declared,
                                    content,
                                    content.likeness(),
                                    reasons))
                    : Optional.empty();
        }
        if (words >= COPY) {
            return Optional.of(
                    relay(from, to, Relay.Kind.NEAR_DUPLICATE, declared, content, words, reasons));
        }
        boolean sameLang =
                from.filed().read().report().lang().equals(to.filed().read().report().lang());
        int shorter = Math.min(from.claims().size(), to.claims().size());
        boolean particular =
                content.telling() >= 3
                        && 3 * content.telling() >= shorter
                        && (!sameLang || words >= PHRASES);
        boolean fits =
                declared
                        || named
                                && content.likeness() >= CREDITED
                                && (content.telling() >= 1 || content.likeness() >= COPY)
                        || !own
                                && content.likeness() >= CONTENT
                                && particular
                                && content.pairs().size() >= 4
                                && soon(from, to);
        if (!fits) {
            return Optional.empty();
        }
        Relay.Kind kind = sameLang ? Relay.Kind.REWRITE : Relay.Kind.TRANSLATION;
        return Optional.of(relay(from, to, kind, declared, content, content.likeness(), reasons));
    }

    private static boolean soon(Digest from, Digest to) {
        return from.day() != Traits.OPEN_LOW && to.day() - from.day() <= DAYS / 2;
    }

    private static Relay relay(
            Digest from,
            Digest to,
            Relay.Kind kind,
            boolean declared,
            Alignment.Result content,
            double likeness,
            Why reasons) {
        return new Relay(
                from.key(),
                to.key(),
                kind,
                declared,
                Math.min(1, likeness),
                content.pairs(),
                reasons.lines());
    }

    /** What speaks for a relay, put into words only when it is one. */
    private record Why(boolean declared, String named, double words, Alignment.Result content) {

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            if (declared) {
                lines.add("declares it");
            }
            if (!named.isEmpty()) {
                lines.add("names " + named);
            }
            lines.add(String.format(java.util.Locale.ROOT, "%.2f of word triples", words));
            lines.add(
                    String.format(
                            java.util.Locale.ROOT,
                            "%d claims laid together, likeness %.2f",
                            content.pairs().size(),
                            content.likeness()));
            return lines;
        }
    }

    /** Whether {@code from} cannot have been there first: by day, else by credit, else by key. */
    private boolean later(Digest from, Digest to) {
        if (from.day() != to.day()) {
            return from.day() > to.day();
        }
        boolean credits = names(to, from);
        boolean credited = names(from, to);
        if (credits != credited) {
            return credited;
        }
        return from.key().compareTo(to.key()) > 0;
    }
}
