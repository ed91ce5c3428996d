package rawi.core.syntax;

import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * Mends what was hung on the noun beside it although it tells of the clause: what a verb makes of
 * its object ("shot dead two men"), who acts after a stretch of time ("over five days soldiers
 * killed"), and what followed from the deed ("attacked the funeral of those killed, wounding 12").
 */
final class TailRepair {

    /** Verbs with what they make of somebody. */
    private static final WordSet MAKES =
            WordSet.of(
                    "shoot",
                    "shot",
                    "shooting",
                    "shoots",
                    "gun",
                    "gunned",
                    "strike",
                    "struck",
                    "left",
                    "leaving",
                    "leave",
                    "leaves",
                    "set",
                    "sets",
                    "setting");

    private static final WordSet SAYS =
            WordSet.of(
                    "told",
                    "said",
                    "says",
                    "reported",
                    "recounted",
                    "described",
                    "testified",
                    "alleged",
                    "added",
                    "stated",
                    "claimed");

    private static final String DEEDS =
            "(?i)tortures?|rapes?|confinement|killings?|executions?|murders?|massacres?|abductions?"
                    + "|kidnappings?|disappearances?|detentions?|arrests?|beatings?|lootings?|pillag(e|ing)"
                    + "|attacks?|displacements?|deportations?|extortion|recruitment|violence|ill-treatment"
                    + "|transfers?|destruction|burnings?";

    private static final String TIMES = "days?|weeks?|months?|years?|hours?|decades?|nights?";

    private TailRepair() {}

    static void repair(String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        for (int i = 1; i < forms.length; i++) {
            if (Patterns.fit(forms[i], "dead|wounded|injured|free|ablaze|alight")) {
                made(i, forms, tags, heads, labels);
            }
            if (labels[i] == Dependency.CONJ && tags[i].startsWith("NN")) {
                afterTime(i, forms, tags, heads, labels);
            }
            if (labels[i] == Dependency.CONJ && Patterns.fit(tags[i], "VB[DN]")) {
                toldToo(i, forms, tags, heads, labels);
            }
            if (labels[i] == Dependency.CASE && Patterns.fit(forms[i], "including")) {
                included(i, tags, heads, labels);
            }
            if (labels[i] == Dependency.CONJ && tags[i].startsWith("NN")) {
                placed(i, forms, tags, heads, labels);
                fronted(i, forms, tags, heads, labels);
            }
            if (labels[i] == Dependency.NMOD) {
                beside(i, forms, heads, labels);
            }
            if (labels[i] == Dependency.CONJ && Patterns.fit(forms[i], DEEDS)) {
                deeds(i, forms, heads, labels);
            }
            if (tags[i].equals("VBG")) {
                result(i, forms, tags, heads, labels);
            }
            if (labels[i] == Dependency.AMOD && tags[i - 1].equals("CD")) {
                counted(i, forms, tags, heads, labels);
            }
        }
    }

    /** "seized victims, including eight Turks still held captive": no clause of its own. */
    private static void included(int i, String[] tags, int[] heads, Dependency[] labels) {
        int noun = heads[i];
        int verb = noun < 0 ? -1 : heads[noun];
        boolean taken =
                verb > noun
                        && labels[noun] == Dependency.NSUBJ
                        && Patterns.fit(tags[verb], "VB[DN]")
                        && heads[verb] >= 0
                        && heads[verb] < i;
        if (!taken) {
            return;
        }
        heads[noun] = heads[verb];
        labels[noun] = Dependency.OBL;
        heads[verb] = noun;
        labels[verb] = Dependency.ACL;
        tags[verb] = "VBN";
    }

    /** "shot dead her two children": dead is what the shooting made of them. */
    private static void made(
            int word, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int verb = word - 1;
        boolean before = tags[verb].startsWith("VB") && MAKES.contains(Spelling.lower(forms[verb]));
        if (before && labels[word] == Dependency.AMOD && heads[word] > word) {
            heads[word] = verb;
            labels[word] = Dependency.XCOMP;
        }
    }

    /** "over the next five days Tigrayan forces executed": time and doer are not of one list. */
    private static void afterTime(
            int noun, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int time = heads[noun];
        int verb = time < 0 ? -1 : heads[time];
        boolean stretch =
                verb > noun
                        && time < noun
                        && tags[verb].startsWith("VB")
                        && labels[time] == Dependency.OBL
                        && Patterns.fit(forms[time], TIMES)
                        && Patterns.fit(tags[time + 1], "JJ|NNS?|NNPS?|DT|CD");
        if (!stretch) {
            return;
        }
        for (int i = 0; i < heads.length; i++) {
            boolean subject = labels[i] == Dependency.NSUBJ || labels[i] == Dependency.NSUBJ_PASS;
            boolean list = heads[i] == noun && labels[i] == Dependency.CC;
            if (list || heads[i] == verb && subject) {
                return;
            }
        }
        heads[noun] = verb;
        labels[noun] =
                Subtrees.isPassive(verb, heads, labels) ? Dependency.NSUBJ_PASS : Dependency.NSUBJ;
    }

    /**
     * "told us that guards had flogged them, hung them and beaten them": what follows is told as
     * well.
     */
    private static void toldToo(
            int verb, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int told = heads[verb];
        if (told < 0 || told > verb || !SAYS.contains(Spelling.lower(forms[told]))) {
            return;
        }
        int content = -1;
        for (int i = told + 1; i < verb; i++) {
            content = heads[i] == told && labels[i] == Dependency.CCOMP ? i : content;
        }
        boolean perfect = false;
        for (int i = told + 1; i < verb; i++) {
            boolean own = heads[i] == verb && labels[i] != Dependency.PUNCT;
            boolean subject = labels[i] == Dependency.NSUBJ || labels[i] == Dependency.NSUBJ_PASS;
            boolean helps = labels[i] == Dependency.AUX || labels[i] == Dependency.AUX_PASS;
            if (own && (subject || helps)) {
                return;
            }
            perfect |=
                    heads[i] == content
                            && labels[i] == Dependency.AUX
                            && Patterns.fit(forms[i], "had|have|has");
        }
        boolean row = forms[leftmost(verb, heads)].equals(",") || forms[verb - 1].equals(",");
        boolean past =
                content >= 0
                        && tags[content].equals("VBD")
                        && tags[verb].equals("VBD")
                        && !Patterns.fit(
                                forms[verb],
                                "said|added|told|called|urged|denied|accused|blamed|vowed|demanded"
                                        + "|condemned|warned|refused|declined|asked|claimed|noted");
        if (content >= 0 && (perfect && row || past)) {
            heads[verb] = content;
        }
    }

    private static int leftmost(int node, int[] heads) {
        int left = node;
        while (left > 0 && heads[left - 1] == node) {
            left--;
        }
        return left;
    }

    /** "31 dead and 40 wounded": each is said of the number before it. */
    private static void counted(
            int word, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        boolean people = Patterns.fit(forms[word], "dead|wounded|injured|missing");
        boolean last = word + 1 == forms.length || !tags[word + 1].startsWith("NN");
        int number = word - 1;
        if (people && last && heads[word] < word && heads[word] != number) {
            if (heads[number] == word) {
                // "including a child, and two wounded": the number stands where its word stood
                heads[number] = heads[word];
                labels[number] = Dependency.CONJ;
            }
            heads[word] = number;
        }
    }

    /** "killings, attacks on civilians": what stands right behind a deed is its own. */
    private static void beside(int noun, String[] forms, int[] heads, Dependency[] labels) {
        for (int sign = 1; sign < noun; sign++) {
            boolean own =
                    heads[sign] == noun
                            && labels[sign] == Dependency.CASE
                            && Patterns.fit(forms[sign], "on|against");
            int deed = sign - 1;
            if (own
                    && labels[deed] == Dependency.CONJ
                    && heads[deed] == heads[noun]
                    && Patterns.fit(forms[deed], DEEDS)) {
                heads[noun] = deed;
                return;
            }
        }
    }

    /** "killings, attacks on civilians, torture and rape": nobody is attacked but civilians. */
    private static void deeds(int deed, String[] forms, int[] heads, Dependency[] labels) {
        int victim = heads[deed];
        int attack = victim < 0 ? -1 : heads[victim];
        boolean hung =
                attack >= 0
                        && victim < deed
                        && attack < victim
                        && labels[victim] == Dependency.NMOD
                        && Patterns.fit(forms[attack], DEEDS)
                        && !Patterns.fit(forms[victim], DEEDS);
        if (hung) {
            heads[deed] = attack;
        }
    }

    /** "fired on protesters with rifles": no list, which "and" or a comma would join. */
    private static void placed(
            int noun, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int left = Subtrees.leftEdge(noun, heads);
        boolean joined =
                left == 0
                        || Patterns.fit(forms[left], ",|;|/|–|-|and|or|but")
                        || Patterns.fit(forms[left - 1], ",|;|/|–|-|and|or|but|\\(");
        boolean sign =
                heads[left] == noun
                        && labels[left] == Dependency.CASE
                        && Patterns.fit(forms[left], "with|in|near|from|by|using|against");
        if (!joined && sign && heads[noun] < noun) {
            labels[noun] = Dependency.NMOD;
        }
    }

    /** "In at least five villages, women and girls were shot": who stands behind the comma. */
    private static void fronted(
            int noun, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int top = heads[noun];
        while (top >= 0 && (labels[top] == Dependency.CONJ || labels[top] == Dependency.NMOD)) {
            top = heads[top];
        }
        int verb = top < 0 ? -1 : heads[top];
        boolean opens =
                verb > noun
                        && labels[top] == Dependency.OBL
                        && tags[verb].startsWith("VB")
                        && Subtrees.leftEdge(top, heads) == 0
                        && Subtrees.leftEdge(noun, heads) > 0
                        && forms[Subtrees.leftEdge(noun, heads)].equals(",");
        if (!opens || tags[Subtrees.leftEdge(noun, heads) + 1].equals("CC")) {
            return;
        }
        for (int i = 0; i < heads.length; i++) {
            boolean subject = labels[i] == Dependency.NSUBJ || labels[i] == Dependency.NSUBJ_PASS;
            boolean comma = i > noun && i < verb && forms[i].equals(",");
            if (comma || heads[i] == verb && subject) {
                return;
            }
        }
        int row = heads[noun];
        heads[noun] = verb;
        labels[noun] =
                Subtrees.isPassive(verb, heads, labels) ? Dependency.NSUBJ_PASS : Dependency.NSUBJ;
        for (int i = noun + 1; i < verb; i++) {
            if (heads[i] == row && labels[i] == Dependency.CONJ) {
                heads[i] = noun;
            }
        }
    }

    /** "the funeral of those killed, wounding 12": what follows a comma is of the whole clause. */
    private static void result(
            int participle, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        boolean tail = participle > 2 && forms[participle - 1].equals(",");
        int reduced = labels[participle] == Dependency.ADVCL ? heads[participle] : participle - 2;
        boolean behind =
                tail
                        && reduced >= 0
                        && reduced < participle
                        && labels[reduced] == Dependency.ACL
                        && tags[reduced].equals("VBN")
                        && (reduced == heads[participle]
                                || labels[participle] == Dependency.ACL
                                        && heads[participle] == heads[reduced]);
        int up = behind ? heads[reduced] : -1;
        for (int step = 0; up >= 0 && step < heads.length; step++, up = heads[up]) {
            if (Patterns.fit(tags[up], "VB[DZP]") && up < reduced) {
                heads[participle] = up;
                labels[participle] = Dependency.ADVCL;
                return;
            }
        }
    }
}
