package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.lexicon.BlameWords;
import rawi.core.lexicon.Frame;
import rawi.core.lexicon.SupportVerbs;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * Events said by a noun: "the army's arrest of two men", "came under attack", "attacks blamed on
 * X". Finds who did it through possessives, modifiers, prepositions and light verbs, and tells a
 * noun that names an occurrence from one that only names a kind.
 */
// Over 500 lines: slots of one noun are asked in one order, each by what is still open.
class NounEvents {

    /** Words before an event noun that tell its kind, not its doer: "military operations". */
    private static final WordSet ONLY_KIND =
            WordSet.of(
                    "military",
                    "armed",
                    "security",
                    "terrorist",
                    "civilian",
                    "guerrilla",
                    "other",
                    "another",
                    "such",
                    "many",
                    "several",
                    "further",
                    "more");

    private static final WordSet PRESS =
            WordSet.of("press", "urge", "ask", "call", "tell", "demand", "force");

    private static final WordSet BESIDE = WordSet.of("in", "at", "near", "over", "for", "among");
    final SupportVerbs support;
    private final Blaming blaming;
    private final OccurrenceSigns signs;

    /** Lemmas of nouns that bundle events: "wave of arrests". */
    final Set<String> bundles;

    NounEvents(SupportVerbs support, BlameWords blame, Norms norms, Set<String> bundles) {
        this.bundles = Set.copyOf(bundles);
        this.support = support;
        this.blaming = new Blaming(blame);
        this.signs = new OccurrenceSigns(norms);
    }

    /** Who stands in genitive behind the last word of a verb's phrase: أطلق سراح الشاب. */
    List<Integer> behind(Tree tree, int last) {
        return List.of();
    }

    /** {@link #namesAKind} in the language of this lexicon. */
    String kindOnly(Tree tree, int node) {
        return KindNouns.namesAKind(tree, node);
    }

    /** The noun's own dependents by slot: prepositions, possessive, modifier. */
    Map<String, List<Integer>> slots(Tree tree, int node, int firstOfTrigger) {
        Map<String, List<Integer>> slots = new LinkedHashMap<>(Clause.obliques(tree, node));
        if (isBundled(tree, node)) {
            Clause.obliques(tree, carrier(tree, node))
                    .forEach(
                            (slot, nodes) -> {
                                if (!slot.equals("of")) {
                                    slots.putIfAbsent(slot, nodes);
                                }
                            });
        }
        if (tree.label(node) == Dependency.COMPOUND && KindNouns.isDenied(tree, node)) {
            slots.computeIfAbsent("of", k -> new ArrayList<>()).add(tree.head(node));
        }
        if (!ArabicRow.isArabic(tree)) {
            shared(tree, node, slots);
        }
        beside(tree, node, slots);
        launchers(tree, node, slots);
        if (tree.label(node) == Dependency.CONJ
                && tree.head(node) >= 0
                && tree.child(node, Dependency.NMOD_POSS, Dependency.DET) < 0) {
            // "its siege of towns and obstruction of aid": one owner for both
            int owner = tree.child(tree.head(node), Dependency.NMOD_POSS);
            if (owner >= 0) {
                slots.computeIfAbsent("possessive", k -> new ArrayList<>()).add(owner);
            }
        }
        for (int word = Math.max(0, firstOfTrigger); word < node; word++) {
            for (int child : tree.children(word)) {
                Dependency label = tree.label(child);
                boolean modifies = label == Dependency.COMPOUND || label == Dependency.AMOD;
                if (modifies && child < firstOfTrigger) {
                    slots.computeIfAbsent("modifier", k -> new ArrayList<>()).add(child);
                } else if (label == Dependency.NMOD_POSS && word < node) {
                    // "the militia's recruitment efforts", hung on the recruitment
                    slots.computeIfAbsent("possessive", k -> new ArrayList<>())
                            .addAll(Clause.conjuncts(tree, child));
                }
            }
        }
        for (int child : tree.children(node)) {
            Dependency label = tree.label(child);
            boolean outside = child < firstOfTrigger || child > node;
            if (label == Dependency.NMOD_POSS) {
                slots.computeIfAbsent("possessive", k -> new ArrayList<>())
                        .addAll(Clause.conjuncts(tree, child));
            } else if (outside
                    && (label == Dependency.COMPOUND
                            || label == Dependency.AMOD
                            || label == Dependency.NMOD_UNMARKED
                            || label == Dependency.NMOD)
                    && child < node
                    && !ONLY_KIND.contains(Spelling.lower(tree.lemma(child)))
                    && Clause.preposition(tree, child).isEmpty()) {
                slots.computeIfAbsent("modifier", k -> new ArrayList<>()).add(child);
            }
        }
        return slots;
    }

    /**
     * "began a strike over pay", "a protest in the square drew thousands": what follows the noun at
     * once tells of it too where the tree hangs it on the noun's verb.
     */
    private static void beside(Tree tree, int node, Map<String, List<Integer>> slots) {
        Dependency label = tree.label(node);
        int verb = tree.head(node);
        if (verb < 0 || label != Dependency.OBJ && label != Dependency.NSUBJ) {
            return;
        }
        for (int child : tree.childrenOf(verb, Dependency.OBL)) {
            // "clashes erupted between A and B"
            String sign = Clause.preposition(tree, child);
            boolean sides = sign.equals("between") || sign.equals("among");
            if (sides && label == Dependency.NSUBJ) {
                slots.computeIfAbsent(sign, k -> new ArrayList<>())
                        .addAll(Clause.conjuncts(tree, child));
            }
        }
        for (int child : tree.children(verb)) {
            String sign = Clause.preposition(tree, child);
            boolean by =
                    tree.label(child) == Dependency.OBL
                            && sign.equals("by")
                            && label == Dependency.OBJ
                            && child > node
                            && tree.child(verb, Dependency.AUX_PASS) < 0;
            if (by) {
                // "mentioned the killing of two men on the eve of a feast by the militia"
                slots.putIfAbsent(sign, Clause.conjuncts(tree, child));
            }
            if (tree.label(child) == Dependency.OBL
                    && BESIDE.contains(sign)
                    && tree.leftEdge(child) == tree.rightEdge(node) + 1) {
                slots.computeIfAbsent(sign, k -> new ArrayList<>()).add(child);
            }
        }
    }

    /**
     * "the recruitment and use of children by armed groups": what stands behind the last of several
     * deeds belongs to all; and "by" behind "of" to the deed, not to those who suffer it.
     */
    private static void shared(Tree tree, int node, Map<String, List<Integer>> slots) {
        int last = node;
        for (int other : tree.childrenOf(node, Dependency.CONJ)) {
            // "the recruitment and use of": side by side, with one article
            boolean beside = other == node + 2 && tree.pos(other) == Pos.NOUN;
            last = beside ? other : last;
        }
        if (last != node && !slots.containsKey("of")) {
            Clause.obliques(tree, last).forEach(slots::putIfAbsent);
        }
        int first = tree.head(node);
        if (tree.label(node) == Dependency.CONJ && first == node - 2 && !slots.containsKey("of")) {
            // "torture and beating of detainees", hung on the first
            for (int child : tree.childrenOf(first, Dependency.NMOD)) {
                String sign = Clause.preposition(tree, child);
                if (child > node && !sign.isEmpty()) {
                    slots.putIfAbsent(sign, Clause.conjuncts(tree, child));
                }
            }
        }
        for (int of : List.copyOf(slots.getOrDefault("of", List.of()))) {
            List<Integer> doers = Clause.obliques(tree, of).getOrDefault("by", List.of());
            if (!doers.isEmpty()) {
                slots.putIfAbsent("by", new ArrayList<>(doers));
            }
        }
    }

    /** "warplanes launched three raids": who does what the noun names, for its conditions. */
    private void launchers(Tree tree, int node, Map<String, List<Integer>> slots) {
        int verb = tree.head(node);
        boolean does =
                tree.label(node) == Dependency.OBJ
                        && !ArabicRow.isArabic(tree)
                        && Clause.isVerb(tree, verb)
                        && support.kind(tree.lemma(verb), "")
                                .filter(k -> k == SupportVerbs.Kind.DOES)
                                .isPresent();
        if (does) {
            slots.put("subject", Clause.of(tree, verb).subjects);
        } else if (!ArabicRow.isArabic(tree) && NounPurposes.isPurpose(tree, node)) {
            slots.put("subject", Clause.of(tree, NounPurposes.takingVerb(tree, node)).subjects);
        }
    }

    /** Fills the roles; returns the light verb's token, or -1. */
    int fill(
            Tree tree,
            int node,
            TriggerEntry entry,
            Map<String, List<Integer>> slots,
            Participants roles) {
        Frame frame = entry.frame();
        boolean arrestOf =
                slots.containsKey("of")
                        && frame.role("of") == Frame.Role.TARGET
                        && frame.role("possessive") == Frame.Role.TARGET;
        slots.forEach(
                (slot, nodes) -> {
                    if (slot.equals("possessive") && arrestOf) {
                        nodes.forEach(n -> roles.add(Frame.Role.AGENT, n));
                    } else if (slot.equals("modifier")) {
                        roles.fill(
                                frame, slot, nodes.stream().filter(n -> names(tree, n)).toList());
                    } else {
                        roles.fill(frame, slot, nodes);
                    }
                });
        if (frame.role("by") == Frame.Role.AGENT
                && entry.type().code().startsWith("hostilities.")) {
            // "attacks from sleeper cells", "fire from the army's posts"
            slots.getOrDefault("from", List.of()).stream()
                    .filter(roles::isFoe)
                    .forEach(roles.agents::add);
        }
        if (entry.type().family().equals("integrity")) {
            // "beatings and theft of livestock": the livestock is only of the theft
            boolean row = tree.child(node, Dependency.CONJ) >= 0;
            roles.targets.removeIf(n -> (row || tree.head(n) != node) && roles.isGoods(n));
        }
        NounDoers.takingPart(tree, node, roles);
        int first = listHead(tree, node);
        NounVictims.suffering(tree, first, roles);
        NounVictims.atTheHands(tree, node, tree.head(first), frame, roles);
        NounPurposes.purpose(tree, node, roles);
        NounPurposes.fearing(tree, node, entry, roles);
        int verb = supportOf(tree, node, roles);
        participles(tree, node, frame, roles);
        affected(tree, node, roles);
        against(tree, node, verb, frame, roles);
        blameOf(tree, node, roles);
        if (roles.agents.isEmpty() && !ArabicRow.isArabic(tree)) {
            NounDoers.find(tree, node, carrier(tree, node), entry, roles);
        }
        return verb;
    }

    /** "a suspected strike", "minor clashes": a participle or a word of measure is nobody. */
    private static boolean names(Tree tree, int modifier) {
        if (Patterns.fit(tree.low(modifier), "minor|individual|local|criminal|relative")) {
            return false;
        }
        boolean against =
                modifier > 1
                        && tree.form(modifier - 1).equals("-")
                        && Patterns.fit(tree.low(modifier - 2), "anti|pro|counter");
        if (against
                || tree.low(modifier).startsWith("anti-")
                || tree.low(modifier).startsWith("pro-")) {
            return false;
        }
        boolean participle = tree.low(modifier).endsWith("ed");
        return !participle || tree.tag(modifier).startsWith("NN");
    }

    /** "strikes using bombers against the group": whatever "against" hangs on, it names the foe. */
    private static void against(Tree tree, int node, int support, Frame frame, Participants roles) {
        if (frame.role("against") != Frame.Role.TARGET || !roles.targets.isEmpty()) {
            return;
        }
        int top = support >= 0 ? support : node;
        for (int i = node + 1; i < tree.size() && !tree.form(i).equals(";"); i++) {
            boolean sign = tree.form(i).equals("against") && tree.label(i) == Dependency.CASE;
            if (sign && tree.isUnder(i, top)) {
                Clause.conjuncts(tree, tree.head(i)).forEach(n -> roles.add(Frame.Role.TARGET, n));
                return;
            }
        }
    }

    private int supportOf(Tree tree, int node, Participants roles) {
        int noun = carrier(tree, node);
        int verb = tree.head(noun);
        if (verb < 0 || !Clause.isVerb(tree, verb)) {
            return -1;
        }
        Dependency label = tree.label(noun);
        String particle = "";
        int prt = tree.child(verb, Dependency.COMPOUND_PRT);
        if (prt >= 0) {
            particle = tree.low(prt);
        } else if (label == Dependency.OBL) {
            particle = Clause.preposition(tree, noun);
        }
        Optional<SupportVerbs.Kind> kind =
                label == Dependency.OBL || prt >= 0
                        ? support.withPreposition(tree.lemma(verb), particle)
                        : support.kind(tree.lemma(verb), particle);
        boolean carried =
                label == Dependency.OBJ
                        || label == Dependency.NSUBJ_PASS
                        || (label == Dependency.NSUBJ && tree.child(verb, Dependency.AUX_PASS) >= 0)
                        || (label == Dependency.OBL && !particle.isEmpty());
        if (kind.isEmpty() || !carried) {
            return -1;
        }
        Clause clause = Clause.of(tree, verb);
        if (kind.get() == SupportVerbs.Kind.UNDERGOES) {
            // "subjected them to shelling": the object suffers it, the subject does it
            boolean made = !clause.passive && label == Dependency.OBL && !clause.objects.isEmpty();
            List<Integer> sufferers = clause.passive || made ? clause.objects : clause.subjects;
            sufferers.stream().filter(n -> n != noun).forEach(roles.targets::add);
            // "came under heavy fire from troops"
            clause.slot("from").stream().filter(roles::isFoe).forEach(roles.agents::add);
            if (made || clause.passive) {
                clause.subjects.stream().filter(n -> n != noun).forEach(roles.agents::add);
            }
        } else if (kind.get() == SupportVerbs.Kind.DOES) {
            // "has been engaged in combat": a passive only in form
            boolean engaged = clause.passive && particle.equals("in");
            (engaged ? clause.objects : clause.subjects)
                    .stream().filter(n -> n != noun).forEach(roles.agents::add);
            for (String slot : List.of("on", "against")) {
                clause.slot(slot).forEach(n -> roles.add(Frame.Role.TARGET, n));
            }
        }
        boolean phase =
                kind.get() == SupportVerbs.Kind.ENDS || kind.get() == SupportVerbs.Kind.STARTS;
        boolean ends = kind.get() == SupportVerbs.Kind.ENDS;
        int up = tree.head(verb);
        boolean pressed = up >= 0 && PRESS.contains(tree.lemma(up));
        int asked = up >= 0 && tree.label(verb) == Dependency.ACL ? tree.head(up) : -1;
        if (phase
                && asked >= 0
                && tree.label(up) == Dependency.OBJ
                && PRESS.contains(tree.lemma(asked))
                && roles.agents.isEmpty()) {
            // "pressed the army to halt its raids", hung on the army
            Clause.conjuncts(tree, up).stream().filter(roles::isActing).forEach(roles.agents::add);
        }
        if (phase && (!ends || pressed) && roles.agents.isEmpty() && label == Dependency.OBJ) {
            clause.subjects.stream().filter(roles::isActing).forEach(roles.agents::add);
        }
        return verb;
    }

    /** "the strike hit a depot", "attacks that targeted stations", "was hit by an explosion". */
    private void affected(Tree tree, int node, Participants roles) {
        int noun = carrier(tree, node);
        int verb = tree.head(noun);
        if (verb >= 0 && affects(tree, verb)) {
            Clause clause = Clause.of(tree, verb);
            boolean does = clause.passive != (tree.label(noun) == Dependency.NSUBJ);
            if (does) {
                clause.objects.stream().filter(n -> n != noun).forEach(roles.targets::add);
            }
        }
        for (int child : tree.children(node)) {
            boolean relative =
                    tree.label(child) == Dependency.ACL_RELCL
                            || tree.label(child) == Dependency.ACL;
            if (relative && affects(tree, child)) {
                Clause clause = Clause.of(tree, child);
                if (!clause.passive) {
                    clause.objects.stream().filter(n -> n != node).forEach(roles.targets::add);
                }
            }
        }
    }

    private boolean affects(Tree tree, int verb) {
        return Clause.isVerb(tree, verb)
                && support.kind(tree.lemma(verb), "")
                        .filter(k -> k == SupportVerbs.Kind.AFFECTS)
                        .isPresent();
    }

    /** The noun that stands in the clause for this one: "cases of arrest", the first of a list. */
    private int carrier(Tree tree, int node) {
        int at = listHead(tree, node);
        int up = tree.head(at);
        if (up > at && tree.label(at) == Dependency.COMPOUND && KindNouns.isCase(tree, at)) {
            return carrier(tree, up);
        }
        boolean bundled =
                up >= 0
                        && tree.label(at) == Dependency.NMOD
                        && Patterns.fit(Clause.preposition(tree, at), "of|including|such as")
                        && bundles.contains(Spelling.lower(tree.lemma(up)));
        return bundled ? carrier(tree, up) : at;
    }

    /**
     * The first of a list. What follows "execution without trial" in the list is no part of the
     * trial; a noun that the parse joined to a verb belongs with the verb's object.
     */
    private static int listHead(Tree tree, int node) {
        int at = node;
        for (int step = 0; step < tree.size() && tree.head(at) >= 0; step++) {
            int up = tree.head(at);
            if (tree.label(at) == Dependency.CONJ) {
                int object = Clause.isVerb(tree, up) ? tree.child(up, Dependency.OBJ) : -1;
                boolean after = object >= 0 && object < at;
                if (Clause.isVerb(tree, up) && !after) {
                    return at;
                }
                at = after ? object : up;
            } else if (at != node
                    && tree.label(at) == Dependency.NMOD
                    && Clause.preposition(tree, at).equals("without")) {
                at = up;
            } else {
                return at;
            }
        }
        return at;
    }

    private boolean isBundled(Tree tree, int node) {
        int carrier = carrier(tree, node);
        return bundles.contains(Spelling.lower(tree.lemma(carrier))) && carrier != node;
    }

    /** "campaigns carried out by the regime", "attacks targeting bus stations". */
    private void participles(Tree tree, int node, Frame frame, Participants roles) {
        int next = node + 1;
        if (next < tree.size()
                && tree.head(next) != node
                && Patterns.fit(tree.tag(next), "VBN|VBD")) {
            // "campaigns carried out by the regime", hung elsewhere by the parse
            Clause clause = Clause.of(tree, next);
            if (support.kind(tree.lemma(next), particle(tree, next)).isPresent()) {
                clause.slot("by").forEach(roles.agents::add);
            }
        }
        for (int child : tree.children(node)) {
            Dependency label = tree.label(child);
            if (label != Dependency.ACL && label != Dependency.ACL_RELCL) {
                continue;
            }
            Clause clause = Clause.of(tree, child);
            String lemma = tree.lemma(child);
            if (clause.passive && support.kind(lemma, particle(tree, child)).isPresent()) {
                clause.slot("by").forEach(roles.agents::add);
            }
            boolean wages =
                    !clause.passive
                            && label == Dependency.ACL_RELCL
                            && support.kind(lemma, particle(tree, child))
                                    .filter(k -> k == SupportVerbs.Kind.DOES)
                                    .isPresent();
            if (wages) {
                clause.subjects.stream().filter(n -> n != node).forEach(roles.agents::add);
            }
            if (!clause.passive && frame.role(tree.low(child)) == Frame.Role.TARGET) {
                clause.objects.forEach(roles.targets::add);
            }
        }
    }

    private static String particle(Tree tree, int verb) {
        int prt = tree.child(verb, Dependency.COMPOUND_PRT);
        return prt < 0 ? "" : tree.low(prt);
    }

    /** Adds those whom the text only blames for the event at {@code node}. */
    void blameOf(Tree tree, int node, Participants roles) {
        blaming.of(tree, node, carrier(tree, node), roles);
    }

    /**
     * Whether the noun shows a sign of an occurrence: participants, article, number, light verb.
     */
    boolean occurs(
            Tree tree,
            int node,
            TriggerEntry entry,
            Map<String, List<Integer>> slots,
            int supportVerb,
            Participants roles) {
        boolean argument =
                !roles.agents.isEmpty()
                        || !roles.targets.isEmpty()
                        || isBundled(tree, node)
                        || slots.getOrDefault("modifier", List.of()).stream()
                                .anyMatch(n -> !names(tree, n));
        return signs.show(tree, node, entry, slots.keySet(), supportVerb >= 0, argument);
    }
}
