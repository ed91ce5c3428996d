package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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

    private final Map<String, String> root = new HashMap<>();
    private final Map<String, Digest> reports;
    private final Outlets outlets;
    private final Set<String> split = new TreeSet<>();
    private final List<Decision> joins = new ArrayList<>();

    OriginClasses(
            Map<String, Digest> reports,
            Outlets outlets,
            List<Relay> relays,
            List<Decision> decisions) {
        this.reports = reports;
        this.outlets = outlets;
        for (Decision decision : decisions) {
            if (decision.kind() == Decision.Kind.SPLIT_ORIGINS) {
                split.add(decision.one() + "\n" + decision.other());
                split.add(decision.other() + "\n" + decision.one());
            } else if (decision.kind() == Decision.Kind.JOIN_ORIGINS) {
                joins.add(decision);
            }
        }
        for (Relay relay : relays) {
            if (!split.contains(relay.from() + "\n" + relay.to())) {
                root.put(relay.to(), relay.from());
            }
        }
    }

    private String root(String report) {
        String at = report;
        for (int steps = 0; root.containsKey(at) && steps < 1000; steps++) {
            at = root.get(at);
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
        Passages passages = new Passages();
        List<String> keys = new ArrayList<>(marks.keySet());
        int[] home = new int[keys.size()];
        for (int i = 0; i < home.length; i++) {
            home[i] = i;
        }
        for (int i = 0; i < home.length; i++) {
            for (int j = 0; j < i; j++) {
                boolean parted = split.contains(keys.get(i) + "\n" + keys.get(j));
                if (!parted
                        && home[i] != home[j]
                        && (share(marks.get(keys.get(i)), marks.get(keys.get(j)))
                                || copied(
                                        told.get(keys.get(i)), told.get(keys.get(j)), passages))) {
                    int low = Math.min(home[i], home[j]);
                    int high = Math.max(home[i], home[j]);
                    for (int k = 0; k < home.length; k++) {
                        home[k] = home[k] == high ? low : home[k];
                    }
                }
            }
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
