package rawi.core.extract.act;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.syntax.EnglishForms;
import rawi.core.syntax.ParsedText;
import rawi.core.text.Token;
import rawi.core.text.WordMap;

/**
 * What a sentence and those beside it speak of. Words of every day ("they hit him", "he was kept in
 * the cellar") tell a deed where people are held, and something else elsewhere: an entry may ask
 * for such a scene. Safe to share.
 */
final class Scenes {

    /** Sentences before and after that belong to the scene. */
    private static final int REACH = 2;

    private final WordMap<Set<String>> words = new WordMap<>();

    private Scenes() {}

    /** Reads {@code lexicon/en/scenes.tsv}; other languages have no scenes. */
    static Scenes load(DataFiles files, String lang) {
        Scenes scenes = new Scenes();
        if (!lang.equals("en")) {
            return scenes;
        }
        EnglishForms forms = EnglishForms.load(files);
        for (Tsv.Row row : Tsv.read(files, "lexicon/en/scenes.tsv")) {
            scenes.words
                    .computeIfAbsent(row.get("scene"), k -> new HashSet<>())
                    .addAll(forms.of(row.get("word")));
        }
        return scenes;
    }

    /** Whether the scene that the entry asks for, if any, is there. */
    boolean hold(TriggerEntry entry, ParsedText text, int sentence) {
        if (entry.scene().isEmpty()) {
            return true;
        }
        Set<String> telling = words.getOrDefault(entry.scene(), Set.of());
        int last = Math.min(text.size() - 1, sentence + REACH);
        for (int s = Math.max(0, sentence - REACH); s <= last; s++) {
            if (speaks(text.sentence(s).tokens(), telling)) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaks(List<Token> tokens, Set<String> telling) {
        for (Token token : tokens) {
            if (telling.contains(token.low())) {
                return true;
            }
        }
        return false;
    }
}
