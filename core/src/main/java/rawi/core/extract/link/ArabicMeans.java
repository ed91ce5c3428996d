package rawi.core.extract.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.extract.act.Event;
import rawi.core.extract.who.NounPhrases;
import rawi.core.model.Means;
import rawi.core.model.Quote;
import rawi.core.syntax.ArabicReach;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.ArabicScript;
import rawi.core.text.WordMap;

/**
 * What an Arabic event was done with: the words that its frame calls means, and nouns of {@code
 * means.tsv} in its clause behind ب, عبر, بواسطة and their like.
 */
final class ArabicMeans implements MeansReader {

    /** One way of naming a means: the noun's genitive or adjective, prepositions it stands by. */
    private record Entry(
            String beside, String value, Set<String> prepositions, Set<String> families) {}

    private final WordMap<List<Entry>> byNoun = new WordMap<>();

    /** Reads {@code lexicon/ar/means.tsv}. */
    ArabicMeans(DataFiles files) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/means.tsv")) {
            String[] words = ArabicScript.letters(row.get("noun")).split(" ", 2);
            Set<String> by = new HashSet<>();
            row.list("by").forEach(p -> by.add(ArabicScript.letters(p)));
            Entry entry =
                    new Entry(
                            words.length > 1 ? words[1] : "",
                            row.get("value"),
                            Set.copyOf(by),
                            Set.copyOf(row.list("families")));
            List<Entry> entries = byNoun.computeIfAbsent(words[0], k -> new ArrayList<>());
            // the longer name first: قذيفة هاون before قذيفة
            entries.add(entry.beside().isEmpty() ? entries.size() : 0, entry);
        }
    }

    @Override
    public List<Means> of(ParsedText text, Event event) {
        Tree tree = text.tree(event.sentence());
        ArabicRow row = ArabicRow.of(tree);
        Map<Integer, Optional<String>> found = new TreeMap<>();
        for (int node : event.means()) {
            found.put(node, value(tree, node, Optional.empty(), ""));
        }
        int end = ArabicReach.of(tree).end(event.last());
        String family = event.entry().type().family();
        for (ArabicRow.Phrase phrase : row.phrases(event.last() + 1, end)) {
            int node = phrase.head();
            boolean party = event.agents().contains(node) || event.targets().contains(node);
            String sign = phrase.sign();
            Optional<String> value =
                    party || sign.isEmpty()
                            ? Optional.empty()
                            : value(tree, node, Optional.of(sign), family);
            if (value.isPresent()) {
                found.putIfAbsent(node, value);
            }
        }
        List<Means> means = new ArrayList<>();
        found.forEach(
                (node, value) ->
                        means.add(
                                new Means(
                                        Quote.of(text.text(), NounPhrases.span(tree, node)),
                                        value)));
        return means;
    }

    private Optional<String> value(
            Tree tree, int noun, Optional<String> preposition, String family) {
        ArabicRow row = ArabicRow.of(tree);
        String next = noun + 1 < tree.size() ? row.at(noun + 1) : "";
        String bare = next.startsWith("ال") ? next.substring(2) : next;
        for (Entry entry : byNoun.getOrDefault(tree.lemma(noun), List.of())) {
            boolean joined =
                    preposition.isEmpty() || entry.prepositions().contains(preposition.get());
            boolean type =
                    family.isEmpty()
                            || entry.families().isEmpty()
                            || entry.families().contains(family);
            boolean named =
                    entry.beside().isEmpty()
                            || bare.equals(entry.beside())
                            || noun + 1 < tree.size()
                                    && tree.lemma(noun + 1).equals(entry.beside());
            if (joined && type && named) {
                return Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }
}
