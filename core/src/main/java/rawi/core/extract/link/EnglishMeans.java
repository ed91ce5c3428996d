package rawi.core.extract.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.extract.act.Event;
import rawi.core.extract.who.NounPhrases;
import rawi.core.model.Means;
import rawi.core.model.Quote;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordMap;

/**
 * Reads what an English event was done with: the words that its frame calls means, and nouns of
 * {@code means.tsv} that hang on it by "with", "by", "through", "at" and their like.
 */
final class EnglishMeans implements MeansReader {

    private static final int MAX_DEPTH = 3;

    /** One way of naming a means: modifiers before the noun, prepositions it hangs by. */
    private record Entry(
            List<String> modifiers, String value, Set<String> prepositions, Set<String> families) {}

    private final WordMap<List<Entry>> byNoun = new WordMap<>();

    EnglishMeans(DataFiles files) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/en/means.tsv")) {
            List<String> words = List.of(row.get("noun").split(" "));
            String head = words.get(words.size() - 1);
            Entry entry =
                    new Entry(
                            words.subList(0, words.size() - 1),
                            row.get("value"),
                            Set.copyOf(row.list("by")),
                            Set.copyOf(row.list("families")));
            List<Entry> entries = byNoun.computeIfAbsent(head, k -> new ArrayList<>());
            // the longer name first: "roadside bomb" before "bomb"
            int at = 0;
            while (at < entries.size()
                    && entries.get(at).modifiers().size() >= entry.modifiers().size()) {
                at++;
            }
            entries.add(at, entry);
        }
    }

    @Override
    public List<Means> of(ParsedText text, Event event) {
        Tree tree = text.tree(event.sentence());
        Map<Integer, Optional<String>> found = new java.util.TreeMap<>();
        for (int node : event.means()) {
            found.put(node, value(tree, node, Optional.empty(), ""));
        }
        Set<Integer> seen = new HashSet<>();
        hanging(tree, event, event.head(), found, seen, 0);
        if (event.support() >= 0) {
            hanging(tree, event, event.support(), found, seen, 0);
        }
        List<Means> means = new ArrayList<>();
        found.forEach(
                (node, value) -> {
                    int counted = NounPhrases.counted(tree, node);
                    Quote quote = Quote.of(text.text(), NounPhrases.span(tree, counted));
                    means.add(new Means(quote, value));
                });
        return means;
    }

    private void hanging(
            Tree tree,
            Event event,
            int node,
            Map<Integer, Optional<String>> found,
            Set<Integer> seen,
            int depth) {
        if (depth > MAX_DEPTH || !seen.add(node)) {
            return;
        }
        int done = tree.child(node, Dependency.OBJ);
        for (int noun : done < 0 ? new int[0] : tree.children(done)) {
            // "lured boys with money", "shelled the town with rockets", hung on the noun
            if (tree.label(noun) == Dependency.NMOD && preposition(tree, noun).equals("with")) {
                add(tree, event, noun, "with", found, 0);
            }
        }
        for (int child : tree.children(node)) {
            Dependency label = tree.label(child);
            boolean own = child >= event.first() && child <= event.last();
            boolean oblique =
                    label == Dependency.OBL
                            || label == Dependency.OBL_AGENT
                            || label == Dependency.NMOD;
            if (oblique && !own) {
                add(tree, event, child, preposition(tree, child), found, 0);
            } else if (label == Dependency.ADVCL && isManner(tree, child)) {
                // "by luring them with money", "using drones"
                hanging(tree, event, child, found, seen, depth + 1);
                int object = tree.child(child, Dependency.OBJ);
                if (object >= 0) {
                    add(tree, event, object, "using", found, 0);
                }
            }
        }
    }

    private static boolean isManner(Tree tree, int verb) {
        int mark = tree.child(verb, Dependency.MARK);
        boolean by = mark >= 0 && Patterns.fit(tree.form(mark), "(?i)by|through");
        return tree.tag(verb).equals("VBG") && (by || tree.lemma(verb).equals("use"));
    }

    private void add(
            Tree tree,
            Event event,
            int noun,
            String preposition,
            Map<Integer, Optional<String>> found,
            int depth) {
        String family = event.entry().type().family();
        Optional<String> value = value(tree, noun, Optional.of(preposition), family);
        boolean doer = event.agents().contains(noun) || event.targets().contains(noun);
        if (value.isPresent() && !doer) {
            found.putIfAbsent(noun, value);
        }
        for (int child : tree.children(noun)) {
            if (depth < MAX_DEPTH && tree.label(child) == Dependency.CONJ) {
                add(tree, event, child, preposition, found, depth + 1);
            }
        }
    }

    private Optional<String> value(
            Tree tree, int noun, Optional<String> preposition, String family) {
        String lemma = Spelling.lower(tree.lemma(noun));
        for (Entry entry : byNoun.getOrDefault(lemma, List.of())) {
            boolean joined =
                    preposition.isEmpty() || entry.prepositions().contains(preposition.get());
            boolean type =
                    family.isEmpty()
                            || entry.families().isEmpty()
                            || entry.families().contains(family);
            if (joined && type && isModified(tree, noun, entry.modifiers())) {
                return Optional.of(entry.value());
            }
        }
        for (int of : tree.childrenOf(noun, Dependency.NMOD)) {
            boolean sum =
                    NounPhrases.isQuantity(tree, noun)
                            || Patterns.fit(lemma, "sum|amount|promise|offer");
            if (sum && preposition(tree, of).equals("of")) {
                return value(tree, of, preposition, family);
            }
        }
        return Optional.empty();
    }

    private static boolean isModified(Tree tree, int noun, List<String> modifiers) {
        int from = noun - modifiers.size();
        if (from < 0) {
            return false;
        }
        for (int i = 0; i < modifiers.size(); i++) {
            String word = modifiers.get(i);
            if (!word.equals(Spelling.lower(tree.lemma(from + i)))
                    && !word.equalsIgnoreCase(tree.form(from + i))) {
                return false;
            }
        }
        return true;
    }

    private static String preposition(Tree tree, int noun) {
        int sign = tree.child(noun, Dependency.CASE);
        return sign < 0 || sign > noun ? "" : tree.low(sign);
    }
}
