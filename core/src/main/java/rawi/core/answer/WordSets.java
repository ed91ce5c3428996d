package rawi.core.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.text.FoldedText;

/** The words of {@code lexicon/answer_words.tsv}, looked up in folded text of either language. */
final class WordSets {

    private static final String ARABIC_HEAD = "(?:[وفبلك]|لل|ال|وال|بال|فال|كال)?";

    private final Map<String, Pattern> inText = new LinkedHashMap<>();
    private final Map<String, Set<String>> whole = new LinkedHashMap<>();

    static WordSets load(DataFiles files) {
        WordSets sets = new WordSets();
        for (Tsv.Row row : Tsv.read(files, "lexicon/answer_words.tsv")) {
            String english = alternatives(row.list("en"));
            String arabic = alternatives(row.list("ar"));
            sets.inText.put(
                    row.get("use"),
                    Pattern.compile(
                            "(?<!\\p{L})(?:"
                                    + english
                                    + "|"
                                    + ARABIC_HEAD
                                    + "(?:"
                                    + arabic
                                    + "))(?!\\p{L})"));
            sets.whole.put(
                    row.get("use"),
                    java.util.stream.Stream.of(row.list("en"), row.list("ar"))
                            .flatMap(List::stream)
                            .map(FoldedText::fold)
                            .collect(Collectors.toSet()));
        }
        return sets;
    }

    private static String alternatives(List<String> words) {
        return words.stream()
                .map(FoldedText::fold)
                .map(word -> Pattern.quote(word).replace("*", "\\E\\p{L}*\\Q"))
                .collect(Collectors.joining("|"));
    }

    /** Whether a word of this use stands in the folded text. */
    boolean has(String use, String folded) {
        return inText.get(use).matcher(folded).find();
    }

    /** Whether these words begin with one of this use, whole or with an ending. */
    boolean begins(String use, String words) {
        return inText.get(use).matcher(FoldedText.fold(words.strip())).lookingAt();
    }

    /** Whether these words are, as a whole, of this use. */
    boolean is(String use, String words) {
        return whole.get(use).contains(FoldedText.fold(words.strip()));
    }

    /** Uses that begin so, in the order of the file, without that beginning. */
    List<String> uses(String prefix) {
        return inText.keySet().stream()
                .filter(use -> use.startsWith(prefix))
                .map(use -> use.substring(prefix.length()))
                .toList();
    }
}
