package rawi.lab.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes headlines of sentences, which treebanks hardly have. */
final class Headlines {

    private static final double SHARE = 0.08;

    private Headlines() {}

    /** Copies in title case and without the final stop, as headlines are written. */
    static List<TreebankSentence> of(List<TreebankSentence> sentences, long seed) {
        Random random = new Random(seed);
        List<TreebankSentence> copies = new ArrayList<>();
        for (TreebankSentence s : sentences) {
            boolean chosen = random.nextDouble() < SHARE;
            int n = s.size();
            if (!chosen || n < 5 || n > 22 || !s.forms()[n - 1].equals(".")) {
                continue;
            }
            boolean leaf = true;
            for (int head : s.heads()) {
                leaf &= head != n - 1;
            }
            if (leaf) {
                copies.add(headline(s, random.nextBoolean()));
            }
        }
        return copies;
    }

    private static TreebankSentence headline(TreebankSentence s, boolean titleCase) {
        int n = s.size() - 1;
        String[] forms = Arrays.copyOf(s.forms(), n);
        int[] heads = Arrays.copyOf(s.heads(), n);
        for (int i = 0; i < n; i++) {
            heads[i] = heads[i] == s.size() ? n : heads[i];
            boolean small = forms[i].length() < 4 && !s.tags()[i].startsWith("N");
            if (titleCase && (!small || i == 0)) {
                forms[i] =
                        forms[i].substring(0, 1).toUpperCase(Locale.ROOT) + forms[i].substring(1);
            }
        }
        return new TreebankSentence(
                forms,
                new String[n],
                Arrays.copyOf(s.tags(), n),
                heads,
                Arrays.copyOf(s.labels(), n));
    }
}
