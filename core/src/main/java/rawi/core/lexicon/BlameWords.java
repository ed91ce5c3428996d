package rawi.core.lexicon;

import java.util.ArrayList;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.model.Certainty;
import rawi.core.text.ArabicScript;
import rawi.core.text.WordMap;

/** Words that tie an event to somebody without stating that they did it: blame, accuse, claim. */
public final class BlameWords {

    /**
     * One way of blaming.
     *
     * @param event slot of the word at which the event stands
     * @param agent slot at which the blamed one stands
     */
    public record Blame(String event, String agent, Certainty certainty) {}

    private final WordMap<List<Blame>> byLemma = new WordMap<>();

    private BlameWords() {}

    /** Reads {@code lexicon/<lang>/blame.tsv}: columns lemma, event, agent, certainty. */
    public static BlameWords load(DataFiles files, String lang) {
        BlameWords words = new BlameWords();
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/blame.tsv")) {
            words.byLemma
                    .computeIfAbsent(ArabicScript.letters(row.get("lemma")), k -> new ArrayList<>())
                    .add(
                            new Blame(
                                    ArabicScript.letters(row.get("event")),
                                    ArabicScript.letters(row.get("agent")),
                                    Certainty.valueOf(row.get("certainty"))));
        }
        return words;
    }

    public List<Blame> of(String lemma) {
        return byLemma.getOrDefault(lemma, List.of());
    }
}
