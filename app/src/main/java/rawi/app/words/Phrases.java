package rawi.app.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remarks of the method and of ingest (problems, reasons, rules) in the user's language.
 *
 * <p>They are English sentences in the claims file, and so are the texts {@code phrase.*} of the
 * English words, with {@code {0}} where a remark differs. A remark that equals one is said in the
 * other language; one that no text knows is shown as it is.
 */
public final class Phrases {

    private static final String PREFIX = "phrase.";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private record Phrase(String key, Pattern pattern) {}

    private final Wording words;
    private final List<Phrase> phrases = new ArrayList<>();

    public Phrases(Wording words) {
        this.words = words;
        if (words.language() != Language.ENGLISH) {
            Wording english = Wording.of(Language.ENGLISH);
            for (String key : english.keys(PREFIX)) {
                phrases.add(new Phrase(PREFIX + key, pattern(english.text(PREFIX + key))));
            }
            // The longer text says more: it goes before one that would match it in part.
            phrases.sort((a, b) -> b.pattern.pattern().length() - a.pattern.pattern().length());
        }
    }

    /**
     * The remark in the user's language; parts joined by "; " that are known are told one by one.
     */
    public String of(String remark) {
        if (phrases.isEmpty()) {
            return words.marks().foreign(remark);
        }
        List<Optional<String>> parts = Arrays.stream(remark.split("; ")).map(this::known).toList();
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            return known(remark).orElseGet(() -> words.marks().foreign(remark));
        }
        return String.join(
                words.text("join.parts"), parts.stream().map(Optional::orElseThrow).toList());
    }

    /** The remark in the user's language, when the words know it. */
    public Optional<String> known(String remark) {
        for (Phrase phrase : phrases) {
            Matcher found = phrase.pattern.matcher(remark);
            if (found.matches()) {
                Object[] arguments = new Object[found.groupCount()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = argument(found.group(i + 1));
                }
                return Optional.of(words.text(phrase.key, arguments));
            }
        }
        return Optional.empty();
    }

    /** A part of a remark may be a remark itself: "cannot be read: no such file". */
    private Object argument(String part) {
        return known(part).<Object>map(Wording.Own::new).orElse(part);
    }

    private static Pattern pattern(String text) {
        StringBuilder out = new StringBuilder();
        Matcher places = PLACE.matcher(text);
        int from = 0;
        while (places.find()) {
            out.append(Pattern.quote(text.substring(from, places.start()))).append("(.+?)");
            from = places.end();
        }
        if (from < text.length()) {
            out.append(Pattern.quote(text.substring(from)));
        }
        return Pattern.compile(out.toString(), Pattern.DOTALL);
    }
}
