package rawi.core.syntax;

import rawi.core.text.Patterns;
import rawi.core.text.Token;

/**
 * An Arabic adjective has the gender of its noun: "الشرطة العثور", "القوات المتظاهرين" are two
 * nouns each, whatever the tagger says.
 */
final class ArabicAgreement {

    private ArabicAgreement() {}

    /** The word as a noun where it cannot be an adjective of the noun before it. */
    static Token repaired(Token before, Token word) {
        if (!word.tag().equals("DTJJ") || !isFeminine(before)) {
            return word;
        }
        String letters = word.letters();
        if (Patterns.fit(letters, "ال.{3,}(ين|ون)")) {
            return word.tagged("DTNNS");
        }
        boolean agrees = Patterns.fit(letters, ".*([ةيىاء]|ات)");
        return agrees || letters.length() < 5 ? word : word.tagged("DTNN");
    }

    private static boolean isFeminine(Token noun) {
        boolean one = noun.tag().equals("DTNN") && noun.letters().endsWith("ة");
        return one || noun.tag().equals("DTNNS") && noun.letters().endsWith("ات");
    }
}
