package rawi.app.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;

/** The words by which parts of a page that are not its article are told ({@code furniture.tsv}). */
final class FurnitureWords {

    private static final FurnitureWords BUILT_IN = new FurnitureWords(DataFiles.builtIn());

    private final Map<String, Set<String>> whole = new HashMap<>();
    private final Map<String, List<String>> starts = new HashMap<>();

    private FurnitureWords(DataFiles files) {
        for (Tsv.Row row : Tsv.read(files, "ingest/furniture.tsv")) {
            String kind = row.get("kind");
            String words = fold(row.get("words"));
            if (words.endsWith("*")) {
                String start = words.substring(0, words.length() - 1).strip();
                starts.computeIfAbsent(kind, k -> new ArrayList<>()).add(start);
            } else {
                whole.computeIfAbsent(kind, k -> new TreeSet<>()).add(words);
            }
        }
    }

    static FurnitureWords builtIn() {
        return BUILT_IN;
    }

    /** Whether a whole block is of a kind, by all of its words or by their start. */
    boolean is(String kind, String folded) {
        if (whole.getOrDefault(kind, Set.of()).contains(folded)) {
            return true;
        }
        for (String start : starts.getOrDefault(kind, List.of())) {
            boolean ends =
                    folded.length() == start.length()
                            || folded.length() > start.length()
                                    && (!Character.isLetter(folded.charAt(start.length()))
                                            || !Character.isLetter(
                                                    start.charAt(start.length() - 1)));
            if (folded.startsWith(start) && ends) {
                return true;
            }
        }
        return false;
    }

    /** Whether words of a kind stand anywhere in some text. */
    boolean in(String kind, String folded) {
        return whole.getOrDefault(kind, Set.of()).stream().anyMatch(folded::contains);
    }

    /** The words of a kind, folded. */
    Set<String> of(String kind) {
        return whole.getOrDefault(kind, Set.of());
    }

    boolean hasToken(String kind, Element element) {
        Set<String> words = whole.getOrDefault(kind, Set.of());
        for (String token : tokens(element)) {
            if (words.contains(token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class or id is one of the words, whole. */
    boolean hasName(String kind, Element element) {
        Set<String> words = whole.getOrDefault(kind, Set.of());
        for (String name : names(element).split("\\s+")) {
            if (words.contains(name.toLowerCase(Locale.ROOT).replace('_', '-'))
                    || words.contains(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static String names(Element element) {
        String all = element.className() + " " + element.id();
        return all.length() > 400 ? all.substring(0, 400) : all;
    }

    /** The words of an element's classes and id: parted at marks and at inner capitals. */
    static List<String> tokens(Element element) {
        List<String> tokens = new ArrayList<>();
        String names = names(element);
        int from = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean end = i == names.length() || !Character.isLetterOrDigit(names.charAt(i));
            boolean capital =
                    !end
                            && i > from
                            && Character.isUpperCase(names.charAt(i))
                            && Character.isLowerCase(names.charAt(i - 1));
            if (end || capital) {
                if (i > from) {
                    tokens.add(names.substring(from, i).toLowerCase(Locale.ROOT));
                }
                from = end ? i + 1 : i;
            }
        }
        return tokens;
    }

    /** Lower case, one blank between words, one form of each Arabic letter, no vowel marks. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), 1024));
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c >= '\u064B' && c <= '\u0652' || c == '\u0640' || c == '\u200F' || c == '\u200E') {
                continue;
            }
            if (c == '\u0623' || c == '\u0625' || c == '\u0622') {
                c = '\u0627';
            } else if (c == '\u0649') {
                c = '\u064A';
            } else if (c == '\u0629') {
                c = '\u0647';
            } else if (Character.isWhitespace(c) || c == '\u00A0') {
                c = ' ';
            }
            if (c != ' ' || out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(c);
            }
        }
        return out.toString().strip();
    }
}
