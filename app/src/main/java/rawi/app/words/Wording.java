package rawi.app.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts of one language, as {@code words/LANGUAGE/*.properties} give them. {@code {0}} stands
 * for the first argument; a text with forms for numbers has one key for each ({@code
 * n.claims.one}).
 */
public final class Wording {

    /** The files of each language. */
    static final List<String> FILES =
            List.of(
                    "labels",
                    "claims",
                    "dates",
                    "page",
                    "run",
                    "phrases",
                    "help",
                    "commands",
                    "desk",
                    "site");

    private static final Map<Language, Properties> READ = new EnumMap<>(Language.class);

    private final Language language;
    private final Properties texts;
    private final Marks marks;

    private Wording(Language language, Properties texts, Marks marks) {
        this.language = language;
        this.texts = texts;
        this.marks = marks;
    }

    /** The texts of a language, with arguments put in as they are. */
    public static Wording of(Language language) {
        synchronized (READ) {
            Properties texts = READ.computeIfAbsent(language, Wording::read);
            return new Wording(language, texts, Marks.NONE);
        }
    }

    /** The same texts, with arguments marked for a medium. */
    public Wording in(Marks medium) {
        return new Wording(language, texts, medium);
    }

    public Language language() {
        return language;
    }

    public Marks marks() {
        return marks;
    }

    /**
     * The text of a key.
     *
     * @param arguments strings are words of another hand and are marked so, {@link Own} ones are
     *     not; numbers are marked as such
     * @throws IllegalArgumentException when there is no such text
     */
    public String text(String key, Object... arguments) {
        return find(key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("no text " + key));
    }

    /** The text of a key that may be absent, such as the unit of a count. */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(texts.getProperty(key))
                .map(text -> filled(marks.own(text), arguments));
    }

    /** The form of a key that fits the number, which is the text's {@code {0}}. */
    public String plural(String key, long n) {
        return plural(key, Plural.of(language, n), Long.toString(n));
    }

    /** A form of a key for a number written otherwise, such as a range. */
    String plural(String key, Plural form, String number) {
        return text(key + "." + form.key(), new Own(marks.number(number)));
    }

    /** An argument that needs no marks: it is of the same hand and language as the text. */
    public record Own(String text) {}

    /** The keys that begin so, in order, without that beginning. */
    public Set<String> keys(String prefix) {
        Set<String> keys = new TreeSet<>();
        for (String key : texts.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                keys.add(key.substring(prefix.length()));
            }
        }
        return keys;
    }

    private String filled(String text, Object... arguments) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            boolean place =
                    text.charAt(i) == '{'
                            && i + 2 < text.length()
                            && text.charAt(i + 2) == '}'
                            && Character.isDigit(text.charAt(i + 1));
            int n = place ? text.charAt(i + 1) - '0' : -1;
            if (place && n < arguments.length) {
                out.append(marked(arguments[n]));
                i += 2;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private String marked(Object argument) {
        if (argument instanceof Own own) {
            return own.text();
        }
        return argument instanceof Number
                ? marks.number(argument.toString())
                : marks.foreign(String.valueOf(argument));
    }

    private static Properties read(Language language) {
        Properties all = new Properties();
        for (String file : FILES) {
            String path = "/rawi/app/words/" + language.code() + "/" + file + ".properties";
            try (InputStream in = Wording.class.getResourceAsStream(path)) {
                all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
        return all;
    }
}
