package rawi.core.extract.voice;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;
import rawi.core.text.Spelling;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/** Verbs of saying and nouns that speak or carry what was said. */
final class SourceWords {

    /**
     * A verb of saying.
     *
     * @param noun whether its object may be what is said: "reported 20 arrests"
     * @param bare whether its clause may stand without "that"
     * @param rest whether all that follows may be what is said: "blamed the deaths on"
     */
    record Saying(Voice.Stance stance, boolean noun, boolean bare, boolean rest) {}

    private final WordMap<Saying> verbs = new WordMap<>();
    private final WordMap<Set<String>> nouns = new WordMap<>();
    private final WordMap<Voice.Stance> carriers = new WordMap<>();
    private final WordSet titles = new WordSet();

    SourceWords(DataFiles files, String lang) {
        String folder = "lexicon/" + lang + "/";
        for (Tsv.Row row : Tsv.read(files, folder + "report_verbs.tsv")) {
            Set<String> content = Set.copyOf(row.list("content"));
            verbs.put(
                    row.get("lemma"),
                    new Saying(
                            Voice.Stance.valueOf(row.get("stance")),
                            content.contains("noun"),
                            content.contains("bare"),
                            content.contains("rest")));
        }
        for (Tsv.Row row : Tsv.read(files, folder + "source_nouns.tsv")) {
            nouns.computeIfAbsent(row.get("kind"), k -> new HashSet<>()).add(row.get("lemma"));
            if (row.get("kind").equals("CARRIES")) {
                carriers.put(row.get("lemma"), Voice.Stance.valueOf(row.get("stance")));
            }
        }
        for (Tsv.Row row : Tsv.read(files, folder + "titles.tsv")) {
            titles.add(row.get("word"));
        }
    }

    /** The verb of saying at a node, with its particle if it has one: "pointed out". */
    Optional<Saying> saying(Tree tree, int verb) {
        String lemma = Spelling.lower(tree.lemma(verb));
        int particle = tree.child(verb, Dependency.COMPOUND_PRT);
        Saying phrasal = particle < 0 ? null : verbs.get(lemma + "_" + tree.lemma(particle));
        if (phrasal == null && verb + 1 < tree.size()) {
            phrasal = verbs.get(lemma + "_" + tree.low(verb + 1));
        }
        return Optional.ofNullable(phrasal != null ? phrasal : verbs.get(lemma));
    }

    /**
     * How a source of this kind stands to what the noun tells; empty when the noun tells nothing.
     */
    Optional<Voice.Stance> carrier(String lemma) {
        String word = Spelling.lower(lemma);
        String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return Optional.ofNullable(carriers.getOrDefault(word, carriers.get(one)));
    }

    boolean is(String lemma, String kind) {
        return nouns.getOrDefault(kind, Set.of()).contains(Spelling.lower(lemma));
    }

    boolean speaks(String lemma) {
        return is(lemma, "SPEAKS") || is(lemma, "OUTLET");
    }

    boolean isTitle(String word) {
        return titles.contains(Spelling.lower(word));
    }
}
