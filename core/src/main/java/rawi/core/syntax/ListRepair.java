package rawi.core.syntax;

import java.util.ArrayList;
import java.util.List;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * Mends long enumerations, which a left-to-right parser breaks apart: "destroyed three wells, 16
 * trucks, two jacks, and an excavator". Three or more noun phrases of one make, parted by commas
 * and closed by "and" or "or", are conjuncts of the first.
 */
final class ListRepair {

    private static final int FEWEST = 3;
    private static final WordSet OPENERS = WordSet.of("DT", "CD", "PRP$");

    /** Tokens {@code first..head} of one item; its head is its last noun. */
    private record Item(int first, int head, boolean opened) {}

    private ListRepair() {}

    static void repair(String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int at = 0;
        while (at < forms.length) {
            List<Item> items = new ArrayList<>();
            int end = list(forms, tags, at, items);
            if (items.size() >= FEWEST) {
                int[] before = heads.clone();
                Dependency[] named = labels.clone();
                join(forms, items, heads, labels);
                if (!isTree(heads)) {
                    System.arraycopy(before, 0, heads, 0, heads.length);
                    System.arraycopy(named, 0, labels, 0, labels.length);
                }
                at = end;
            } else {
                at++;
            }
        }
    }

    /** Collects a list that starts at a token; gives the token after it. */
    private static int list(String[] forms, String[] tags, int start, List<Item> items) {
        if (start > 0 && (isNominal(tags[start - 1]) || OPENERS.contains(tags[start - 1]))) {
            return start + 1;
        }
        int at = start;
        boolean closed = false;
        while (at < forms.length) {
            Item item = item(tags, at);
            if (item == null || !items.isEmpty() && item.opened() != items.get(0).opened()) {
                break;
            }
            items.add(item);
            at = item.head() + 1;
            int next = separator(forms, at);
            if (closed || next == at) {
                break;
            }
            closed = isConjunction(forms[next - 1]);
            at = next;
        }
        if (!closed || items.size() < FEWEST) {
            items.clear();
        }
        return at;
    }

    private static Item item(String[] tags, int start) {
        int head = -1;
        int at = start;
        boolean opened = OPENERS.contains(tags[start]);
        while (at < tags.length
                && (isNominal(tags[at])
                        || at == start && opened
                        || tags[at].equals("CD")
                        || tags[at].equals("HYPH")
                        || tags[at].startsWith("JJ")
                        || tags[at].equals("VBN")
                        || tags[at].equals("AFX"))) {
            head = isNominal(tags[at]) ? at : head;
            at++;
        }
        return head < 0 || head != at - 1 ? null : new Item(start, head, opened);
    }

    private static boolean isNominal(String tag) {
        return tag.startsWith("NN");
    }

    /** The token after ",", "and" or ", and" at a place; the place itself when there is none. */
    private static int separator(String[] forms, int at) {
        int next = at;
        if (next < forms.length && forms[next].equals(",")) {
            next++;
        }
        if (next < forms.length && isConjunction(forms[next])) {
            next++;
        }
        return next;
    }

    private static boolean isConjunction(String form) {
        String word = Spelling.lower(form);
        return word.equals("and") || word.equals("or");
    }

    private static void join(String[] forms, List<Item> all, int[] heads, Dependency[] labels) {
        int last = all.get(all.size() - 1).head();
        boolean subject =
                heads[last] > last
                        && (labels[last] == Dependency.NSUBJ
                                || labels[last] == Dependency.NSUBJ_PASS);
        Dependency opening = labels[all.get(0).head()];
        boolean apart = opening == Dependency.OBL || opening == Dependency.NMOD;
        // "in addition to the tanks, A, B and C were hit": the first belongs to its preposition
        List<Item> items = subject && apart ? all.subList(1, all.size()) : all;
        int first = items.get(0).head();
        int from = items.get(0).first();
        int to = items.get(items.size() - 1).head();
        int outer = -2;
        Dependency role = null;
        for (Item item : items) {
            int head = heads[item.head()];
            boolean outside = head < from || head > to;
            boolean argues = outside && labels[item.head()] != Dependency.CONJ;
            boolean strong =
                    labels[item.head()] == Dependency.OBJ || subject && item.head() == last;
            if (argues && (outer == -2 || strong)) {
                outer = head;
                role = labels[item.head()];
            }
        }
        if (outer == -2) {
            return;
        }
        heads[first] = outer;
        labels[first] = role;
        for (Item item : items) {
            for (int i = item.first(); i <= item.head(); i++) {
                boolean inside = heads[i] >= item.first() && heads[i] <= item.head();
                if (i != item.head() && !inside) {
                    heads[i] = item.head();
                    labels[i] = labels[i] == Dependency.CONJ ? Dependency.COMPOUND : labels[i];
                }
            }
            if (item.head() != first) {
                heads[item.head()] = first;
                labels[item.head()] = Dependency.CONJ;
            }
        }
        for (int i = from; i < to; i++) {
            if (forms[i].equals(",") || isConjunction(forms[i])) {
                heads[i] = next(items, i);
                labels[i] = forms[i].equals(",") ? Dependency.PUNCT : Dependency.CC;
            }
        }
    }

    /** Whether every token reaches the root; a list whose head hung below it would close a ring. */
    static boolean isTree(int[] heads) {
        for (int i = 0; i < heads.length; i++) {
            int at = i;
            for (int step = 0; at >= 0; step++, at = heads[at]) {
                if (step > heads.length) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int next(List<Item> items, int token) {
        for (Item item : items) {
            if (item.first() > token) {
                return item.head();
            }
        }
        return items.get(0).head();
    }
}
