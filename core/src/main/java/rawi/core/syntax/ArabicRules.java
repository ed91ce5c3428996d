package rawi.core.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rawi.core.syntax.ArabicLexicon.Number;
import rawi.core.text.WordSet;

/**
 * What grammar settles whatever the parser thought: pronouns on verbs and nouns, numbers before
 * nouns, compound prepositions, doers after من قبل, subject or object by ending, agreement and
 * order, and passives that only what follows gives away (قتل مدنيان).
 *
 * <p>Over 500 lines: the rules run in one order over one tree, which a split would hide.
 */
final class ArabicRules {

    private static final WordSet IN = WordSet.of("في", "ب", "قرب", "داخل", "عند");
    private static final WordSet NEVER_PASSIVE = WordSet.of("كان", "قال", "تم", "جري", "اصبح");

    /** What a parser takes a counted noun for that hangs on its number. */
    private static final Set<Dependency> COUNTED =
            Set.of(Dependency.NMOD, Dependency.DEP, Dependency.OBL_UNMARKED);

    private final ArabicPieces p;
    private final int[] heads;
    private final Dependency[] labels;

    ArabicRules(ArabicPieces pieces, int[] heads, Dependency[] labels) {
        this.p = pieces;
        this.heads = heads;
        this.labels = labels;
    }

    void apply() {
        for (int i = 0; i < p.n; i++) {
            offSign(i);
        }
        for (int i = 1; i < p.n; i++) {
            result(i);
        }
        for (int i = 0; i < p.n; i++) {
            pronoun(i);
            number(i);
        }
        ArabicCompounds compounds = new ArabicCompounds(p, heads, labels);
        for (int i = 0; i + 1 < p.n; i++) {
            compounds.join(i);
        }
        for (int i = 1; i < p.n; i++) {
            freed(i);
            if (ArabicMorphology.isVerb(p.tags[i])) {
                subjectFirst(i);
            }
        }
        for (int i = 0; i < p.n; i++) {
            if (ArabicMorphology.isVerb(p.tags[i])) {
                roles(i);
            }
        }
        for (int i = 1; i < p.n; i++) {
            place(i);
        }
    }

    /**
     * A verb behind a noun with article is no relative clause without الذي, nor is the only verb of
     * a headline (دورية تعتقل شابين): the noun that led it is its subject.
     */
    private void subjectFirst(int v) {
        int noun = heads[v];
        boolean relative = labels[v] == Dependency.ACL_RELCL || labels[v] == Dependency.ACL;
        if (!relative || noun < 0 || noun > v || !ArabicMorphology.isNoun(p.tags[noun])) {
            return;
        }
        for (int k = 0; k < v; k++) {
            boolean marked =
                    heads[k] == v && (p.tags[k].equals("WP") || labels[k] == Dependency.MARK);
            if (marked) {
                return;
            }
        }
        int top = noun;
        while (heads[top] >= 0) {
            top = heads[top];
        }
        boolean definite = p.tags[noun].startsWith("DT");
        boolean verbless = ArabicMorphology.isNoun(p.tags[top]) && top < v;
        if (!verbless || !definite && (top != noun || otherVerb(v))) {
            return;
        }
        heads[v] = -1;
        labels[v] = Dependency.ROOT;
        heads[top] = v;
        labels[top] = Dependency.NSUBJ;
        for (int k = v + 1; k < p.n; k++) {
            if (heads[k] == top || heads[k] == noun) {
                heads[k] = v;
            }
        }
    }

    /**
     * A noun with article owns nothing: what stands bare behind it is the verb's (أغلقت الميليشيات
     * الطريق), as are a family's own goods behind the family (أخلت عائلات منازلها).
     */
    private void freed(int k) {
        int noun = heads[k];
        boolean bare =
                noun >= 0
                        && noun < k
                        && (labels[k] == Dependency.NMOD || labels[k] == Dependency.AMOD)
                        && ArabicMorphology.isNoun(p.tags[k])
                        && !p.tags[k].contains("NNP")
                        && !p.parserTag(k).endsWith("t");
        if (!bare || heads[noun] < 0 || !ArabicMorphology.isVerb(p.tags[heads[noun]])) {
            return;
        }
        int verb = heads[noun];
        boolean owned = k + 1 < p.n && p.glued[k + 1] && p.tags[k + 1].startsWith("PRP");
        boolean closed =
                p.tags[noun].startsWith("DT") && ArabicMorphology.isNoun(p.tags[noun])
                        || owned && p.isPerson(p.lemmas[noun]) && !p.isPerson(p.lemmas[k]);
        boolean taken =
                noun == verb + 1
                        && p.tags[noun].startsWith("NN")
                        && p.isTakenBy(p.lemmas[k], p.lemmas[noun]);
        if ((closed || taken) && noun > verb && !hasCase(k) && !hasCase(noun)) {
            heads[k] = verb;
            labels[k] = Dependency.OBJ;
        }
    }

    private boolean hasCase(int k) {
        for (int c = 0; c < p.n; c++) {
            if (heads[c] == k && labels[c] == Dependency.CASE) {
                return true;
            }
        }
        return false;
    }

    private boolean otherVerb(int v) {
        for (int i = 0; i < p.n; i++) {
            if (i != v && ArabicMorphology.isVerb(p.tags[i])) {
                return true;
            }
        }
        return false;
    }

    /** في + place behind a person who was seized: where it happened, not where he is from. */
    private void place(int i) {
        int head = heads[i];
        boolean inside =
                head >= 0
                        && head < i
                        && labels[i] == Dependency.NMOD
                        && p.isPlace(p.lemmas[i])
                        && heads[head] >= 0
                        && ArabicMorphology.isVerb(p.tags[heads[head]]);
        if (!inside) {
            return;
        }
        Dependency role = labels[head];
        boolean core =
                role == Dependency.OBJ
                        || role == Dependency.NSUBJ && head > heads[head]
                        || role == Dependency.NSUBJ_PASS;
        for (int k = 0; core && k < i; k++) {
            if (heads[k] == i && labels[k] == Dependency.CASE && IN.contains(p.letters[k])) {
                heads[i] = heads[head];
                labels[i] = Dependency.OBL;
                return;
            }
        }
    }

    /** Signs govern nothing. */
    private void offSign(int i) {
        int head = heads[i];
        while (head >= 0 && p.tags[head].equals("PUNC") && heads[head] >= 0) {
            head = heads[head];
        }
        heads[i] = head;
    }

    /** ، ما أدى إلى: a clause about all that was told before. */
    private void result(int i) {
        boolean opens = p.letters[i].equals("ما") && p.tags[i - 1].equals("PUNC");
        int v = i + 1;
        boolean relative =
                opens
                        && v < p.n
                        && ArabicMorphology.isVerb(p.tags[v])
                        && heads[v] == i
                        && heads[i] >= 0;
        if (!relative) {
            return;
        }
        int top = heads[i];
        while (heads[top] >= 0 && !ArabicMorphology.isVerb(p.tags[top])) {
            top = heads[top];
        }
        heads[v] = top;
        labels[v] = Dependency.ADVCL;
        heads[i] = v;
        labels[i] = Dependency.NSUBJ;
    }

    /** A pronoun written on a verb is its object, on a noun its owner. */
    private void pronoun(int i) {
        if (i == 0 || !p.glued[i] || !p.tags[i].startsWith("PRP")) {
            return;
        }
        String before = p.tags[i - 1];
        if (ArabicMorphology.isVerb(before)) {
            move(i, i - 1, Dependency.OBJ);
        } else if (ArabicMorphology.isNoun(before)) {
            move(i, i - 1, Dependency.NMOD_POSS);
        } else if (before.equals("IN")
                && (p.letters[i - 1].equals("ل") || p.letters[i - 1].equals("ب"))) {
            move(i - 1, i, Dependency.CASE);
        }
    }

    /** ثلاثة شبان: the noun is the head, whatever the number's tag. */
    private void number(int i) {
        boolean number = p.tags[i].equals("CD") && !p.tags[i].equals("PUNC");
        if (!number || i + 1 >= p.n || p.glued[i + 1]) {
            return;
        }
        int noun = i + 1;
        boolean follows =
                ArabicMorphology.isNoun(p.tags[noun])
                        && heads[noun] == i
                        && COUNTED.contains(labels[noun]);
        if (!follows || p.letters[noun].startsWith("ال")) {
            return;
        }
        heads[noun] = heads[i];
        labels[noun] = labels[i];
        for (int k = 0; k < p.n; k++) {
            if (heads[k] == i && k != noun) {
                heads[k] = noun;
            }
        }
        heads[i] = noun;
        labels[i] = Dependency.NUMMOD;
    }

    private void move(int i, int head, Dependency label) {
        if (heads[i] == head) {
            labels[i] = label;
            return;
        }
        // The pronoun must not hang above its new head.
        for (int at = head; at >= 0; at = heads[at]) {
            if (at == i) {
                int up = heads[i];
                heads[head] = up;
                labels[head] = labels[i];
                break;
            }
        }
        heads[i] = head;
        labels[i] = label;
    }

    /** Subject and object of one verb. */
    private void roles(int v) {
        List<Integer> after = new ArrayList<>();
        int before = -1;
        int relative = -1;
        boolean pronoun = false;
        boolean clause = false;
        for (int k = 0; k < p.n; k++) {
            if (heads[k] != v) {
                continue;
            }
            Dependency label = labels[k];
            clause |= label == Dependency.CCOMP || label == Dependency.CSUBJ;
            if (p.tags[k].startsWith("PRP") && p.glued[k] && k == v + 1) {
                pronoun = true;
            } else if (p.tags[k].equals("WP")) {
                relative = k;
            } else if (isCore(k)) {
                if (k > v) {
                    after.add(k);
                } else {
                    before = k;
                }
            }
        }
        if (NEVER_PASSIVE.contains(p.lemmas[v])) {
            return;
        }
        if (p.tags[v].equals("VBN") && !p.surePassive[v] && !after.isEmpty()) {
            // قتل الجنود مدنيين, قتل مدنيين: with an object it is no passive.
            boolean known = p.isKnownVerb(v) && !p.needsObject(p.lemmas[v]);
            boolean active =
                    after.size() > 1 || ending(after.get(0)) < 0 || pronoun || clause || known;
            p.tags[v] = active ? "VBD" : "VBN";
        }
        boolean passive = p.tags[v].equals("VBN");
        boolean plural = p.letters[v].endsWith("وا") || p.letters[v].endsWith("ون");
        if (passive) {
            Dependency subject = Dependency.NSUBJ_PASS;
            relabel(before, subject);
            relabel(relative, subject);
            if (!after.isEmpty() && !plural) {
                labels[after.get(0)] = subject;
            }
            return;
        }
        if (after.isEmpty()) {
            if (!pronoun && !clause && isBarePassive(v)) {
                p.tags[v] = "VBN";
                relabel(before, Dependency.NSUBJ_PASS);
                relabel(relative, Dependency.NSUBJ_PASS);
            }
            return;
        }
        int first = after.get(0);
        if (after.size() >= 2) {
            boolean swapped = ending(first) < 0 && ending(after.get(1)) >= 0 || plural;
            boolean led = before >= 0 && labels[before] == Dependency.NSUBJ && agrees(v, before);
            labels[first] = swapped || led ? Dependency.OBJ : Dependency.NSUBJ;
            labels[after.get(1)] = swapped && !plural && !led ? Dependency.NSUBJ : Dependency.OBJ;
            return;
        }
        if (pronoun) {
            labels[first] = plural ? Dependency.OBL_UNMARKED : Dependency.NSUBJ;
            relabel(relative, Dependency.OBJ);
            return;
        }
        boolean led = before >= 0 && labels[before] == Dependency.NSUBJ;
        if (p.takesNoObject(p.lemmas[v]) && !led && !plural && relative < 0) {
            labels[first] = Dependency.NSUBJ;
            return;
        }
        boolean object = plural || led || ending(first) < 0 || !agrees(v, first);
        if (relative >= 0) {
            object |= !(ending(first) > 0);
            relabel(relative, object ? Dependency.NSUBJ : Dependency.OBJ);
        }
        boolean ledByHead =
                labels[v] == Dependency.ACL_RELCL
                        && relative < 0
                        && heads[v] >= 0
                        && ending(first) <= 0
                        && agrees(v, heads[v]);
        if (object || ledByHead) {
            // حملة طالت منازل: the noun that the clause describes is its subject
            labels[first] = Dependency.OBJ;
            return;
        }
        if (!clause && p.needsObject(p.lemmas[v]) && !p.tags[v].equals("VBP")) {
            p.tags[v] = "VBN";
            labels[first] = Dependency.NSUBJ_PASS;
            relabel(before, Dependency.NSUBJ_PASS);
            return;
        }
        boolean kept = labels[first] == Dependency.OBJ;
        labels[first] = kept ? Dependency.OBJ : Dependency.NSUBJ;
    }

    /** شبان اعتقلوا في حملة: nothing is left for it to act on, nor does another verb share it. */
    private boolean isBarePassive(int v) {
        boolean perfect = p.tags[v].equals("VBD");
        if (!p.needsObject(p.lemmas[v]) || !perfect && !p.firstDamma[v]) {
            return false;
        }
        for (int k = v + 1; k < Math.min(p.n, v + 4); k++) {
            if (ArabicMorphology.isVerb(p.tags[k])) {
                return false;
            }
        }
        return true;
    }

    private void relabel(int node, Dependency label) {
        boolean role =
                node >= 0
                        && (labels[node] == Dependency.NSUBJ
                                || labels[node] == Dependency.OBJ
                                || labels[node] == Dependency.NSUBJ_PASS);
        if (role) {
            labels[node] = label;
        }
    }

    /** Whether a dependent is a bare noun phrase that may be subject or object. */
    private boolean isCore(int k) {
        Dependency label = labels[k];
        boolean role =
                label == Dependency.NSUBJ
                        || label == Dependency.NSUBJ_PASS
                        || label == Dependency.OBJ
                        || label == Dependency.IOBJ
                        || k > heads[k] && (label == Dependency.NMOD || label == Dependency.APPOS);
        if (!role || p.parserTag(k).endsWith("t")) {
            return false;
        }
        if (hasCase(k)) {
            return false;
        }
        return ArabicMorphology.isNoun(p.tags[k])
                || p.tags[k].equals("CD")
                || p.tags[k].startsWith("DT")
                || p.tags[k].contains("JJ");
    }

    /** What the ending tells: 1 subject (ون، ان), -1 object (ين، اً), 0 nothing. */
    private int ending(int k) {
        for (int c = 0; c < p.n; c++) {
            if (heads[c] == k && labels[c] == Dependency.NUMMOD) {
                return 0;
            }
        }
        String s = p.letters[k];
        Number number = p.number(k);
        if (number == Number.DUAL && s.endsWith("ان")
                || number == Number.PLURAL && (s.endsWith("ون") || s.endsWith("وا"))) {
            return 1;
        }
        boolean oblique = number != Number.SINGULAR && s.endsWith("ين");
        boolean nunation =
                p.tags[k].equals("NN")
                        && s.length() > 3
                        && s.endsWith("ا")
                        && (p.lemmas[k] + "ا").equals(s);
        return oblique || nunation ? -1 : 0;
    }

    /** Whether the verb's gender allows this subject. */
    private boolean agrees(int v, int k) {
        String tag = p.parserTag(v);
        boolean feminine = tag.endsWith("f");
        boolean masculine = tag.endsWith("m");
        String noun = p.letters[k];
        boolean marked = noun.endsWith("ة") || noun.endsWith("ات");
        if (masculine && marked && k == next(v)) {
            return false;
        }
        boolean single = p.number(k) == Number.SINGULAR && !p.tags[k].endsWith("S");
        boolean people = p.number(k) != Number.SINGULAR && p.isPerson(p.lemmas[k]);
        boolean name = p.tags[k].contains("NNP");
        return !(feminine && !marked && !name && (people || single && p.isMasculine(p.lemmas[k])));
    }

    private int next(int v) {
        return v + 1 < p.n ? v + 1 : v;
    }
}
