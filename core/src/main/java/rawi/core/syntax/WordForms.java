package rawi.core.syntax;

import java.util.function.Function;
import java.util.stream.Stream;

/** What the models see of the words of one sentence ({@link WordForm}), by their places. */
public final class WordForms {

    final WordForm[] forms;
    final int[] word;
    final int[] shape;
    final int[] suffix3;

    /** Cluster of words used alike, 0 when unknown; the larger cluster around it; known tags. */
    final int[] cluster;

    final int[] family;
    final int[] tagSet;

    /** Whether anything is known of words from large text. */
    final boolean known;

    /** Reads the words of one sentence. */
    public WordForms(String[] words, KnownWords classes) {
        this(words, form -> WordForm.of(form, classes), !classes.isEmpty());
    }

    /** The same, with what a model remembers of words. */
    WordForms(String[] words, Function<String, WordForm> seen, boolean known) {
        this(Stream.of(words).map(seen).toArray(WordForm[]::new), known);
    }

    /**
     * @param forms kept as they are
     */
    WordForms(WordForm[] forms, boolean known) {
        this.known = known;
        this.forms = forms;
        int n = forms.length;
        cluster = new int[n];
        family = new int[n];
        tagSet = new int[n];
        word = new int[n];
        shape = new int[n];
        suffix3 = new int[n];
        for (int i = 0; i < n; i++) {
            WordForm form = forms[i];
            word[i] = form.word();
            shape[i] = form.shape();
            suffix3[i] = form.suffix3();
            cluster[i] = form.cluster();
            family[i] = form.family();
            tagSet[i] = form.tagSet();
        }
    }

    /** Hash of a word, the same for upper and lower case and for any digits. */
    public static int hash(String form) {
        return WordForm.hash(form);
    }

    public int size() {
        return word.length;
    }
}
