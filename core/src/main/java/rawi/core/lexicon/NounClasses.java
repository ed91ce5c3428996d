package rawi.core.lexicon;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.text.ArabicScript;
import rawi.core.text.WordMap;

/** What kind of thing a common noun names: PERSON, ARMED, SITE and so on, by lemma. */
public final class NounClasses {

    private final WordMap<Set<String>> classes = new WordMap<>();

    private NounClasses() {}

    /** Reads {@code lexicon/<lang>/noun_classes.tsv}: columns lemma, classes. */
    public static NounClasses load(DataFiles files, String lang) {
        NounClasses table = new NounClasses();
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/noun_classes.tsv")) {
            List<String> names = row.list("classes");
            table.classes
                    .computeIfAbsent(ArabicScript.letters(row.get("lemma")), k -> new HashSet<>())
                    .addAll(names);
        }
        return table;
    }

    /** All nouns of the table. */
    public Set<String> lemmas() {
        return Collections.unmodifiableSet(classes.keySet());
    }

    /** The classes of a noun; empty when it is not in the table. */
    public Set<String> of(String lemma) {
        return classes.getOrDefault(lemma, Set.of());
    }
}
