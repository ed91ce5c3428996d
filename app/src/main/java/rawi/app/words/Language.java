package rawi.app.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A language in which the program speaks to its user. */
public enum Language {
    ENGLISH("en", false),
    ARABIC("ar", true);

    private final String code;
    private final boolean rightToLeft;

    Language(String code, boolean rightToLeft) {
        this.code = code;
        this.rightToLeft = rightToLeft;
    }

    /** The code of ISO 639-1, as in {@code --ui} and {@code lang=}. */
    public String code() {
        return code;
    }

    public boolean rightToLeft() {
        return rightToLeft;
    }

    /** {@code rtl} or {@code ltr}, as HTML writes it. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equalsIgnoreCase(code)).findFirst();
    }

    /**
     * The language of the first of LC_ALL, LC_MESSAGES and LANG that is set ("ar_SY.UTF-8" is
     * Arabic); English when that is one the program does not speak.
     */
    public static Language ofEnvironment(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .flatMap(value -> of(value.split("[_.@]", 2)[0].toLowerCase(Locale.ROOT)))
                .orElse(ENGLISH);
    }
}
