package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds reports that pass on others, and in which direction. */
final class RelayFinder {

    /**
     * Share of common word triples from which two texts are copies (Broder 1997; domain rule b).
     */
    static final double COPY = 0.5;

    /** Share of the shorter text that stands in the longer, from which it was taken over whole. */
    static final double WHOLE = 0.8;

    /** Likeness below which a sketch is too coarse to tell {@link #WHOLE}. */
    static final double TOLD = 0.25;

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
    static final int BUCKET = 40;

    private final Alignment alignment;

    /** In the order of their keys; a report's number is its place here. */
    private final List<Digest> reports;

    private final Map<String, Integer> numbers = new HashMap<>();

    /** The first report with this id or address. */
    private final Map<String, Integer> named = new HashMap<>();

    private final Comparator<Integer> byDay;
    private final Outlets outlets;
    private final Function<String, Optional<String>> declared;

    RelayFinder(Collection<Digest> reports, Outlets outlets, Naming naming) {
        this.alignment = new Alignment(naming);
        this.outlets = outlets;
        this.reports = new ArrayList<>(reports);
        this.reports.sort(Comparator.comparing(Digest::key));
        for (int i = 0; i < this.reports.size(); i++) {
            Digest report = this.reports.get(i);
            numbers.put(report.key(), i);
            named.putIfAbsent(report.filed().read().report().id(), i);
            named.putIfAbsent(report.filed().read().report().url().orElse(""), i);
        }
        this.byDay =
                Comparator.comparingInt((Integer i) -> this.reports.get(i).day())
                        .thenComparingInt(i -> i);
        this.declared = name -> find(name).map(Digest::key);
    }

    /**
     * Judges single pairs.
     *
     * @param declared the key of the report that front matter names
     */
    RelayFinder(Outlets outlets, Naming naming, Function<String, Optional<String>> declared) {
        this.alignment = new Alignment(naming);
        this.outlets = outlets;
        this.reports = List.of();
        this.byDay = Comparator.naturalOrder();
        this.declared = declared;
    }

    /** At most one relay into each report, in the order of the later report's key. */
    List<Relay> find() {
        long[] candidates = candidates();
        List<Relay> relays = new ArrayList<>();
        for (int i = 0; i < candidates.length; ) {
            int number = (int) (candidates[i] >>> 32);
            List<Relay> into = new ArrayList<>();
            for (; i < candidates.length && candidates[i] >>> 32 == number; i++) {
                judge(reports.get((int) candidates[i]), reports.get(number)).ifPresent(into::add);
            }
            into.stream().min(ORDER).ifPresent(relays::add);
        }
        return relays;
    }

    /** Declared first, then named, then the likest, then the key. */
    static final Comparator<Relay> ORDER =
            Comparator.comparing((Relay r) -> !r.declared())
                    .thenComparing(r -> r.kind() != Relay.Kind.NEAR_DUPLICATE)
                    .thenComparing(r -> r.reasons().stream().noneMatch(x -> x.startsWith("names")))
                    .thenComparingDouble(r -> -r.likeness())
                    .thenComparing(Relay::from);

    private long[] candidates() {
        ReportPairs pairs = new ReportPairs();
        byWords(pairs);
        byFacts(pairs);
        byCredit(pairs);
        return pairs.each();
    }

    /** Reports that share a band of their sketches, found by sorting one band after the other. */
    private void byWords(ReportPairs pairs) {
        int number = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, reports.size()));
        long low = (1L << number) - 1;
        for (int band = 0; band < Sketch.BANDS; band++) {
            long[] filed = new long[reports.size()];
            int size = 0;
            for (int i = 0; i < reports.size(); i++) {
                Sketch words = reports.get(i).shingles();
                if (!words.isEmpty()) {
                    filed[size++] = words.band(band) << number | i;
                }
            }
            Arrays.sort(filed, 0, size);
            for (int from = 0; from < size; ) {
                int to = from + 1;
                while (to < size && filed[to] >>> number == filed[from] >>> number) {
                    to++;
                }
                if (to - from > 1) {
                    neighbours(numbers(filed, from, to, low), pairs);
                }
                from = to;
            }
        }
    }

    private static List<Integer> numbers(long[] filed, int from, int to, long low) {
        List<Integer> numbers = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            numbers.add((int) (filed[i] & low));
        }
        return numbers;
    }

    /** Reports that tell the same number of the same thing, or the same day and group. */
    private void byFacts(ReportPairs pairs) {
        Map<Long, List<Integer>> buckets = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            for (long fact : facts(reports.get(i))) {
                buckets.computeIfAbsent(fact, k -> new ArrayList<>(1)).add(i);
            }
        }
        for (List<Integer> bucket : buckets.values()) {
            if (bucket.size() <= BUCKET) {
                neighbours(bucket, pairs);
            }
        }
    }

    /** Where reports with the same words meet. */
    static long[] bands(Digest report) {
        long[] bands = new long[report.shingles().isEmpty() ? 0 : Sketch.BANDS];
        for (int band = 0; band < bands.length; band++) {
            bands[band] = report.shingles().band(band);
        }
        return bands;
    }

    /** Where reports that tell the same number of the same thing meet; ends with a fortnight. */
    static Set<Long> facts(Digest report) {
        Set<Long> facts = new TreeSet<>();
        for (Traits t : report.claims()) {
            if (t.counted && t.countLow + t.countHigh > 4) {
                int week = report.day() / DAYS;
                for (int w = week; w <= week + 1; w++) {
                    long told = (t.sort.ordinal() * 31L + t.countLow) * 10007L + t.countHigh;
                    facts.add(told << Short.SIZE | w & 0xffff);
                }
            }
        }
        return facts;
    }

    /** Each with those published just before it; all with all in small buckets. */
    private void neighbours(List<Integer> bucket, ReportPairs pairs) {
        bucket.sort(byDay);
        for (int i = 1; i < bucket.size(); i++) {
            int from = Math.max(0, i - BUCKET);
            for (int j = from; j < i; j++) {
                int to = bucket.get(i);
                if (reports.get(to).day() - reports.get(bucket.get(j)).day() <= DAYS) {
                    pairs.both(bucket.get(j), to);
                }
            }
        }
    }

    /** Reports of the outlets that a report names, and its own earlier ones if it corrects. */
    private void byCredit(ReportPairs pairs) {
        Map<String, List<Integer>> byOutlet = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            byOutlet.computeIfAbsent(outlets.of(reports.get(i).outlet()), k -> new ArrayList<>())
                    .add(i);
        }
        byOutlet.values().forEach(list -> list.sort(byDay));
        for (int i = 0; i < reports.size(); i++) {
            Digest report = reports.get(i);
            int number = i;
            report.declared()
                    .flatMap(this::find)
                    .ifPresent(d -> pairs.both(numbers.get(d.key()), number));
            for (String name : report.mentioned()) {
                recent(byOutlet.get(outlets.of(name)), i, DAYS, pairs);
            }
            if (report.corrects()) {
                recent(byOutlet.get(outlets.of(report.outlet())), i, CORRECTION_DAYS, pairs);
            }
        }
    }

    private void recent(List<Integer> published, int of, int days, ReportPairs pairs) {
        if (published == null) {
            return;
        }
        int day = reports.get(of).day();
        int at = upTo(published, day);
        for (int looked = 0; at >= 0 && looked < BUCKET; at--, looked++) {
            if (day - reports.get(published.get(at)).day() > days) {
                return;
            }
            pairs.add(of, published.get(at));
        }
    }

    /** Where the last of these, in the order of days, is that is of this day or before; or -1. */
    private int upTo(List<Integer> published, int day) {
        int low = 0;
        int high = published.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reports.get(published.get(middle)).day() > day) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    private Optional<Digest> find(String name) {
        Integer exact = numbers.get(name);
        if (exact != null) {
            return Optional.of(reports.get(exact));
        }
        return Optional.ofNullable(named.get(name)).map(reports::get);
    }

    private boolean names(Digest report, Digest other) {
        String outlet = outlets.of(other.outlet());
        return report.mentioned().stream().anyMatch(m -> outlets.of(m).equals(outlet));
    }

    private boolean declares(Digest report, Digest other) {
        return report.declared().flatMap(declared).map(other.key()::equals).orElse(false);
    }

    /** Whether the second passes on the first. */
    Optional<Relay> judge(Digest from, Digest to) {
        boolean declared = declares(to, from);
        if (!declared && (declares(from, to) || later(from, to))) {
            return Optional.empty();
        }
        boolean own = outlets.of(from.outlet()).equals(outlets.of(to.outlet()));
        boolean named = !own && names(to, from);
        double words = from.shingles().likeness(to.shingles());
        boolean copied =
                words >= COPY
                        || words >= TOLD && from.shingles().containment(to.shingles()) >= WHOLE;
        boolean may = declared || named || copied || own && to.corrects() || !own && soon(from, to);
        if (!may) {
            return Optional.empty();
        }
        Alignment.Result content = alignment.align(from, to);
        Why reasons = new Why(declared, named ? from.publisher() : "", words, content);
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
        if (copied) {
            return Optional.of(
                    relay(from, to, Relay.Kind.NEAR_DUPLICATE, declared, content, words, reasons));
        }
        boolean sameLang = from.lang().equals(to.lang());
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
