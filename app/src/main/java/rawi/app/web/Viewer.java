package rawi.app.web;

import java.util.Set;
import rawi.app.people.Right;
import rawi.app.words.Wording;

/**
 * Who looks, in which language.
 *
 * @param name stands in the log beside what is decided
 * @param rights what this person may do
 * @param words of the pages
 */
public record Viewer(String name, Set<Right> rights, Wording words) {

    public Viewer {
        rights = Set.copyOf(rights);
    }

    public boolean may(Right right) {
        return right == Right.ANYONE || rights.contains(right);
    }

    /** A text as it is; templates escape it. */
    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    public String plural(String key, long n) {
        return words.plural(key, n);
    }

    /** The title of a type. */
    public String type(rawi.core.model.ClaimType type) {
        return new rawi.app.words.Labels(words).of(type);
    }

    /** What a number counts; a unit that nobody listed is told as it is. */
    public String unit(String unit) {
        return words.find("unit." + unit).orElse(unit);
    }

    public String language() {
        return words.language().code();
    }

    public String direction() {
        return words.language().direction();
    }
}
