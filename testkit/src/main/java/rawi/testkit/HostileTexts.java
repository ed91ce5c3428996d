package rawi.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Texts that try to tire or to break a reader: one unit again and again, and noise by seed. */
public final class HostileTexts {

    private static final String[] UNITS = {
        "arrested",
        "The army arrested two men in Homs on Monday, residents said, and ",
        "He died. ",
        "Gunmen killed two men in Homs.\n",
        "Gunmen killed two men.\n\n",
        "\u201CGunmen killed two men,\u201D he said. ",
        ",",
        "\"",
        "\u201C",
        "' ",
        "'a ",
        "[",
        "[the army] ",
        "(((",
        "1",
        "1,",
        "on Monday ",
        "on 5 March 2024 and ",
        "-",
        ".",
        ". ",
        "Mr. ",
        "U.S. ",
        "\n",
        " ",
        "\t\n",
        "\r",
        "\r\n\r\n",
        "Homs Deir Ezzor Aleppo ",
        "Homs, Aleppo, ",
        "arrested and killed and ",
        "the killing of the arrest of ",
        "he said that she said that ",
        "according to the army, according to ",
        "which killed who were arrested by whom ",
        "Short line\n",
        "- item\n",
        "one hundred and twenty three thousand ",
        "HOMS, SYRIA - ",
        "The Syrian Observatory for Human Rights (SOHR) said ",
        "the group's forces' ",
        "Ahmad al-Hassan Mohammad ",
        "if not unless could ",
        "\u200B",
        "\u200Barmy\u00AD arres\u200Dted ",
        "\u202Eemag\u202C ",
        "a\u0301\u0301\u0301",
        "\uD83D\uDE00",
        "\uD800",
        "\0",
        "http://a.b/c?d=e&f ",
        "@a #b ",
    };

    private static final String NOISE =
            " \n\r\t.,;:!?'\"()[]-\u2013\u2014\u201C\u201D\u2018\u2019/%$&<>=@#0123456789"
                    + "\u200B\u200F\u202E\u00AD\uFEFF\u00A0\u0301\uD800\uDC00\0\u001B";

    private static final String[] WORDS = {
        "army", "arrested", "killed", "Homs", "two", "men", "said", "on", "Monday", "of", "the",
        "by", "not", "their", "who", "Aleppo", "SOHR", "according", "to", "if", "hundreds", "it",
        "checkpoint", "was", "been", "shelling", "and", "in", "Deir", "Ezzor", "March", "2024", "an"
    };

    private HostileTexts() {}

    /** Each unit repeated to at least {@code length} characters, by what it repeats. */
    public static Map<String, String> repeated(int length) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String unit : UNITS) {
            texts.put(shown(unit), unit.repeat(length / unit.length() + 1) + " Two men died.");
        }
        return texts;
    }

    /** Words of reports, punctuation, control characters and broken surrogates in any order. */
    public static String noise(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            if (random.nextInt(4) > 0) {
                text.append(WORDS[random.nextInt(WORDS.length)]);
            }
            for (int n = random.nextInt(3); n > 0; n--) {
                text.append(NOISE.charAt(random.nextInt(NOISE.length())));
            }
            if (random.nextInt(5) > 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static String shown(String unit) {
        StringBuilder out = new StringBuilder();
        for (char c : unit.toCharArray()) {
            if (c > ' ' && c < 127 || c == ' ') {
                out.append(c);
            } else {
                out.append(String.format("\\u%04X", (int) c));
            }
        }
        return out.toString();
    }
}
