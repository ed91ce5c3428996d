package rawi.lab.syntax;

import rawi.core.syntax.Dependency;

/**
 * One sentence of a treebank.
 *
 * @param lemmas null entries where the treebank has none
 * @param heads index of each word's head; the number of words for the root
 */
record TreebankSentence(
        String[] forms, String[] lemmas, String[] tags, int[] heads, Dependency[] labels) {

    int size() {
        return forms.length;
    }
}
