package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * How a place expression that stands alone is built: "Teir Maaleh village", "Palmyra (Tadmur)
 * city", "the road between A and B".
 *
 * @param text the whole of it
 * @param type its type word in lower case; empty when it has none
 * @param parts the names that it gives, the first foremost
 * @param isEither whether the parts are names of one place: "Palmyra/Tadmur"
 * @param ends the places that it lies between; empty when it is said to lie at one
 */
record PlaceExpression(
        String text, String type, List<String> parts, boolean isEither, List<String> ends) {

    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?i)(?:.*\\bbetween|(?:road|highway|line|route)\\s+(?:from|\\w+ing(?:\\s+from)?))"
                            + "\\s+(.+?)\\s+(?:and|with|to)\\s+(.+)");

    /** "Salamiyah-Homs road", "the A-B-C triangle"; what is said of it behind does not count. */
    private static final Pattern JOINED =
            Pattern.compile(
                    "(?i)(.+[-–].+?)\\s+(?:road|highway|route|axis|line|junction|triangle)"
                            + "(?:\\s+(?:in|near)\\s.*)?");

    private static final Pattern DASH = Pattern.compile("\\s*[-–]\\s*");

    private static final WordSet ARTICLES =
            WordSet.of("al", "el", "as", "ash", "ar", "ad", "an", "az", "at", "ez");

    private static final String SEPARATORS =
            "[,/()]|(?i: near | outside | in (?=\\p{Lu})| (?:north|south|east|west)\\w* of )";

    static PlaceExpression of(String text, PlaceWords words) {
        String type = "";
        for (String word : text.split("[^\\p{L}-]+")) {
            String one = singular(Spelling.lower(word), words);
            type = words.isType(one) ? one : type;
        }
        List<String> parts = new ArrayList<>();
        for (String part : text.split(SEPARATORS)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        boolean either = text.split("/").length == parts.size();
        return new PlaceExpression(text, type, parts, either, ends(text).orElse(List.of()));
    }

    /** "fields" is the type "field". */
    static String singular(String word, PlaceWords words) {
        String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return words.isType(word) ? word : words.isType(one) ? one : word;
    }

    private static Optional<List<String>> ends(String text) {
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return Optional.of(
                    List.of(between.group(1), between.group(2).replaceFirst("^the ", "")));
        }
        Matcher joined = JOINED.matcher(text);
        return joined.matches() ? Optional.of(joined(joined.group(1))) : Optional.empty();
    }

    /** Cuts at dashes, but not behind an article: "Tell Abyad-al-Raqqa". */
    private static List<String> joined(String names) {
        List<String> ends = new ArrayList<>();
        String open = "";
        for (String piece : DASH.split(names)) {
            String name = open + piece;
            String last = Spelling.lower(piece.substring(piece.lastIndexOf(' ') + 1));
            if (ARTICLES.contains(last)) {
                open = name + '-';
            } else {
                ends.add(name.strip());
                open = "";
            }
        }
        return ends.size() > 1 ? ends : List.of();
    }
}
