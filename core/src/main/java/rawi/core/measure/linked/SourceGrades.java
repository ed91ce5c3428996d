package rawi.core.measure.linked;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rawi.core.measure.Corroboration.Grade;
import rawi.core.model.Claim;
import rawi.core.model.Hop;

/**
 * Grades that people gave to sources. A grade belongs to a source, such as an organisation, and not
 * to one document of it: how sure one report is stands with its claims.
 */
public final class SourceGrades {

    /** Nobody has graded anything. */
    public static final SourceGrades NONE = new SourceGrades(Map.of());

    private final Map<String, Grade> byName;

    private SourceGrades(Map<String, Grade> byName) {
        this.byName = byName;
    }

    /**
     * @param grades by name as chains name the source; capitals and spaces do not matter
     */
    public static SourceGrades of(Map<String, Grade> grades) {
        Map<String, Grade> byName = new HashMap<>();
        grades.forEach((name, grade) -> byName.put(key(name), grade));
        return new SourceGrades(byName);
    }

    public Grade of(String source) {
        return byName.getOrDefault(key(source), Grade.UNGRADED);
    }

    /**
     * The grade of the innermost source of a claim that has one: who knew counts before who passed
     * it on, and unnamed witnesses stand with whoever vouches for them.
     */
    public Grade of(Claim claim) {
        List<Hop> chain = claim.chain();
        for (int i = chain.size() - 1; i >= 0; i--) {
            Grade grade = of(chain.get(i).name());
            if (grade != Grade.UNGRADED) {
                return grade;
            }
        }
        return Grade.UNGRADED;
    }

    /** Two spellings of one name have one key. */
    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
