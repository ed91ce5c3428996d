package rawi.core.extract.act;

import java.util.List;
import java.util.Set;
import rawi.core.lexicon.Frame;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/**
 * Who does what an English noun names where neither its own words nor a light verb say so: "the
 * militia's recruitment efforts", "remained the main perpetrator of abductions", "responsible for
 * most of the killings", "backs the troops with air strikes", a doer named far behind.
 */
final class NounDoers {

    private static final int MAX_CLIMB = 4;

    /** Nouns that only bundle what the noun before them names. */
    private static final WordSet EFFORTS =
            WordSet.of(
                    "effort",
                    "campaign",
                    "drive",
                    "policy",
                    "practice",
                    "operation",
                    "activity",
                    "spree",
                    "attempt",
                    "case",
                    "incident",
                    "programme",
                    "program",
                    "tactic",
                    "strategy");

    private static final WordSet CULPRITS =
            WordSet.of("perpetrator", "author", "culprit", "instigator", "mastermind", "architect");

    private static final WordSet SHARES =
            WordSet.of(
                    "%",
                    "percent",
                    "majority",
                    "most",
                    "bulk",
                    "half",
                    "third",
                    "share",
                    "quarter",
                    "scores",
                    "score",
                    "dozen",
                    "hundred",
                    "thousand",
                    "number",
                    "series",
                    "spate",
                    "wave",
                    "string",
                    "many",
                    "some",
                    "all",
                    "several");

    private static final WordSet FIRE =
            WordSet.of(
                    "fire",
                    "gunfire",
                    "shelling",
                    "bombardment",
                    "airstrike",
                    "strike",
                    "shell",
                    "rocket",
                    "missile",
                    "bullet",
                    "sniper",
                    "shot",
                    "mortar",
                    "artillery",
                    "bombing",
                    "raid",
                    "attack",
                    "barrage");

    private static final WordSet HELPS = WordSet.of("support", "back", "help", "assist", "aid");

    private NounDoers() {}

    /**
     * Adds the doer of the event noun at {@code node}.
     *
     * @param noun the word that stands for the event in its clause, most often {@code node} itself
     */
    static void find(Tree tree, int node, int noun, TriggerEntry entry, Participants roles) {
        Frame frame = entry.frame();
        if (frame.role("possessive") == Frame.Role.AGENT) {
            ofBundle(tree, node, roles);
        }
        if (roles.agents.isEmpty() && frame.role("by") == Frame.Role.AGENT) {
            farBehind(tree, node, roles);
        }
        if (roles.agents.isEmpty()) {
            culprit(tree, noun, roles);
        }
        if (roles.agents.isEmpty() && entry.type().code().startsWith("hostilities.")) {
            helper(tree, noun, roles);
        }
    }

    /** "their participation in battles": who takes part does it. */
    static void takingPart(Tree tree, int node, Participants roles) {
        int up = tree.head(node);
        boolean part =
                tree.label(node) == Dependency.NMOD
                        && up >= 0
                        && Set.of("participation", "involvement", "part", "role")
                                .contains(tree.lemma(up))
                        && Clause.preposition(tree, node).equals("in");
        if (!part) {
            return;
        }
        int owner = tree.child(up, Dependency.NMOD_POSS);
        if (owner >= 0) {
            roles.add(Frame.Role.AGENT, owner);
        }
        int verb = tree.head(up);
        if (verb >= 0 && tree.label(up) == Dependency.OBJ && tree.lemma(verb).equals("take")) {
            // "took part in the protest"
            Clause.of(tree, verb).subjects.forEach(n -> roles.add(Frame.Role.AGENT, n));
        }
        Clause.obliques(tree, up)
                .getOrDefault("of", List.of())
                .forEach(n -> roles.add(Frame.Role.AGENT, n));
    }

    /** "were injured by the army's fire", "killed by regime shelling": whose fire it was. */
    static void whoseFire(Tree tree, List<Integer> by, TriggerEntry entry, Participants roles) {
        if (ArabicRow.isArabic(tree) || !entry.type().family().equals("integrity")) {
            return;
        }
        for (int fire : by) {
            if (!FIRE.contains(tree.lemma(fire))) {
                continue;
            }
            for (int child : tree.children(fire)) {
                Dependency label = tree.label(child);
                boolean owns =
                        label == Dependency.NMOD_POSS
                                || label == Dependency.COMPOUND
                                || label == Dependency.AMOD;
                if (owns
                        && child < fire
                        && (roles.isActing(child) || roles.isPartyAdjective(child))) {
                    roles.add(Frame.Role.AGENT, child);
                }
            }
        }
    }

    /** "the militia's recruitment efforts": whose the efforts are. */
    private static void ofBundle(Tree tree, int node, Participants roles) {
        int bundle = tree.head(node);
        boolean bundled =
                bundle > node
                        && tree.label(node) == Dependency.COMPOUND
                        && EFFORTS.contains(tree.lemma(bundle));
        if (!bundled) {
            return;
        }
        int owner = tree.child(bundle, Dependency.NMOD_POSS);
        if (owner >= 0 && tree.pos(owner) != Pos.PRON) {
            Clause.conjuncts(tree, owner).stream()
                    .filter(roles::isActing)
                    .forEach(roles.agents::add);
        }
        Clause.obliques(tree, bundle).getOrDefault("by", List.of()).stream()
                .filter(n -> roles.isActing(n) || roles.isPerson(n))
                .forEach(roles.agents::add);
    }

    /** "the killing of farmers in the district in recent weeks by vigilantes". */
    private static void farBehind(Tree tree, int node, Participants roles) {
        for (int i = node + 1; i < tree.size(); i++) {
            boolean by = tree.label(i) == Dependency.CASE && tree.low(i).equals("by");
            int who = by ? tree.head(i) : -1;
            int at = who;
            for (int step = 0; step < MAX_CLIMB && at >= 0 && at != node; step++) {
                boolean beside =
                        tree.label(at) == Dependency.OBL
                                && tree.label(node) == Dependency.OBJ
                                && tree.head(at) == tree.head(node);
                at = beside ? node : tree.label(at) == Dependency.NMOD ? tree.head(at) : -1;
            }
            if (by && at == node && (roles.isActing(who) || roles.isPerson(who))) {
                Clause.conjuncts(tree, who).forEach(n -> roles.add(Frame.Role.AGENT, n));
                return;
            }
        }
    }

    /** "was responsible for 60% of the cases", "remained the main perpetrator of the abuses". */
    private static void culprit(Tree tree, int noun, Participants roles) {
        int at = noun;
        for (int step = 0; step < MAX_CLIMB && isShared(tree, at); step++) {
            at = tree.head(at);
        }
        if (tree.label(at) == Dependency.CONJ && tree.head(at) >= 0) {
            at = tree.head(at);
        }
        int word = tree.head(at);
        if (word < 0) {
            return;
        }
        String sign = Clause.preposition(tree, at);
        boolean responsible = sign.equals("for") && tree.low(word).equals("responsible");
        boolean culprit = sign.equals("of") && CULPRITS.contains(tree.lemma(word));
        if (!responsible && !culprit) {
            return;
        }
        Dependency label = tree.label(word);
        int verb = label == Dependency.XCOMP ? tree.head(word) : word;
        int subject = verb < 0 ? -1 : tree.child(verb, Dependency.NSUBJ);
        int behind = label == Dependency.AMOD && tree.head(word) < word ? tree.head(word) : -1;
        int who = subject >= 0 ? subject : behind;
        if (who >= 0 && !Clause.RELATIVE.contains(tree.low(who))) {
            Clause.conjuncts(tree, who).forEach(n -> roles.add(Frame.Role.AGENT, n));
            if (responsible) {
                roles.blamed.addAll(roles.agents);
            }
        }
    }

    /** "most of the killings", "60% of child recruitment cases": what has the noun's place. */
    private static boolean isShared(Tree tree, int node) {
        int up = tree.head(node);
        if (up < 0) {
            return false;
        }
        boolean of =
                tree.label(node) == Dependency.NMOD && Clause.preposition(tree, node).equals("of");
        boolean kind = tree.label(node) == Dependency.COMPOUND && EFFORTS.contains(tree.lemma(up));
        return kind
                || of
                        && (SHARES.contains(tree.lemma(up))
                                || SHARES.contains(tree.low(up))
                                || tree.pos(up) == Pos.NUM);
    }

    /** "backs the troops with air strikes", "through training and airstrikes". */
    private static void helper(Tree tree, int noun, Participants roles) {
        int at = tree.label(noun) == Dependency.CONJ ? tree.head(noun) : noun;
        int up = at < 0 ? -1 : tree.head(at);
        boolean object = up >= 0 && tree.label(up) == Dependency.OBJ;
        boolean hung = up >= 0 && tree.label(at) == Dependency.NMOD && object;
        int verb = hung ? tree.head(up) : up;
        boolean helps =
                verb >= 0
                        && (hung || tree.label(at) == Dependency.OBL)
                        && Patterns.fit(Clause.preposition(tree, at), "with|through|by")
                        && Clause.isVerb(tree, verb)
                        && HELPS.contains(tree.lemma(verb));
        if (helps) {
            Clause clause = Clause.of(tree, verb);
            if (!clause.passive) {
                clause.subjects.stream().filter(roles::isActing).forEach(roles.agents::add);
            }
        }
    }
}
