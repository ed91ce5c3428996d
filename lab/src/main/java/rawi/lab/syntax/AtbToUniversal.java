package rawi.lab.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rawi.core.syntax.Dependency;

/**
 * Turns bracketed Arabic trees in the style of the Penn Arabic Treebank into dependencies: content
 * words as heads, prepositions as case, the noun phrases behind a verb as subject and object by
 * their order and number. Function words of clause level follow the parallel treebank.
 */
final class AtbToUniversal {

    private static final Set<String> VERBS = Set.of("VBD", "VBP", "VBN", "VB", "VBG", "VN", "DTVN");
    private static final Set<String> BE =
            Set.of("كان", "كانت", "كانوا", "يكون", "تكون", "يكونوا", "كنا", "اصبح", "اصبحت");
    private static final Set<String> TIMES =
            Set.of(
                    "يوم", "اليوم", "امس", "مساء", "صباح", "فجر", "ليل", "ليلة", "عام", "العام",
                    "الشهر", "شهر", "الاسبوع", "سنة", "غدا", "بعد", "قبل", "خلال", "منذ", "حاليا");

    /** Nouns of the treebank that stand as prepositions. */
    private static final Set<String> PREPOSITIONS =
            Set.of(
                    "خلال", "بعد", "قبل", "حول", "مع", "بين", "عند", "ضد", "تحت", "فوق", "امام",
                    "وراء", "خلف", "لدى", "لدي", "دون", "قرب", "داخل", "خارج", "ضمن", "نحو", "عبر",
                    "اثناء", "عقب", "اثر", "وفق", "حسب", "مثل", "بعيد", "ازاء", "تجاه", "حوالى",
                    "حوالي", "منذ", "رغم", "جراء", "وسط", "باتجاه", "مقابل", "بدون", "طوال",
                    "حيال");

    private final String text;
    private int at;
    private final List<String> forms = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private int[] heads;
    private Dependency[] labels;

    private AtbToUniversal(String text) {
        this.text = text;
    }

    /** A bracket: its label and children, or its leaf. */
    private static final class Node {
        String label;
        final List<Node> children = new ArrayList<>();
        int leaf = -1;
        int head = -1;

        boolean is(String... names) {
            for (String name : names) {
                if (label.equals(name)) {
                    return true;
                }
            }
            return false;
        }

        boolean nominal() {
            return label.startsWith("NN")
                    || label.startsWith("DTNN")
                    || is("NP", "PRP", "PRP$", "DT", "VN", "DTVN", "CD", "WP", "NOUN_QUANT", "NAC")
                    || is("DTNOUN_QUANT", "VBG", "DTVBG", "QP", "JJR", "DTJJR", "FW");
        }
    }

    /** The dependencies of one bracketed sentence, or null when it is broken. */
    static TreebankSentence convert(String text) {
        AtbToUniversal state = new AtbToUniversal(text);
        Node root = state.read();
        int n = state.forms.size();
        if (root == null || n == 0) {
            return null;
        }
        state.heads = new int[n];
        state.labels = new Dependency[n];
        state.findHead(root);
        state.attach(root);
        state.fix();
        state.heads[root.head] = n;
        state.labels[root.head] = Dependency.ROOT;
        return new TreebankSentence(
                state.forms.toArray(new String[0]),
                new String[n],
                state.tags.toArray(new String[0]),
                state.heads,
                state.labels);
    }

    /** من خلال, من قبل: the second word hangs on the first. */
    private void fix() {
        for (int i = 1; i < heads.length; i++) {
            boolean both =
                    labels[i] == Dependency.CASE
                            && labels[i - 1] == Dependency.CASE
                            && heads[i] == heads[i - 1];
            if (both && tags.get(i - 1).equals("IN")) {
                heads[i] = i - 1;
                labels[i] = Dependency.FIXED;
            }
        }
    }

    private Node read() {
        while (at < text.length() && text.charAt(at) != '(') {
            at++;
        }
        if (at >= text.length()) {
            return null;
        }
        at++;
        Node node = new Node();
        int start = at;
        while (text.charAt(at) != ' ' && text.charAt(at) != ')') {
            at++;
        }
        node.label = text.substring(start, at).split("[-=]")[0];
        while (at < text.length() && text.charAt(at) != ')') {
            if (text.charAt(at) == '(') {
                Node child = read();
                if (child != null) {
                    node.children.add(child);
                }
            } else if (text.charAt(at) == ' ') {
                at++;
            } else {
                start = at;
                while (text.charAt(at) != ')') {
                    at++;
                }
                node.leaf = forms.size();
                forms.add(text.substring(start, at));
                tags.add(node.label);
            }
        }
        at++;
        return node;
    }

    private Node headChild(Node node) {
        List<Node> kids = node.children;
        Node found =
                switch (node.label) {
                    case "PP" -> first(kids, "NP", "SBAR", "S", "VP", "ADJP", "ADVP", "PP", "NAC");
                    case "SBAR" -> first(kids, "S", "VP", "SBAR", "NP", "FRAG", "UCP");
                    case "S" -> sentenceHead(kids);
                    case "VP" -> verbHead(kids);
                    case "NP", "QP" -> nounHead(kids);
                    default -> null;
                };
        if (found != null) {
            return found;
        }
        for (Node kid : kids) {
            if (!kid.is("PUNC", "CC", "PRT", "RP", "IN", "CONJP")) {
                return kid;
            }
        }
        for (Node kid : kids) {
            if (!kid.is("PUNC")) {
                return kid;
            }
        }
        return kids.get(0);
    }

    private static Node first(List<Node> kids, String... names) {
        for (Node kid : kids) {
            if (kid.is(names)) {
                return kid;
            }
        }
        return null;
    }

    private static Node sentenceHead(List<Node> kids) {
        Node verb = first(kids, "VP", "S");
        if (verb != null) {
            return verb;
        }
        Node subject = first(kids, "NP");
        for (Node kid : kids) {
            if (kid != subject && kid.is("NP", "ADJP", "PP", "SBAR", "ADVP")) {
                return kid;
            }
        }
        return subject;
    }

    private Node verbHead(List<Node> kids) {
        Node verb = null;
        for (Node kid : kids) {
            if (kid.leaf >= 0 && (VERBS.contains(kid.label) || kid.nominal()) && verb == null) {
                verb = kid;
            }
        }
        Node inner = first(kids, "VP");
        if (verb != null && inner != null && BE.contains(forms.get(verb.leaf))) {
            return inner;
        }
        return verb != null ? verb : inner;
    }

    private Node nounHead(List<Node> kids) {
        Node head = null;
        for (Node kid : kids) {
            if (kid.nominal()) {
                head = kid;
                break;
            }
        }
        if (head == null) {
            return null;
        }
        boolean pointing = head.head >= 0 && tags.get(head.head).equals("DT");
        boolean preposition =
                head.leaf >= 0
                        && head.is("NN", "IN", "RB")
                        && PREPOSITIONS.contains(forms.get(head.leaf));
        if (head.leaf < 0 && !(pointing && head.children.size() == 1)) {
            return head;
        }
        boolean weak = head.is("CD", "NOUN_QUANT", "DT", "DTNOUN_QUANT") || pointing || preposition;
        int from = kids.indexOf(head);
        for (int i = from + 1; weak && i < kids.size(); i++) {
            Node next = kids.get(i);
            if (next.is("CC", "PUNC")) {
                break;
            }
            boolean clause = preposition && next.is("SBAR", "S");
            if (clause || next.nominal() && !next.is("CD", "PRP", "PRP$")) {
                boolean pronoun =
                        next.children.size() == 1 && next.children.get(0).is("PRP$", "PRP");
                return pronoun && !preposition ? head : next;
            }
        }
        return head;
    }

    private void findHead(Node node) {
        if (node.leaf >= 0) {
            node.head = node.leaf;
            return;
        }
        node.children.forEach(this::findHead);
        if (node.children.isEmpty()) {
            node.head = 0;
            return;
        }
        node.head = headChild(node).head;
    }

    private void attach(Node node) {
        if (node.leaf >= 0 || node.children.isEmpty()) {
            return;
        }
        Node main = headChild(node);
        boolean joined = false;
        for (int i = 0; i < node.children.size(); i++) {
            Node kid = node.children.get(i);
            attach(kid);
            if (kid == main) {
                joined = false;
                continue;
            }
            int head = main.head;
            Dependency label;
            boolean after = i > node.children.indexOf(main);
            if (kid.is("CC", "CONJP")) {
                joined = after;
                head = next(node.children, i, main).head;
                label = Dependency.CC;
            } else if (kid.is("PUNC")) {
                label = Dependency.PUNCT;
            } else if (joined && alike(kid, main)) {
                label = Dependency.CONJ;
            } else {
                label = label(node, kid, main, after);
            }
            if (kid.head != head) {
                heads[kid.head] = head;
                labels[kid.head] = label;
            }
        }
    }

    private static Node next(List<Node> kids, int i, Node main) {
        for (int k = i + 1; k < kids.size(); k++) {
            if (!kids.get(k).is("PUNC", "CC", "PRT")) {
                return kids.get(k);
            }
        }
        return main;
    }

    private static boolean alike(Node kid, Node main) {
        boolean nouns = kid.nominal() && main.nominal();
        boolean clauses =
                kid.is("S", "VP", "SBAR", "VBD", "VBP") && main.is("S", "VP", "SBAR", "VBD", "VBP");
        boolean same = kid.label.equals(main.label);
        boolean adjectives =
                (kid.label.contains("JJ") || kid.is("ADJP"))
                        && (main.label.contains("JJ") || main.is("ADJP"));
        return nouns || clauses || same || adjectives;
    }

    private Dependency label(Node parent, Node kid, Node main, boolean after) {
        if (kid.is("PRT", "RP")) {
            String word = forms.get(kid.head);
            return Set.of("لا", "لم", "لن", "ما", "غير", "ليس").contains(word)
                    ? Dependency.ADVMOD
                    : Dependency.COMPOUND_PRT;
        }
        if (kid.is("ADVP", "RB", "WHADVP", "WRB")) {
            return Dependency.ADVMOD;
        }
        return switch (parent.label) {
            case "PP" -> kid.is("IN", "ADVP", "RP") ? Dependency.CASE : Dependency.NMOD;
            case "SBAR", "WHPP" ->
                    kid.is("IN", "CC")
                            ? Dependency.MARK
                            : kid.is("WHNP", "WP") ? Dependency.NSUBJ : Dependency.ADVCL;
            case "S", "VP" -> clausal(parent, kid, main, after);
            case "ADJP" -> kid.is("PP", "NP") ? Dependency.OBL : Dependency.DEP;
            default -> nominal(kid, main);
        };
    }

    private boolean isPreposition(Node kid) {
        return kid.leaf >= 0 && kid.is("NN") && PREPOSITIONS.contains(forms.get(kid.leaf));
    }

    /** Whether a noun phrase opens with such a noun: it is then no subject. */
    private boolean isPrepositional(Node kid) {
        return kid.is("NP") && !kid.children.isEmpty() && isPreposition(kid.children.get(0));
    }

    private Dependency nominal(Node kid, Node main) {
        if (isPreposition(kid)) {
            return Dependency.CASE;
        }
        if (kid.is("NP") && kid.children.size() == 1 && kid.children.get(0).is("DT")) {
            return Dependency.DET;
        }
        if (isPrepositional(kid)) {
            return Dependency.NMOD;
        }
        if (kid.is("CD")) {
            return Dependency.NUMMOD;
        }
        if (kid.is("NOUN_QUANT", "DTNOUN_QUANT", "DT")) {
            return Dependency.DET;
        }
        if (kid.label.contains("JJ") || kid.is("ADJP", "ADJ_NUM", "DTADJ_NUM", "VBN")) {
            return Dependency.AMOD;
        }
        if (kid.is("SBAR")) {
            Node mark = first(kid.children, "IN");
            return mark == null ? Dependency.ACL_RELCL : Dependency.ACL;
        }
        if (kid.is("S", "VP")) {
            return Dependency.ACL_RELCL;
        }
        if (kid.leaf >= 0 && kid.label.contains("NNP") && main.leaf >= 0) {
            return Dependency.FLAT;
        }
        if (kid.is("NP", "NAC") && main.is("NP")) {
            boolean time = TIMES.contains(forms.get(kid.head));
            return time ? Dependency.NMOD : Dependency.APPOS;
        }
        return kid.nominal() || kid.is("PP") ? Dependency.NMOD : Dependency.DEP;
    }

    private Dependency clausal(Node parent, Node kid, Node main, boolean after) {
        if (kid.leaf >= 0 && VERBS.contains(kid.label)) {
            return Dependency.AUX;
        }
        if (kid.is("PP")) {
            return Dependency.OBL;
        }
        if (kid.is("SBAR")) {
            Node mark = first(kid.children, "IN");
            boolean content = mark != null && Set.of("ان", "بان").contains(forms.get(mark.head));
            return content && after ? Dependency.CCOMP : Dependency.ADVCL;
        }
        if (kid.is("S")) {
            return parent.is("VP") ? Dependency.CCOMP : Dependency.PARATAXIS;
        }
        if (kid.is("VP", "ADJP")) {
            return parent.is("VP") ? Dependency.XCOMP : Dependency.CONJ;
        }
        if (isPrepositional(kid)) {
            return tags.get(kid.head).startsWith("VB") ? Dependency.ADVCL : Dependency.OBL;
        }
        if (!kid.nominal()) {
            return Dependency.DEP;
        }
        boolean passive = tags.get(main.head).equals("VBN");
        Dependency subject = passive ? Dependency.NSUBJ_PASS : Dependency.NSUBJ;
        if (TIMES.contains(forms.get(kid.head))) {
            return Dependency.OBL_UNMARKED;
        }
        if (parent.is("S")) {
            return subject;
        }
        if (tags.get(kid.head).startsWith("PRP")) {
            return Dependency.OBJ;
        }
        boolean second = false;
        for (Node other : parent.children) {
            if (other == kid) {
                break;
            }
            boolean noun =
                    other.is("NP")
                            && !isPrepositional(other)
                            && !tags.get(other.head).startsWith("PRP")
                            && !TIMES.contains(forms.get(other.head));
            second |= noun;
        }
        return second || plural(main.head) ? Dependency.OBJ : subject;
    }

    /** Verbs with a plural ending have their subject in it. */
    private boolean plural(int verb) {
        String form = forms.get(verb);
        boolean verbal = VERBS.contains(tags.get(verb));
        return verbal && (form.endsWith("وا") || form.endsWith("ون") || form.endsWith("نا"));
    }
}
