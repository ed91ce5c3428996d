package rawi.app.words;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The form that a noun takes beside a number (CLDR plural rules for whole numbers). */
public enum Plural {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    /** The forms that a language tells apart. */
    public static Set<Plural> formsOf(Language language) {
        return language == Language.ARABIC ? EnumSet.allOf(Plural.class) : EnumSet.of(ONE, OTHER);
    }

    /**
     * @param n zero or more
     */
    public static Plural of(Language language, long n) {
        if (language != Language.ARABIC) {
            return n == 1 ? ONE : OTHER;
        }
        if (n >= 0 && n <= 2) {
            return values()[(int) n];
        }
        long rest = n % 100;
        return rest >= 3 && rest <= 10 ? FEW : rest >= 11 ? MANY : OTHER;
    }

    /** The last part of the key of this form. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
