package rawi.core.measure.linked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import rawi.core.measure.Corroboration.Grade;
import rawi.core.model.Hop;
import rawi.core.model.HopRole;

/**
 * What a case holds of one source: facts for whoever grades it, and no verdict.
 *
 * @param name as chains name it most often
 * @param reports reports in which it speaks or that it published
 * @param claims claims whose chain holds it
 * @param origin claims of which it is the innermost source
 * @param incidents incidents with a claim whose chain holds it
 * @param shared of those, incidents that another origin tells too
 * @param disputed of those, incidents that somebody denies
 */
public record SourceRecord(
        String name,
        Grade grade,
        int reports,
        int claims,
        int origin,
        int incidents,
        int shared,
        int disputed) {

    /**
     * The outlets and parties that speak in the evidence, and whatever else somebody graded, those
     * of the most claims first. Witnesses and other people in reports are not listed: nobody keeps
     * a record of them.
     */
    public static List<SourceRecord> all(Evidence evidence) {
        return all(evidence, (report, name) -> name);
    }

    /**
     * The same, with names masked.
     *
     * @param mask from a report's key and a name to the name as it may be shown
     */
    public static List<SourceRecord> all(Evidence evidence, BinaryOperator<String> mask) {
        Map<String, Tally> tallies = new TreeMap<>();
        Set<String> listed = new HashSet<>();
        for (Weighed weighed : evidence.incidents()) {
            for (Weighed.Told told : weighed.told()) {
                List<Hop> chain = told.claim().chain();
                Set<String> once = new HashSet<>();
                for (int i = 0; i < chain.size(); i++) {
                    Hop hop = chain.get(i);
                    String name = mask.apply(told.ref().report(), hop.name());
                    String key = SourceGrades.key(name);
                    if (name.isBlank() || !once.add(key)) {
                        continue;
                    }
                    if (isPublic(hop, evidence)) {
                        listed.add(key);
                    }
                    tallies.computeIfAbsent(key, k -> new Tally())
                            .add(name, told, weighed, i == chain.size() - 1);
                }
            }
        }
        tallies.keySet().retainAll(listed);
        List<SourceRecord> all = new ArrayList<>();
        tallies.values().forEach(tally -> all.add(tally.record(evidence.grades())));
        all.sort(
                Comparator.comparingInt(SourceRecord::claims)
                        .reversed()
                        .thenComparing(SourceRecord::name));
        return all;
    }

    private static boolean isPublic(Hop hop, Evidence evidence) {
        return hop.role() == HopRole.PUBLISHER
                || hop.role() == HopRole.ORIGINAL_PUBLISHER
                || evidence.knowledge().parties().find(hop.name()).isPresent()
                || evidence.grades().of(hop.name()) != Grade.UNGRADED;
    }

    private static final class Tally {
        private final Map<String, Integer> names = new TreeMap<>();
        private final Set<String> reports = new HashSet<>();
        private final Set<String> incidents = new HashSet<>();
        private final Set<String> shared = new HashSet<>();
        private final Set<String> disputed = new HashSet<>();
        private int claims;
        private int origin;

        void add(String name, Weighed.Told told, Weighed weighed, boolean innermost) {
            names.merge(name, 1, Integer::sum);
            reports.add(told.ref().report());
            claims++;
            origin += innermost ? 1 : 0;
            String incident = weighed.incident().id();
            incidents.add(incident);
            if (weighed.incident().origins().size() > 1) {
                shared.add(incident);
            }
            if (!weighed.incident().denials().isEmpty()) {
                disputed.add(incident);
            }
        }

        SourceRecord record(SourceGrades grades) {
            String name =
                    names.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .orElseThrow()
                            .getKey();
            return new SourceRecord(
                    name,
                    grades.of(name),
                    reports.size(),
                    claims,
                    origin,
                    incidents.size(),
                    shared.size(),
                    disputed.size());
        }
    }
}
