package rawi.core.syntax;

import java.util.List;
import java.util.Locale;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.text.Token;
import rawi.core.text.WordMap;
import rawi.core.text.WordNotes;

/**
 * Base forms of English words: irregular forms from a table, the rest by the longest known suffix
 * of the word for its kind of tag.
 */
public final class EnglishLemmatizer {

    private static final int LONGEST = 14;

    /** How a suffix becomes the end of a base form. */
    private record Rule(int strip, String add) {}

    /** Words of each kind of inflection whose base form is kept. */
    private static final int MOST = 10_000;

    private final WordMap<String> irregular = new WordMap<>();
    private final WordMap<Rule> rules = new WordMap<>();

    /** Base forms of words, by kind of inflection. */
    private final WordMap<WordNotes<String>> remembered = new WordMap<>();

    private EnglishLemmatizer() {
        for (String kind : List.of("D", "G", "Z", "B", "S", "R", "T", "")) {
            remembered.put(kind, new WordNotes<>(MOST, form -> inflected(form, kind)));
        }
    }

    /**
     * Reads {@code lexicon/en/irregular_forms.tsv} (ours) and {@code syntax/en.lemmas.tsv} (learned
     * with the model).
     */
    public static EnglishLemmatizer load(DataFiles files) {
        EnglishLemmatizer lemmatizer = new EnglishLemmatizer();
        for (Tsv.Row row : Tsv.read(files, "lexicon/en/irregular_forms.tsv")) {
            for (String form : row.list("forms")) {
                lemmatizer.irregular.put(row.get("kind") + form, row.get("lemma"));
            }
        }
        for (Tsv.Row row : Tsv.read(files, "syntax/en.lemmas.tsv")) {
            lemmatizer.rules.put(
                    row.get("kind") + row.get("suffix"),
                    new Rule(Integer.parseInt(row.get("strip")), row.get("add")));
        }
        return lemmatizer;
    }

    /** The kind of inflection that a Penn tag stands for, empty for words without inflection. */
    public static String kind(String tag) {
        return switch (tag) {
            case "VBD", "VBN" -> "D";
            case "VBG" -> "G";
            case "VBZ" -> "Z";
            case "VB", "VBP", "MD" -> "B";
            case "NNS", "NNPS" -> "S";
            case "JJR", "RBR" -> "R";
            case "JJS", "RBS" -> "T";
            default -> "";
        };
    }

    /** The base form in lower case; names keep their letters. */
    public String lemma(String form, String tag) {
        if (tag.equals("NNP") || tag.equals("NNPS")) {
            return form;
        }
        return remembered.get(kind(tag)).of(form);
    }

    /** The same of a token. */
    String lemma(Token token, String tag) {
        if (tag.equals("NNP") || tag.equals("NNPS")) {
            return token.form();
        }
        return remembered.get(kind(tag)).of(token);
    }

    private String inflected(String form, String kind) {
        String word = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        String family = kind.isEmpty() ? "X" : "DGZ".contains(kind) ? "V" : kind;
        String known = irregular.get(family + word);
        if (known != null) {
            return known;
        }
        if (kind.isEmpty() || kind.equals("B")) {
            return word;
        }
        for (int from = Math.max(0, word.length() - LONGEST); from < word.length(); from++) {
            Rule rule = rules.get(kind + word.substring(from));
            if (rule != null && rule.strip() <= word.length()) {
                return word.substring(0, word.length() - rule.strip()) + rule.add();
            }
        }
        return word;
    }
}
