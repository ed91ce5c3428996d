package rawi.core.syntax;

/**
 * What the models see of one word: its folded form, affixes and shape, each as a hash, and what is
 * known of it from large text.
 *
 * @param cluster of words used alike, 0 when unknown
 * @param family the larger cluster around it
 * @param tagSet number of the set of its tags
 * @param tagSums what a model's tagger says of the word alone, by tag; empty where none was asked
 */
record WordForm(
        int word,
        int shape,
        int suffix2,
        int suffix3,
        int suffix4,
        int prefix2,
        int prefix3,
        int cluster,
        int family,
        int tagSet,
        short[] tagSums) {

    private static final short[] NONE = {};
    private static final int MIX = 0x9E3779B1;

    static WordForm of(String form, KnownWords classes) {
        int length = form.length();
        int word = hash(form);
        int known = classes.find(word);
        int cluster = classes.cluster(known);
        return new WordForm(
                word,
                shape(form),
                part(form, length - 2, length),
                part(form, length - 3, length),
                part(form, length - 4, length),
                part(form, 0, Math.min(2, length)),
                part(form, 0, Math.min(3, length)),
                cluster,
                classes.family(cluster),
                classes.tagSet(known),
                NONE);
    }

    WordForm withTagSums(short[] sums) {
        return new WordForm(
                word, shape, suffix2, suffix3, suffix4, prefix2, prefix3, cluster, family, tagSet,
                sums);
    }

    /** Hash of a word, the same for upper and lower case and for any digits. */
    static int hash(String form) {
        int hash = 7;
        for (int at = 0; at < form.length(); at++) {
            hash = hash * 31 + fold(form.charAt(at));
        }
        return hash * MIX;
    }

    private static int shape(String form) {
        int length = form.length();
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        boolean sign = false;
        boolean capital = Character.isUpperCase(form.charAt(0));
        for (int at = 0; at < length; at++) {
            char c = fold(form.charAt(at));
            upper |= Character.isUpperCase(form.charAt(at));
            lower |= c >= 'a' && c <= 'z';
            digit |= c == '0';
            sign |= c < '0';
        }
        boolean allCaps =
                upper && length > 1 && form.equals(form.toUpperCase(java.util.Locale.ROOT));
        return (capital ? 1 : 0)
                + (allCaps ? 2 : 0)
                + (digit ? 4 : 0)
                + (sign ? 8 : 0)
                + (lower ? 16 : 0)
                + (upper && !capital ? 32 : 0)
                + (length == 1 ? 64 : 0);
    }

    private static int part(String form, int from, int to) {
        int hash = 13;
        for (int at = Math.max(0, from); at < to; at++) {
            hash = hash * 31 + fold(form.charAt(at));
        }
        return hash * MIX;
    }

    private static char fold(char c) {
        if (c >= 'a' && c <= 'z') {
            return c;
        }
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 32);
        }
        if (c >= '0' && c <= '9') {
            return '0';
        }
        return switch (c) {
            case '’', '‘', '`' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '–', '—', '‐', '‑' -> '-';
            default -> Character.toLowerCase(c);
        };
    }
}
