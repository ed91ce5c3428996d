package rawi.core.corroborate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rawi.core.model.Report;
import rawi.core.model.Span;

/**
 * Sentences of claims, to find those that two reports have word for word: a wire's lines inside a
 * longer article are no origin of their own, though the articles as wholes are not alike.
 */
final class Passages {

    /** Word triples that a sentence needs; a shorter one may be worded alike by chance. */
    static final int LEAST = 8;

    /** Share of the shorter sentence's triples that stand in the other. */
    static final double SAME = 0.6;

    private static final long[] NONE = {};

    private final Map<String, long[]> known = new HashMap<>();

    /** Whether the sentences of two claims are the same words, give or take some. */
    boolean same(Traits one, Traits other, Map<String, Digest> reports) {
        return same(triples(one, reports), triples(other, reports));
    }

    /** The same for their triples. */
    static boolean same(long[] a, long[] b) {
        int shorter = Math.min(a.length, b.length);
        if (shorter < LEAST) {
            return false;
        }
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            common += a[i] == b[j] ? 1 : 0;
            boolean step = a[i] <= b[j];
            j += a[i] >= b[j] ? 1 : 0;
            i += step ? 1 : 0;
        }
        return common >= SAME * shorter;
    }

    /** Marks of the word triples of the sentence, in order. */
    long[] triples(Traits t, Map<String, Digest> reports) {
        Span at = t.claim.sentence();
        if (at.end() - at.start() < 3 * LEAST) {
            return NONE;
        }
        Report report = reports.get(t.ref.report()).filed().read().report();
        return known.computeIfAbsent(
                t.ref.report() + " " + at.start(), k -> triples(report.text(), at));
    }

    private static long[] triples(String text, Span at) {
        if (at.end() > text.length()) {
            return NONE;
        }
        List<String> words = Concepts.words(text.substring(at.start(), at.end()));
        long[] hashes = new long[Math.max(0, words.size() - 2)];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Sketch.triple(words, i);
        }
        Arrays.sort(hashes);
        return hashes;
    }
}
