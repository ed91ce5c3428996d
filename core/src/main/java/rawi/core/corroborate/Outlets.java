package rawi.core.corroborate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which names are one outlet: a known outlet's names in either language, and a name that stands in
 * the address of a report whose publisher is written differently (the English edition of an Arabic
 * site).
 */
final class Outlets {

    private final Map<String, String> first = new HashMap<>();

    private Outlets() {}

    static Outlets of(Collection<Digest> reports) {
        Outlets outlets = new Outlets();
        Set<String> names = new TreeSet<>();
        for (Digest report : reports) {
            names.add(report.outlet());
            names.addAll(report.mentioned());
        }
        Map<String, Set<String>> addresses = new HashMap<>();
        for (Digest report : reports) {
            addresses
                    .computeIfAbsent(report.outlet(), k -> new TreeSet<>())
                    .addAll(report.addressWords());
        }
        for (Map.Entry<String, Set<String>> entry : new java.util.TreeMap<>(addresses).entrySet()) {
            for (String word : entry.getValue()) {
                if (names.contains(word)) {
                    outlets.union(entry.getKey(), word);
                }
            }
        }
        return outlets;
    }

    /**
     * Of what was gathered elsewhere.
     *
     * @param written for each publisher the names that stand in its addresses
     */
    static Outlets of(java.util.SortedMap<String, ? extends Set<String>> written) {
        Outlets outlets = new Outlets();
        written.forEach(
                (outlet, words) -> new TreeSet<>(words).forEach(w -> outlets.union(outlet, w)));
        return outlets;
    }

    /** The first of the names of this outlet. */
    String of(String name) {
        String at = name;
        while (first.containsKey(at)) {
            at = first.get(at);
        }
        return at;
    }

    private void union(String one, String other) {
        String a = of(one);
        String b = of(other);
        if (!a.equals(b)) {
            boolean low = a.compareTo(b) < 0;
            first.put(low ? b : a, low ? a : b);
        }
    }
}
