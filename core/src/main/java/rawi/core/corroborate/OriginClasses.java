package rawi.core.corroborate;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which reports on an incident hang on one origin (invariant I8). One class: a report and what
 * passes it on; editions of one outlet; reports whose claims on this incident name the same source
 * or pseudonym, or stand in the same sentence word for word; a report and one that names its
 * outlet. A report of unknown origin stands with its publisher. A person may split or join.
 */
final class OriginClasses {

    private final Lineage lineage;
    private final Map<String, Digest> reports;
    private final Outlets outlets;
    private final Set<String> split = new TreeSet<>();

    /** Reports that a person parted from some other. */
    private final Set<String> parted = new TreeSet<>();

    private final List<Decision> joins = new ArrayList<>();

    OriginClasses(
            Map<String, Digest> reports,
            Outlets outlets,
            Lineage lineage,
            List<Decision> decisions) {
        this.reports = reports;
        this.outlets = outlets;
        this.lineage = lineage;
        for (Decision decision : decisions) {
            if (decision.kind() == Decision.Kind.SPLIT_ORIGINS) {
                split.add(decision.one() + "\n" + decision.other());
                split.add(decision.other() + "\n" + decision.one());
                parted.add(decision.one());
                parted.add(decision.other());
            } else if (decision.kind() == Decision.Kind.JOIN_ORIGINS) {
                joins.add(decision);
            }
        }
    }

    private String root(String report) {
        String at = report;
        for (int steps = 0; steps < 1000; steps++) {
            String from = lineage.from(at).orElse(null);
            if (from == null || split.contains(from + "\n" + at)) {
                return at;
            }
            at = from;
        }
        return at;
    }

    /** Classes of the reports that these claims stand in; the largest first. */
    List<List<String>> of(Collection<Traits> claims) {
        Map<String, Set<String>> marks = new TreeMap<>();
        Map<String, List<Traits>> told = new HashMap<>();
        for (Traits t : claims) {
            told.computeIfAbsent(t.ref.report(), k -> new ArrayList<>()).add(t);
            Digest report = reports.get(t.ref.report());
            Set<String> own = marks.computeIfAbsent(report.key(), k -> new TreeSet<>());
            own.add("outlet " + outlets.of(report.outlet()));
            own.add("root " + root(report.key()));
            for (String source : t.sources) {
                if (!source.isEmpty()) {
                    own.add("outlet " + outlets.of(source));
                }
            }
        }
        for (Decision join : joins) {
            for (String report : List.of(join.one(), join.other())) {
                if (marks.containsKey(report)) {
                    marks.get(report).add("joined " + join.one() + " " + join.other());
                }
            }
        }
        return classes(marks, told);
    }

    private List<List<String>> classes(
            Map<String, Set<String>> marks, Map<String, List<Traits>> told) {
        List<String> keys = new ArrayList<>(marks.keySet());
        int[] home = new int[keys.size()];
        Arrays.setAll(home, i -> i);
        if (keys.stream().anyMatch(parted::contains)) {
            pairByPair(keys, home, marks, told);
        } else {
            byMarks(keys, home, marks);
            bySentences(keys, home, told);
        }
        for (int i = 0; i < home.length; i++) {
            home[i] = root(home, i);
        }
        Map<Integer, List<String>> made = new TreeMap<>();
        for (int i = 0; i < home.length; i++) {
            made.computeIfAbsent(home[i], k -> new ArrayList<>()).add(keys.get(i));
        }
        List<List<String>> classes = new ArrayList<>(made.values());
        classes.sort(
                Comparator.comparingInt((List<String> c) -> -c.size())
                        .thenComparing(c -> c.get(0)));
        return classes;
    }

    /** Where a person parted some it matters which two are looked at. */
    private void pairByPair(
            List<String> keys,
            int[] home,
            Map<String, Set<String>> marks,
            Map<String, List<Traits>> told) {
        Passages passages = new Passages();
        for (int i = 0; i < home.length; i++) {
            String one = keys.get(i);
            for (int j = 0; j < i; j++) {
                String other = keys.get(j);
                boolean joined =
                        root(home, i) != root(home, j)
                                && !split.contains(one + "\n" + other)
                                && (share(marks.get(one), marks.get(other))
                                        || copied(told.get(one), told.get(other), passages));
                if (joined) {
                    tie(home, i, j);
                }
            }
        }
    }

    private static void byMarks(List<String> keys, int[] home, Map<String, Set<String>> marks) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < home.length; i++) {
            for (String mark : marks.get(keys.get(i))) {
                Integer other = first.putIfAbsent(mark, i);
                if (other != null) {
                    tie(home, i, other);
                }
            }
        }
    }

    /** Sentences that are the same to the word first: of those that differ there are few. */
    private void bySentences(List<String> keys, int[] home, Map<String, List<Traits>> told) {
        Passages passages = new Passages();
        Map<LongBuffer, Integer> sentences = new LinkedHashMap<>();
        for (int i = 0; i < home.length; i++) {
            for (Traits t : told.get(keys.get(i))) {
                long[] triples = passages.triples(t, reports);
                if (triples.length >= Passages.LEAST) {
                    Integer other = sentences.putIfAbsent(LongBuffer.wrap(triples), i);
                    if (other != null) {
                        tie(home, i, other);
                    }
                }
            }
        }
        Map<Long, List<long[]>> byTriple = new HashMap<>();
        sentences.forEach(
                (buffer, i) -> {
                    long[] triples = buffer.array();
                    for (long triple : triples) {
                        List<long[]> others =
                                byTriple.computeIfAbsent(triple, k -> new ArrayList<>(1));
                        for (long[] other : others) {
                            int j = sentences.get(LongBuffer.wrap(other));
                            if (root(home, i) != root(home, j) && Passages.same(triples, other)) {
                                tie(home, i, j);
                            }
                        }
                        others.add(triples);
                    }
                });
    }

    private static void tie(int[] home, int a, int b) {
        int one = root(home, a);
        int other = root(home, b);
        home[Math.max(one, other)] = Math.min(one, other);
    }

    private static int root(int[] home, int of) {
        int at = of;
        while (home[at] != at) {
            home[at] = home[home[at]];
            at = home[at];
        }
        return at;
    }

    /** Whether some sentence of the one on this incident stands in the other. */
    private boolean copied(List<Traits> one, List<Traits> other, Passages passages) {
        for (Traits a : one) {
            for (Traits b : other) {
                if (passages.same(a, b, reports)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean share(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }
}
