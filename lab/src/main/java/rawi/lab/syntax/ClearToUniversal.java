package rawi.lab.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rawi.core.syntax.Dependency;

/**
 * Turns ClearNLP-style trees (NLP4J's labels) into Universal Dependencies with content heads:
 * prepositions and copulas become dependents of what they introduce.
 */
final class ClearToUniversal {

    private static final Set<String> BE =
            Set.of(
                    "be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re",
                    "'m");
    private static final Set<String> FIXED_FIRST =
            Set.of("according", "because", "such", "due", "instead");

    private static final Map<String, Dependency> PLAIN =
            Map.ofEntries(
                    Map.entry("dobj", Dependency.OBJ),
                    Map.entry("nsubj", Dependency.NSUBJ),
                    Map.entry("nsubjpass", Dependency.NSUBJ_PASS),
                    Map.entry("csubj", Dependency.CSUBJ),
                    Map.entry("csubjpass", Dependency.CSUBJ),
                    Map.entry("auxpass", Dependency.AUX_PASS),
                    Map.entry("neg", Dependency.ADVMOD),
                    Map.entry("advmod", Dependency.ADVMOD),
                    Map.entry("qmod", Dependency.ADVMOD),
                    Map.entry("poss", Dependency.NMOD_POSS),
                    Map.entry("prt", Dependency.COMPOUND_PRT),
                    Map.entry("relcl", Dependency.ACL_RELCL),
                    Map.entry("acl", Dependency.ACL),
                    Map.entry("advcl", Dependency.ADVCL),
                    Map.entry("ccomp", Dependency.CCOMP),
                    Map.entry("xcomp", Dependency.XCOMP),
                    Map.entry("oprd", Dependency.XCOMP),
                    Map.entry("acomp", Dependency.XCOMP),
                    Map.entry("attr", Dependency.XCOMP),
                    Map.entry("appos", Dependency.APPOS),
                    Map.entry("compound", Dependency.COMPOUND),
                    Map.entry("cc", Dependency.CC),
                    Map.entry("preconj", Dependency.CC),
                    Map.entry("conj", Dependency.CONJ),
                    Map.entry("det", Dependency.DET),
                    Map.entry("predet", Dependency.DET),
                    Map.entry("mark", Dependency.MARK),
                    Map.entry("case", Dependency.CASE),
                    Map.entry("expl", Dependency.EXPL),
                    Map.entry("parataxis", Dependency.PARATAXIS),
                    Map.entry("discourse", Dependency.DISCOURSE),
                    Map.entry("meta", Dependency.DISCOURSE),
                    Map.entry("vocative", Dependency.VOCATIVE),
                    Map.entry("punct", Dependency.PUNCT),
                    Map.entry("root", Dependency.ROOT));

    private final int n;
    private final String[] forms;
    private final String[] tags;
    private final int[] heads;
    private final String[] old;
    private final Dependency[] labels;

    private ClearToUniversal(List<String[]> rows) {
        n = rows.size();
        forms = new String[n];
        tags = new String[n];
        heads = new int[n];
        old = new String[n];
        labels = new Dependency[n];
        for (int i = 0; i < n; i++) {
            String[] row = rows.get(i);
            forms[i] = row[1];
            tags[i] = row[4];
            int head = Integer.parseInt(row[6]);
            heads[i] = head == 0 ? n : head - 1;
            old[i] = row[7];
        }
    }

    /** The sentence in Universal Dependencies, with hints from the tree before and after. */
    static Example convert(List<String[]> rows) {
        ClearToUniversal c = new ClearToUniversal(rows);
        int[] raw = c.heads.clone();
        c.flattenConjuncts();
        for (int i = 0; i < c.n; i++) {
            c.labels[i] = c.plain(i);
        }
        for (int i = c.n - 1; i >= 0; i--) {
            c.preposition(i);
        }
        for (int i = 0; i < c.n; i++) {
            c.copula(i);
        }
        c.coordinators();
        c.breakCycles();
        TreebankSentence converted =
                new TreebankSentence(c.forms, new String[c.n], c.tags, c.heads, c.labels);
        return new Example(converted, new TeacherTree(converted, raw, c.old));
    }

    private String low(int i) {
        return forms[i].toLowerCase(Locale.ROOT);
    }

    private List<Integer> children(int node) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (heads[i] == node) {
                list.add(i);
            }
        }
        return list;
    }

    /** Universal Dependencies hang every conjunct on the first. */
    private void flattenConjuncts() {
        for (int i = 0; i < n; i++) {
            while (old[i].equals("conj") && heads[i] < n && old[heads[i]].equals("conj")) {
                heads[i] = heads[heads[i]];
            }
        }
    }

    private boolean isNounLike(int i) {
        return i < n && (tags[i].startsWith("N") || tags[i].equals("PRP") || tags[i].equals("CD"));
    }

    private Dependency plain(int i) {
        String label = old[i];
        if (label.equals("aux")) {
            return tags[i].equals("TO") ? Dependency.MARK : Dependency.AUX;
        }
        if (label.equals("det") || (label.equals("neg") && tags[i].equals("DT"))) {
            return Dependency.DET;
        }
        if (label.equals("npadvmod")) {
            return isNounLike(heads[i]) ? Dependency.NMOD_UNMARKED : Dependency.OBL_UNMARKED;
        }
        if (label.equals("dative")) {
            return Dependency.IOBJ;
        }
        if (label.equals("nmod") || label.equals("amod") || label.equals("nummod")) {
            return modifier(i);
        }
        return PLAIN.getOrDefault(label, Dependency.DEP);
    }

    private Dependency modifier(int i) {
        String tag = tags[i];
        if (tag.startsWith("J") || tag.startsWith("VB")) {
            return Dependency.AMOD;
        }
        if (tag.equals("CD")) {
            return Dependency.NUMMOD;
        }
        if (tag.equals("DT") || tag.equals("PDT")) {
            return Dependency.DET;
        }
        if (tag.startsWith("RB")) {
            return Dependency.ADVMOD;
        }
        return tag.startsWith("N") ? Dependency.COMPOUND : Dependency.AMOD;
    }

    /**
     * "in(prep) Homs(pobj)" becomes Homs with "in" as its case; verbs after prepositions clauses.
     */
    private void preposition(int p) {
        boolean signs =
                old[p].equals("prep")
                        || old[p].equals("agent")
                        || old[p].equals("dative")
                        || (old[p].equals("conj")
                                && (tags[p].equals("IN") || tags[p].equals("TO")));
        if (!signs) {
            return;
        }
        int object = -1;
        boolean clause = false;
        for (int c : children(p)) {
            if (old[c].equals("pobj")) {
                object = c;
                break;
            }
            if (old[c].equals("pcomp") && object < 0) {
                object = c;
                clause = true;
            }
        }
        if (object < 0) {
            object = viaInner(p);
            if (object < 0) {
                if (!old[p].equals("conj")) {
                    labels[p] = Dependency.ADVMOD;
                }
                return;
            }
        }
        int head = heads[p];
        heads[object] = head;
        if (old[p].equals("conj")) {
            labels[object] = Dependency.CONJ;
        } else if (clause && !tags[object].startsWith("N")) {
            labels[object] = isNounLike(head) ? Dependency.ACL : Dependency.ADVCL;
        } else if (old[p].equals("agent")) {
            labels[object] = Dependency.OBL_AGENT;
        } else {
            labels[object] = isNounLike(head) ? Dependency.NMOD : Dependency.OBL;
        }
        heads[p] = object;
        labels[p] = clause && !tags[object].startsWith("N") ? Dependency.MARK : Dependency.CASE;
        for (int c : children(p)) {
            if (c != object && labels[c] != Dependency.FIXED) {
                heads[c] = object;
            }
        }
    }

    /** "out of", "because of", "according to": the inner preposition's object. */
    private int viaInner(int p) {
        for (int c : children(p)) {
            boolean noun = labels[c] == Dependency.OBL || labels[c] == Dependency.NMOD;
            if (noun && c > p) {
                for (int q : children(c)) {
                    if (labels[q] == Dependency.CASE && q < c && FIXED_FIRST.contains(low(p))) {
                        heads[q] = p;
                        labels[q] = Dependency.FIXED;
                    }
                }
                return c;
            }
        }
        return -1;
    }

    private void copula(int v) {
        if (!BE.contains(low(v)) || old[v].startsWith("aux")) {
            return;
        }
        int predicate = -1;
        boolean there = false;
        for (int c : children(v)) {
            there |= labels[c] == Dependency.EXPL && low(c).equals("there");
            if (c > v && predicate < 0 && (old[c].equals("attr") || old[c].equals("acomp"))) {
                predicate = c;
            }
        }
        if (predicate < 0) {
            predicate = placed(v);
        } else if (there) {
            labels[predicate] = Dependency.NSUBJ;
            return;
        }
        if (predicate < 0 || there) {
            return;
        }
        heads[predicate] = heads[v];
        labels[predicate] = labels[v];
        heads[v] = predicate;
        labels[v] = Dependency.COP;
        for (int c = 0; c < n; c++) {
            if (c != predicate && heads[c] == v) {
                heads[c] = predicate;
            }
        }
    }

    /** "is in the city": without another predicate the first noun phrase after it is one. */
    private int placed(int v) {
        int found = -1;
        boolean subject = false;
        for (int c : children(v)) {
            subject |= labels[c] == Dependency.NSUBJ;
            if (labels[c] == Dependency.CCOMP || labels[c] == Dependency.XCOMP) {
                return -1;
            }
            if (c > v && found < 0 && labels[c] == Dependency.OBL) {
                found = c;
            }
        }
        return subject ? found : -1;
    }

    /** Universal Dependencies hang "and" and its comma on the conjunct that follows. */
    private void coordinators() {
        for (int i = 0; i < n; i++) {
            boolean coordinates = labels[i] == Dependency.CC && !old[i].equals("preconj");
            boolean comma = labels[i] == Dependency.PUNCT && low(i).equals(",");
            if (!coordinates && !comma) {
                continue;
            }
            int first = heads[i];
            int next = -1;
            for (int c = i + 1; c < n && next < 0; c++) {
                if (labels[c] == Dependency.CONJ && heads[c] == first) {
                    next = c;
                }
            }
            if (next >= 0 && first < i) {
                heads[i] = next;
            }
        }
    }

    private void breakCycles() {
        int root = -1;
        for (int i = 0; i < n; i++) {
            if (heads[i] == n) {
                if (root < 0) {
                    root = i;
                    labels[i] = Dependency.ROOT;
                } else {
                    heads[i] = root;
                    labels[i] = Dependency.PARATAXIS;
                }
            } else if (labels[i] == Dependency.ROOT) {
                labels[i] = Dependency.DEP;
            }
        }
        for (int i = 0; i < n; i++) {
            int at = i;
            int steps = 0;
            while (at < n && steps++ <= n) {
                at = heads[at];
            }
            if (at < n) {
                heads[i] = root < 0 || root == i ? n : root;
            }
        }
    }
}
