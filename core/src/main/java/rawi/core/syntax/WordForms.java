package rawi.core.syntax;

/** What the models see of a word: its folded form, affixes and shape, each as a hash. */
public final class WordForms {

    private static final int MIX = 0x9E3779B1;

    final int[] word;
    final int[] shape;
    final int[] suffix2;
    final int[] suffix3;
    final int[] suffix4;
    final int[] prefix2;
    final int[] prefix3;

    /** Cluster of words used alike, 0 when unknown; the larger cluster around it; known tags. */
    final int[] cluster;

    final int[] family;
    final int[] tagSet;

    /** Reads the words of one sentence. */
    public WordForms(String[] forms, KnownWords classes) {
        int n = forms.length;
        cluster = new int[n];
        family = new int[n];
        tagSet = new int[n];
        word = new int[n];
        shape = new int[n];
        suffix2 = new int[n];
        suffix3 = new int[n];
        suffix4 = new int[n];
        prefix2 = new int[n];
        prefix3 = new int[n];
        for (int i = 0; i < n; i++) {
            read(forms[i], i);
            int known = classes.find(word[i]);
            cluster[i] = classes.cluster(known);
            family[i] = classes.family(cluster[i]);
            tagSet[i] = classes.tagSet(known);
        }
    }

    /** Hash of a word, the same for upper and lower case and for any digits. */
    public static int hash(String form) {
        int hash = 7;
        for (int at = 0; at < form.length(); at++) {
            hash = hash * 31 + fold(form.charAt(at));
        }
        return hash * MIX;
    }

    public int size() {
        return word.length;
    }

    private void read(String form, int i) {
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
        word[i] = hash(form);
        shape[i] =
                (capital ? 1 : 0)
                        + (allCaps ? 2 : 0)
                        + (digit ? 4 : 0)
                        + (sign ? 8 : 0)
                        + (lower ? 16 : 0)
                        + (upper && !capital ? 32 : 0)
                        + (length == 1 ? 64 : 0);
        suffix2[i] = part(form, length - 2, length);
        suffix3[i] = part(form, length - 3, length);
        suffix4[i] = part(form, length - 4, length);
        prefix2[i] = part(form, 0, Math.min(2, length));
        prefix3[i] = part(form, 0, Math.min(3, length));
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
