package rawi.core.extract.voice;

import java.util.List;
import java.util.Set;
import rawi.core.extract.who.Entities;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ArabicRow.Phrase;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.ArabicScript;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/**
 * Which Arabic words somebody can be a source by: people, bodies, media and texts, never a deed.
 */
final class ArabicSpeakers {

    /** Classes of those that speak. */
    private static final Set<String> SPEAKING =
            Set.of("PERSON", "ARMED", "AUTHORITY", "ORG", "DOCUMENT");

    /** Classes of places, whose people or offices may be meant. */
    private static final Set<String> SEATS = Set.of("PLACE", "SITE");

    /** Verbal nouns by their pattern: توجيه، تباين، تحول، انتصار، استقبال، استتابة، ممانعة. */
    private static final String DEEDS =
            "ت..ي.|ت.ا..|ت[^ا][^ايو].|ا.ت.ا.|ا[دضط].ا.|ان..ا.|است..ا.|است.ا.ة|م.ا..ة|ا.ا.ة|ت..ي.ة";

    private static final String ORDINALS =
            "(ال)?(اول|اولي|ثاني[ةه]?|ثالث[ةه]?|رابع[ةه]?|خامس[ةه]?|سادس[ةه]?|اخير[ةه]?)";

    /** How, when and what of, which the tags may take for nouns. */
    private static final WordSet NEVER =
            WordSet.of(
                    "الان", "كذلك", "حين", "خلف", "بد", "امر", "عدد", "نسبة", "مشاب", "مشابه",
                    "عما", "صراحة", "نصف", "ثلث", "ربع", "هنا", "هناك", "هكذا", "ذلك", "هذا",
                    "هذه");

    private final Set<String> tellers;
    private final Entities entities;

    /**
     * @param tellers nouns that speak though they name no person, as {@code source_nouns.tsv} tells
     */
    ArabicSpeakers(Set<String> tellers, Entities entities) {
        this.tellers = tellers;
        this.entities = entities;
    }

    /** Whether a phrase can name who or what tells something. */
    boolean mayBe(int s, Tree tree, ArabicRow row, Phrase phrase) {
        int head = phrase.head();
        String lemma = tree.lemma(head);
        if (Patterns.fit(tree.form(head), "[\\d.,%٠-٩]+") || NEVER.contains(bare(row, head))) {
            return false;
        }
        if (entities.actor(s, head).isPresent()
                || tree.pos(head) == Pos.PROPN
                || tellers.contains(lemma)
                || tellers.contains(bare(row, head))
                || Patterns.fit(row.at(head + 1), "[«\"“]")) {
            return true;
        }
        Set<String> is = entities.classesOf(s, head);
        if (is.stream().anyMatch(SPEAKING::contains)) {
            return true;
        }
        if (!is.isEmpty()) {
            return is.stream().anyMatch(SEATS::contains);
        }
        String tag = tree.tag(head);
        boolean owned = phrase.of() >= 0 && tree.pos(phrase.of()) == Pos.PRON;
        boolean rank = tag.equals("JJR") || Patterns.fit(bare(row, head), ORDINALS);
        boolean things = tag.endsWith("NNS") && row.at(head).endsWith("ات");
        return !owned && !rank && !things && !Patterns.fit(lemma, DEEDS);
    }

    /** "80 في المائة من السكان": the people of whom a share says something. */
    Phrase share(ArabicRow row, Phrase phrase, List<Phrase> behind) {
        boolean share =
                Patterns.fit(row.at(phrase.head() + 1), "%|بالمئة|بالمائة")
                        || Patterns.fit(row.at(phrase.head() + 1), "في|ب")
                                && Patterns.fit(row.at(phrase.head() + 2), "المئة|المائة|المية");
        if (!share) {
            return phrase;
        }
        return behind.stream()
                .filter(p -> p.sign().equals("من") && p.first() <= phrase.head() + 5)
                .findFirst()
                .orElse(phrase);
    }

    private static String bare(ArabicRow row, int head) {
        String letters = ArabicScript.letters(row.at(head));
        boolean article = letters.startsWith("ال") && letters.length() > 4;
        return article ? letters.substring(2) : letters;
    }
}
