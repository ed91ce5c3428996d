package rawi.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.measure.Corroboration.Grade;
import rawi.core.measure.linked.SourceGrades;

/**
 * The grades that people gave to sources, as a fold of their decisions: the last one of each source
 * stands, the others stay to be read.
 */
public final class Ratings {

    private static final int MOST = 50_000;

    private Ratings() {}

    /** One grade, by whom and why. */
    public record Rating(String source, Grade grade, String by, Instant at, String reason) {}

    /** The subject under which decisions on a source are kept. */
    public static String subject(String source) {
        return "source:" + source.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /**
     * Keeps a grade.
     *
     * @param grade {@link Grade#UNGRADED} takes the grade back
     * @throws IllegalArgumentException without a source, or without a reason: nobody could weigh
     *     the grade later
     */
    public static void rate(
            Decisions decisions, String by, String source, Grade grade, String reason) {
        if (source.isBlank() || source.length() > 300) {
            throw new IllegalArgumentException("say which source, in at most 300 characters");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a grade needs its reason");
        }
        Map<String, Object> after =
                JsonText.fields("source", source.strip(), "grade", grade.name());
        decisions.make(
                List.of(
                        new Decisions.Made(
                                by,
                                Decision.Action.GRADE,
                                subject(source),
                                Optional.of(JsonText.write(after)),
                                Optional.of(reason))));
    }

    /** What stands, by source; a grade taken back is not among it. */
    public static List<Rating> standing(Decisions decisions) {
        Map<String, Rating> last = new LinkedHashMap<>();
        for (Decisions.Kept kept : decisions.since(0, Set.of(Decision.Action.GRADE), MOST)) {
            Decision decision = kept.decision();
            if (decision.subject().startsWith("source:") && decision.after().isPresent()) {
                Rating rating = rating(decision);
                last.remove(decision.subject());
                if (rating.grade() != Grade.UNGRADED) {
                    last.put(decision.subject(), rating);
                }
            }
        }
        return new ArrayList<>(last.values());
    }

    /** The grades with which incidents are weighed. */
    public static SourceGrades grades(Decisions decisions) {
        Map<String, Grade> grades = new LinkedHashMap<>();
        standing(decisions).forEach(rating -> grades.put(rating.source(), rating.grade()));
        return SourceGrades.of(grades);
    }

    private static Rating rating(Decision decision) {
        Map<String, Object> fields = JsonText.read(decision.after().orElseThrow());
        return new Rating(
                JsonText.text(fields, "source"),
                Grade.valueOf(JsonText.text(fields, "grade")),
                decision.by(),
                decision.at(),
                decision.reason().orElse(""));
    }
}
