package rawi.core.extract.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import rawi.core.extract.act.Event;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** One sentence with its events: who stands near whom. Used by one thread. */
final class Scene {

    private static final int MAX_CLIMB = 8;
    private static final int PHRASE_GAP = 10;
    private static final int CLAUSE_GAP = 14;

    /**
     * An event and its number in the report.
     *
     * @param index position among all events of the report, in text order
     */
    record Item(int index, Event event) {
        int head() {
            return event.head();
        }

        String type() {
            return event.entry().type().code();
        }
    }

    final Tree tree;
    final List<Item> items;
    private final CueTable cues;

    Scene(Tree tree, List<Item> items, CueTable cues) {
        this.tree = tree;
        this.items = List.copyOf(items);
        this.cues = cues;
    }

    /** The event that a token heads, carries or belongs to; null when there is none. */
    Item at(int node) {
        for (Item item : items) {
            Event e = item.event();
            if (e.head() == node || e.support() == node || e.first() <= node && node <= e.last()) {
                return item;
            }
        }
        return null;
    }

    /** The first event after a cue that its phrase or clause can mean; null when there is none. */
    Item inner(int start, boolean clausal) {
        for (Item item : items) {
            int first = item.event().first();
            if (first < start) {
                continue;
            }
            return gapIsOpen(start, item, clausal) ? item : null;
        }
        return null;
    }

    private boolean gapIsOpen(int start, Item item, boolean clausal) {
        int first = item.event().first();
        if (first - start > (clausal ? CLAUSE_GAP : PHRASE_GAP)) {
            return false;
        }
        for (int i = start; i < first; i++) {
            if (isBreak(i) || cues.is("reverse", tree.lemma(i))) {
                return false;
            }
            boolean asks = tree.tag(i).startsWith("W") && i > start;
            boolean own = i == item.event().support();
            boolean aims = tree.tag(i).equals("TO");
            if (asks || !clausal && (aims || isFinite(i) && !own)) {
                return false;
            }
        }
        return true;
    }

    boolean isBreak(int i) {
        return tree.pos(i) == Pos.PUNCT && Patterns.fit(tree.form(i), "[,;:.!?()—–]|--");
    }

    boolean isFinite(int i) {
        return Patterns.fit(tree.tag(i), "VBD|VBZ|VBP|MD|VB");
    }

    /** Whether the words between a cue and an event deny it: "because they did not pay". */
    boolean isDenied(int start, Item item) {
        int determiner = tree.child(item.head(), Dependency.DET);
        boolean none = determiner >= 0 && tree.form(determiner).equalsIgnoreCase("no");
        for (int i = start; i < item.event().first(); i++) {
            none |= Patterns.fit(tree.form(i), "(?i)not|n['’]t|never|no");
        }
        return none || isNegated(item.head());
    }

    /** What is coordinated with an event: itself first, then those joined by "and" or "or". */
    List<Item> joined(Item item) {
        List<Item> all = new ArrayList<>();
        all.add(item);
        for (Item other : items) {
            Item last = all.get(all.size() - 1);
            if (other.head() > item.head()
                    && (isConjunct(other.head(), item.head()) || isListed(last, other))) {
                all.add(other);
            }
        }
        return all;
    }

    private boolean isConjunct(int node, int first) {
        for (int step = 0; step < MAX_CLIMB && tree.label(node) == Dependency.CONJ; step++) {
            node = tree.head(node);
            if (node == first) {
                return true;
            }
        }
        return false;
    }

    /** "the shelling of the town and the arrests": a coordinator and no verb between two. */
    private boolean isListed(Item a, Item b) {
        if (isAdded(a, b)) {
            return true;
        }
        boolean same = isVerbal(a.head()) == isVerbal(b.head());
        boolean joins = false;
        for (int i = a.event().last() + 1; i < b.event().first(); i++) {
            String form = tree.form(i);
            joins |= form.equals("and") || form.equals("or");
            if (isFinite(i) || tree.tag(i).startsWith("W") || form.equals(";")) {
                return false;
            }
        }
        return same && joins && b.event().first() - a.event().last() <= 6;
    }

    /** "battles …, in addition to recent attacks": two nouns of one family. */
    private boolean isAdded(Item a, Item b) {
        String family = b.event().entry().type().family();
        boolean nouns =
                !isVerbal(a.head())
                        && !isVerbal(b.head())
                        && a.event().entry().type().family().equals(family);
        int start = Math.max(a.event().last() + 1, b.event().first() - 6);
        for (int i = start; nouns && i < b.event().first() - 2; i++) {
            String words = tree.form(i) + " " + tree.form(i + 1) + " " + tree.form(i + 2);
            if (Patterns.fit(words, "(?i)in addition to|as well as")) {
                return true;
            }
        }
        return false;
    }

    boolean isVerbal(int node) {
        return tree.pos(node) == Pos.VERB || tree.pos(node) == Pos.AUX;
    }

    /**
     * The event that the words of a cue hang on: up the tree to the first event left of the cue.
     *
     * @param from a token of what follows the cue
     * @param fits what the event must be
     */
    Item outer(int cueFirst, int cueLast, int from, Predicate<Item> fits) {
        int node = from;
        for (int step = 0; step < MAX_CLIMB && node >= 0; step++) {
            if (node <= cueLast) {
                Item here = at(node);
                if (here != null && here.event().first() < cueFirst && fits.test(here)) {
                    return here;
                }
                Item near = here == null ? below(node, cueFirst, cueLast, fits) : null;
                if (near != null) {
                    return near;
                }
            }
            Dependency label = tree.label(node);
            if (label == Dependency.CCOMP && node <= cueLast || label == Dependency.PARATAXIS) {
                break;
            }
            node = tree.head(node);
        }
        return beside(cueFirst, fits);
    }

    /** The nearest event left of the cue that a word without an event of its own stands for. */
    private Item below(int node, int cueFirst, int cueLast, Predicate<Item> fits) {
        Item best = null;
        for (Item item : items) {
            boolean left = item.event().last() < cueFirst;
            if (left && fits.test(item) && standsFor(item, node, cueFirst, cueLast)) {
                best = item;
            }
        }
        return best;
    }

    /** "continued to arrest", "an increase in arrests", "arrests took place"; not "halted". */
    private boolean standsFor(Item item, int top, int cueFirst, int cueLast) {
        int node = item.event().support() >= 0 ? item.event().support() : item.head();
        for (int step = 0; step < MAX_CLIMB && node >= 0 && node != top; step++) {
            int up = tree.head(node);
            if (up < 0) {
                return false;
            }
            boolean inCue = cueFirst <= up && up <= cueLast;
            boolean open =
                    switch (tree.label(node)) {
                        case XCOMP, CCOMP, CONJ -> !isReversed(up);
                        case NMOD, COMPOUND, NMOD_POSS -> true;
                        case NSUBJ, NSUBJ_PASS, OBJ -> inCue || cues.is("carrier", tree.lemma(up));
                        default -> false;
                    };
            if (!open) {
                return false;
            }
            node = up;
        }
        return node == top;
    }

    private boolean isReversed(int verb) {
        return cues.is("reverse", tree.lemma(verb)) || cues.is("saying", tree.lemma(verb));
    }

    /** The event just before the cue, with no verb and no clause between. */
    private Item beside(int cueFirst, Predicate<Item> fits) {
        Item last = null;
        for (Item item : items) {
            if (item.event().last() < cueFirst) {
                last = item;
            }
        }
        if (last == null || !fits.test(last)) {
            return null;
        }
        for (int i = last.event().last() + 1; i < cueFirst; i++) {
            if (isFinite(i) || tree.tag(i).startsWith("W") || Patterns.fit(tree.form(i), "[;:]")) {
                return null;
            }
        }
        return cueFirst - last.event().last() <= 12 ? last : null;
    }

    /** The noun or verb right after a cue that the cue is the sign of; else the given token. */
    int complement(int cueFirst, int cueLast, int otherwise) {
        for (int i = cueLast + 1; i < Math.min(tree.size(), cueLast + PHRASE_GAP); i++) {
            for (int sign : tree.children(i)) {
                boolean marks =
                        tree.label(sign) == Dependency.CASE || tree.label(sign) == Dependency.MARK;
                if (marks && sign >= cueFirst && sign <= cueLast) {
                    return i;
                }
            }
        }
        return otherwise;
    }

    /** The last verbal event before a cue, where a comma parts it from a farther one. */
    Item nearer(Item far, int cueFirst) {
        if (far == null || far.event().first() > cueFirst) {
            return far;
        }
        Item near = far;
        for (Item item : items) {
            boolean between =
                    item.event().first() > far.event().last() && item.event().last() < cueFirst;
            boolean clause =
                    isVerbal(item.head())
                            && tree.label(item.head()) != Dependency.ACL_RELCL
                            && tree.label(item.head()) != Dependency.ACL;
            if (between && clause && hasComma(far.event().last(), item.event().first())) {
                near = item;
            }
        }
        return near;
    }

    private boolean hasComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tree.form(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** The main event at or after a token: the one nearest to the root; null when none. */
    Item main(int start, int end) {
        Item best = null;
        for (Item item : items) {
            boolean in = item.event().first() >= start && item.event().last() < end;
            if (in && (best == null || depth(item.head()) < depth(best.head()))) {
                best = item;
            }
        }
        return best;
    }

    private int depth(int node) {
        int depth = 0;
        for (int i = node; i >= 0 && depth < tree.size(); i = tree.head(i)) {
            depth++;
        }
        return depth;
    }

    /** The event that a noun stands for, itself or by its "of": "a wave of arrests". */
    Item ofNoun(int noun) {
        Item own = at(noun);
        if (own != null) {
            return own;
        }
        for (int child : tree.children(noun)) {
            boolean part = tree.label(child) == Dependency.NMOD && child > noun;
            Item item = part ? at(child) : null;
            if (item != null) {
                return item;
            }
        }
        return null;
    }

    /** Whether a verb is denied beside it. */
    boolean isNegated(int verb) {
        for (int child : tree.children(verb)) {
            if (Patterns.fit(tree.form(child), "(?i)not|n['’]t|never|no")) {
                return true;
            }
        }
        return false;
    }

    /** Whether only opening marks or a joining word stand before a token. */
    boolean opens(int node) {
        for (int i = 0; i < node; i++) {
            if (!(tree.pos(i) == Pos.PUNCT
                    || Patterns.fit(tree.form(i), "(?i)and|but|only|apparently"))) {
                return false;
            }
        }
        return true;
    }
}
