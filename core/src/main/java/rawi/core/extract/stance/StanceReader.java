package rawi.core.extract.stance;

import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.extract.act.Event;
import rawi.core.model.Factuality;
import rawi.core.syntax.Tree;

/**
 * Reads how the words around an event change whether it happened: negation, modals, plans, fears,
 * conditions, habit. Safe to share.
 */
public interface StanceReader {

    /** A change of factuality and the word that made it. */
    record Stance(Factuality factuality, String why) {}

    /** What the words around an event say of it; empty when they leave it as told. */
    Optional<Stance> of(Tree tree, Event event);

    /** What the way its clause is told says of an event of which no word says anything. */
    default Optional<Stance> manner(Tree tree, Event event) {
        return Optional.empty();
    }

    /** The reader of a language, with its {@code stance.tsv}. */
    static StanceReader load(DataFiles files, String lang) {
        return lang.equals("ar") ? new ArabicStance(files) : new EnglishStance(files);
    }
}
