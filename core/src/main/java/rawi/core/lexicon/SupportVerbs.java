package rawi.core.lexicon;

import java.util.Locale;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.text.ArabicScript;
import rawi.core.text.WordMap;

/**
 * Light verbs that carry an event noun: "carried out a raid" does, "came under attack" undergoes.
 */
public final class SupportVerbs {

    /** What the subject of a light verb has to do with the event that the noun names. */
    public enum Kind {
        DOES,
        UNDERGOES,
        STARTS,
        ENDS,
        /** The event is its subject, the verb only says that it was. */
        HAPPENS,
        /** The event is its subject and its object suffers: "the strike hit the depot". */
        AFFECTS
    }

    private final WordMap<Kind> kinds = new WordMap<>();

    private SupportVerbs() {}

    /** Reads {@code lexicon/<lang>/support_verbs.tsv}: columns lemma, particle, kind. */
    public static SupportVerbs load(DataFiles files, String lang) {
        SupportVerbs verbs = new SupportVerbs();
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/support_verbs.tsv")) {
            String particle = ArabicScript.letters(row.get("particle"));
            String lemma = ArabicScript.letters(row.get("lemma"));
            String key = particle.isEmpty() ? lemma : lemma + " " + particle;
            try {
                verbs.kinds.put(key, Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw row.error("no kind " + row.get("kind"));
            }
        }
        return verbs;
    }

    /** What this verb with exactly this preposition says of an event after it: "came under". */
    public Optional<Kind> withPreposition(String lemma, String preposition) {
        return Optional.ofNullable(kinds.get(lemma + " " + preposition));
    }

    /**
     * What this verb says of an event that is its object.
     *
     * @param particle the verb's particle or the preposition before the noun; may be empty
     */
    public Optional<Kind> kind(String lemma, String particle) {
        Kind kind = particle.isEmpty() ? null : kinds.get(lemma + " " + particle);
        return Optional.ofNullable(kind != null ? kind : kinds.get(lemma));
    }
}
