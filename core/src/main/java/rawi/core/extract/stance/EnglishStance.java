package rawi.core.extract.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.extract.act.Event;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/**
 * What English words around an event say of it, after the idea of factuality profiling (Saurí and
 * Pustejovsky 2012): walk up from the event; the nearest word that says something wins.
 */
public final class EnglishStance implements StanceReader {

    private static final int MAX_STEPS = 8;
    private static final Factuality FACT = Factuality.ASSERTED;

    private static final WordSet NEGATIVE =
            WordSet.of(
                    "not", "never", "nobody", "no", "unable", "without", "impossible", "prevent");

    private static final WordSet TOLD =
            WordSet.of(
                    "report", "say", "think", "believe", "allege", "rumour", "suspect", "presume");

    /** Verbs by which what a noun tells comes about or goes on. */
    private static final WordSet COMES =
            WordSet.of(
                    "spread",
                    "resume",
                    "erupt",
                    "break",
                    "happen",
                    "occur",
                    "escalate",
                    "follow",
                    "begin",
                    "start",
                    "return",
                    "come",
                    "reach",
                    "recur",
                    "ensue",
                    "flare",
                    "rise",
                    "widen",
                    "engulf",
                    "spill",
                    "worsen",
                    "intensify",
                    "increase",
                    "take");

    private final WordMap<Factuality> effects = new WordMap<>();

    /** Words whose own event decides: keys as in {@link #effects}. */
    private final WordSet same = new WordSet();

    public EnglishStance(DataFiles files) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/en/stance.tsv")) {
            String effect = row.get("effect");
            String key = row.get("pos") + " " + row.get("lemma");
            if (effect.equals("SAME")) {
                same.add(key);
            } else {
                effects.put(key, effect.equals("FACT") ? FACT : Factuality.valueOf(effect));
            }
        }
    }

    private Factuality effect(String pos, String lemma) {
        return effects.get(pos + " " + Spelling.lower(lemma).replace('’', '\''));
    }

    @Override
    public Optional<Stance> of(Tree tree, Event event) {
        return of(tree, event.head(), event.support())
                .filter(s -> !(isNegative(event) && s.factuality() == Factuality.DENIED))
                .filter(s -> !isUnpaid(tree, event, s));
    }

    /** "refused to pay the levy": it was asked for all the same. */
    private static boolean isUnpaid(Tree tree, Event event, Stance stance) {
        return event.entry().type() == ClaimType.EXTORTION_LEVY
                && stance.factuality() == Factuality.DENIED
                && stance.why().startsWith("under ")
                && tree.lemma(event.head()).equals("pay");
    }

    /** "nobody can leave", "not given access": the negation is part of what happened. */
    private static boolean isNegative(Event event) {
        return event.entry().companions().stream().anyMatch(NEGATIVE::contains);
    }

    @Override
    public Optional<Stance> manner(Tree tree, Event event) {
        return Habits.of(tree, event);
    }

    /**
     * What the words around a node say of it; empty when they leave it as told.
     *
     * @param head the trigger's head token
     * @param support light verb that carries a noun trigger, or -1
     */
    public Optional<Stance> of(Tree tree, int head, int support) {
        boolean noun = !isVerbal(tree, head);
        if (noun) {
            Optional<Stance> own = ofNoun(tree, head);
            // "carried out planned attacks": no plan any more
            boolean done = support >= 0 && own.filter(s -> s.why().equals("planned")).isPresent();
            if (own.isPresent() && !done) {
                return own;
            }
            if (ClauseKinds.isAim(tree, head)) {
                return Optional.of(new Stance(Factuality.INTENDED, "what for"));
            }
        }
        if (support >= 0 && effect("verb", tree.lemma(support)) == FACT) {
            return Optional.empty();
        }
        int node = support >= 0 ? support : head;
        boolean verbal = isVerbal(tree, node);
        for (int step = 0; step < MAX_STEPS; step++) {
            if (verbal) {
                Optional<Stance> own = ofVerb(tree, node);
                if (own.isPresent()) {
                    return feared(tree, node).or(() -> own);
                }
            }
            int up = tree.head(node);
            if (up < 0) {
                return Optional.empty();
            }
            Dependency label = tree.label(node);
            Optional<Stance> asSubject = ofPredicate(tree, up, label, verbal);
            if (asSubject.isPresent()) {
                return feared(tree, up).or(() -> asSubject);
            }
            Factuality effect = governing(tree, node, up, label, verbal);
            boolean unwanted =
                    effect == Factuality.INTENDED
                            && Patterns.fit(tree.lemma(up), "want|wish")
                            && tree.child(node, Dependency.AUX_PASS) >= 0;
            if (unwanted && isNegated(tree, up)) {
                // "did not want to be conscripted": it may happen to them
                return Optional.of(new Stance(Factuality.HYPOTHETICAL, "not wanted"));
            }
            if (effect != null && effect != FACT && isNegated(tree, up)) {
                return unless(effect, tree.form(up));
            }
            if (effect != null) {
                return effect == FACT
                        ? Optional.empty()
                        : Optional.of(new Stance(effect, "under " + tree.form(up)));
            }
            if (ClauseKinds.isCharge(tree, node, up, label)) {
                return Optional.of(new Stance(Factuality.PURPORTED, tree.form(up)));
            }
            if (ClauseKinds.isPurpose(tree, node, label)) {
                return Optional.of(new Stance(Factuality.INTENDED, "purpose clause"));
            }
            boolean shared = isContent(tree, up, label, verbal) && isSame(tree, up);
            if (!shared && !carriesOn(tree, node, label, verbal)) {
                return verbal ? Optional.empty() : ofScene(tree, up, label);
            }
            node = up;
            verbal = isVerbal(tree, node);
        }
        return Optional.empty();
    }

    /**
     * "if the shelling is repeated", "the freeze will last": a noun's event shares its verb's mood.
     */
    private Optional<Stance> ofPredicate(Tree tree, int verb, Dependency label, boolean verbal) {
        boolean subject = label == Dependency.NSUBJ || label == Dependency.NSUBJ_PASS;
        if (verbal || !subject) {
            return Optional.empty();
        }
        for (int child : tree.children(verb)) {
            boolean hearsay =
                    tree.label(child) == Dependency.ADVMOD
                            && effect("adv", tree.lemma(child)) == Factuality.PURPORTED;
            if (hearsay) {
                return Optional.of(new Stance(Factuality.PURPORTED, tree.form(child)));
            }
            if (tree.label(child) == Dependency.MARK
                    && effect("mark", tree.lemma(child)) == Factuality.HYPOTHETICAL) {
                return Optional.of(new Stance(Factuality.HYPOTHETICAL, tree.form(child)));
            }
            boolean open =
                    tree.label(child) == Dependency.AUX
                            && effect("aux", tree.lemma(child)) == Factuality.HYPOTHETICAL
                            && COMES.contains(tree.lemma(verb));
            if (open) {
                // "the fighting could spread", "attacks may follow"
                return Optional.of(new Stance(Factuality.HYPOTHETICAL, tree.form(child)));
            }
            if (tree.label(child) == Dependency.AUX
                    && effect("aux", tree.lemma(child)) == Factuality.INTENDED) {
                return Optional.of(new Stance(Factuality.INTENDED, tree.form(child)));
            }
        }
        return Optional.empty();
    }

    private static boolean isVerbal(Tree tree, int node) {
        return tree.pos(node) == Pos.VERB
                || tree.pos(node) == Pos.AUX
                || tree.child(node, Dependency.COP) >= 0;
    }

    private Optional<Stance> ofNoun(Tree tree, int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - 4) && tree.isUnder(i, noun); i--) {
            String form = tree.low(i);
            if (effect("adj", form) == Factuality.PURPORTED) {
                return Optional.of(new Stance(Factuality.PURPORTED, form));
            }
        }
        for (int child : tree.children(noun)) {
            String form = tree.low(child);
            if (tree.label(child) == Dependency.DET && form.equals("no")) {
                return Optional.of(new Stance(Factuality.DENIED, "no"));
            }
            if (tree.label(child) == Dependency.CASE
                    && form.equals("of")
                    && ofNoReport(tree, noun)) {
                return Optional.of(new Stance(Factuality.DENIED, "no reports"));
            }
            if (tree.label(child) == Dependency.AMOD) {
                Factuality effect = effect("adj", form);
                boolean planned = Set.of("planned", "attempted", "threatened").contains(form);
                if (planned) {
                    return Optional.of(new Stance(Factuality.INTENDED, form));
                }
                if (effect != null && effect != FACT) {
                    return Optional.of(new Stance(effect, form));
                }
            }
        }
        return ofRow(tree, noun);
    }

    /** "for alleged killings and torture": hearsay before the first noun bears on bare others. */
    private Optional<Stance> ofRow(Tree tree, int noun) {
        int first = tree.label(noun) == Dependency.CONJ ? tree.head(noun) : -1;
        boolean bare =
                first >= 0
                        && tree.pos(first) == Pos.NOUN
                        && tree.child(noun, Dependency.DET, Dependency.NUMMOD, Dependency.AMOD) < 0;
        for (int child : bare ? tree.childrenOf(first, Dependency.AMOD) : List.<Integer>of()) {
            if (effect("adj", tree.low(child)) == Factuality.PURPORTED) {
                return Optional.of(new Stance(Factuality.PURPORTED, tree.low(child)));
            }
        }
        return Optional.empty();
    }

    /** "no reports of casualties". */
    private static boolean ofNoReport(Tree tree, int noun) {
        int up = tree.head(noun);
        int determiner = up < 0 ? -1 : tree.child(up, Dependency.DET);
        return determiner >= 0
                && tree.form(determiner).equalsIgnoreCase("no")
                && Patterns.fit(tree.lemma(up), "report|sign|news|word|indication|record");
    }

    /** Negation, modals, adverbs and marks beside a verb. */
    private Optional<Stance> ofVerb(Tree tree, int verb) {
        boolean bound =
                tree.tag(verb).equals("VB")
                        && tree.child(verb, Dependency.COP) >= 0
                        && Patterns.fit(tree.form(verb - 1), "(?i)to|\\p{L}+ly");
        Stance found = bound ? new Stance(Factuality.INTENDED, "is to") : null;
        for (int child : tree.children(verb)) {
            Dependency label = tree.label(child);
            String lemma = tree.lemma(child);
            Factuality effect =
                    switch (label) {
                        case ADVMOD ->
                                ClauseKinds.isNotOnly(tree, child) ? null : effect("adv", lemma);
                        case AUX ->
                                effect(
                                        "aux",
                                        tree.form(child).equalsIgnoreCase("would")
                                                ? "would"
                                                : lemma);
                        case MARK, CC -> ofMark(tree, child);
                        case NSUBJ, NSUBJ_PASS -> ofSubject(tree, child);
                        default -> null;
                    };
            if (label == Dependency.MARK && effect == Factuality.HYPOTHETICAL) {
                return Optional.of(new Stance(effect, tree.form(child)));
            }
            if (effect != null
                    && effect != FACT
                    && (found == null || strength(effect) > strength(found.factuality()))) {
                found = new Stance(effect, tree.form(child));
            }
        }
        if (found != null
                && found.why().equalsIgnoreCase("would")
                && ClauseKinds.isWont(tree, verb)) {
            return Optional.of(new Stance(Factuality.GENERIC, "would, time and again"));
        }
        if (found != null
                && found.why().equalsIgnoreCase("would")
                && ClauseKinds.isTold(tree, verb)) {
            return Optional.of(new Stance(Factuality.INTENDED, "would, after what was said"));
        }
        boolean planned = found != null && found.factuality() == Factuality.INTENDED;
        if (planned && ClauseKinds.hangsOnIf(tree, verb)) {
            return Optional.of(new Stance(Factuality.HYPOTHETICAL, "if"));
        }
        return Optional.ofNullable(found);
    }

    /** "instead of arresting", "rather than arrest", "for fear of being arrested". */
    private Factuality ofMark(Tree tree, int mark) {
        boolean ofNoun =
                mark > 0 && tree.low(mark).equals("of") && tree.tag(mark - 1).startsWith("NN");
        return ofNoun ? effect("noun", tree.lemma(mark - 1)) : effect("mark", tree.lemma(mark));
    }

    private Factuality ofSubject(Tree tree, int subject) {
        String form = tree.low(subject);
        if (Set.of("nobody", "none", "neither").contains(form)) {
            return Factuality.DENIED;
        }
        int det = tree.child(subject, Dependency.DET);
        if (det >= 0 && tree.form(det).equalsIgnoreCase("no")) {
            return Factuality.DENIED;
        }
        return effect("subject", form);
    }

    private static int strength(Factuality f) {
        return switch (f) {
            // "if you do not pay": the condition outweighs the negation
            case DENIED -> 5;
            case HYPOTHETICAL -> 4;
            case INTENDED -> 3;
            case PURPORTED -> 2;
            case GENERIC -> 1;
            default -> 0;
        };
    }

    /** "fear that it will be": what is feared or unclear is no plan, whatever its auxiliary. */
    private Optional<Stance> feared(Tree tree, int node) {
        int up = tree.head(node);
        boolean content = up >= 0 && tree.label(node) == Dependency.CCOMP;
        int subject = content ? tree.child(up, Dependency.NSUBJ) : -1;
        // "fears are growing that the army will attack"
        boolean fears =
                subject >= 0
                        && tree.pos(subject) == Pos.NOUN
                        && effect("noun", tree.lemma(subject)) == Factuality.HYPOTHETICAL;
        boolean feared =
                content
                        && governing(tree, node, up, Dependency.CCOMP, true)
                                == Factuality.HYPOTHETICAL;
        return fears || feared
                ? Optional.of(new Stance(Factuality.HYPOTHETICAL, "under " + tree.form(up)))
                : Optional.empty();
    }

    /** "reportedly killed in clashes": what people are said to have died in is said as well. */
    private Optional<Stance> ofScene(Tree tree, int verb, Dependency label) {
        boolean scene = label == Dependency.OBL || label == Dependency.OBL_AGENT;
        return scene && isVerbal(tree, verb)
                ? of(tree, verb, -1).filter(s -> s.factuality() == Factuality.PURPORTED)
                : Optional.empty();
    }

    /** "did not plan to" is no plan; "did not deny that" leaves it open. */
    private static Optional<Stance> unless(Factuality effect, String word) {
        return switch (effect) {
            case INTENDED -> Optional.of(new Stance(Factuality.DENIED, "no " + word));
            case DENIED -> Optional.of(new Stance(Factuality.HYPOTHETICAL, "not " + word));
            default -> Optional.of(new Stance(effect, "not " + word));
        };
    }

    private boolean isNegated(Tree tree, int node) {
        for (int child : tree.children(node)) {
            boolean negation =
                    tree.label(child) == Dependency.ADVMOD
                            && effect("adv", tree.lemma(child)) == Factuality.DENIED;
            if (negation) {
                return true;
            }
        }
        boolean joined = tree.label(node) == Dependency.CONJ && tree.head(node) >= 0;
        return joined
                && tree.children(node).length > 0
                && tree.form(tree.leftEdge(node)).equalsIgnoreCase("nor");
    }

    private boolean isSame(Tree tree, int node) {
        String kind =
                switch (tree.pos(node)) {
                    case VERB, AUX -> "verb ";
                    case ADJ -> "adj ";
                    default -> "";
                };
        return same.contains(kind + Spelling.lower(tree.lemma(node)));
    }

    private static boolean isContent(Tree tree, int up, Dependency label, boolean verbal) {
        return label == Dependency.XCOMP
                || label == Dependency.CCOMP
                || label == Dependency.ACL
                || label == Dependency.CSUBJ
                || (!verbal
                        && (label == Dependency.OBJ
                                || label == Dependency.NSUBJ_PASS
                                || label == Dependency.NMOD
                                || label == Dependency.OBL))
                || (verbal
                        && label == Dependency.ADVCL
                        && !isVerbal(tree, up)
                        && !tree.tag(up).startsWith("NN"));
    }

    /** The effect of the word above, where the event is what it is about. */
    private Factuality governing(Tree tree, int node, int up, Dependency label, boolean verbal) {
        if (!isContent(tree, up, label, verbal)) {
            return null;
        }
        String lemma = tree.lemma(up);
        boolean going = lemma.equals("go") && tree.tag(up).equals("VBG");
        boolean planned =
                lemma.equals("be")
                        || (going || lemma.equals("tell")) && ClauseKinds.isTo(tree, node);
        if (label == Dependency.XCOMP && planned) {
            // "it is to stop", "was going to stop"
            return Factuality.INTENDED;
        }
        boolean hearsay =
                label == Dependency.XCOMP
                        && TOLD.contains(lemma)
                        && tree.child(up, Dependency.AUX_PASS, Dependency.NSUBJ_PASS) >= 0;
        if (hearsay) {
            return Factuality.PURPORTED;
        }
        return switch (tree.pos(up)) {
            case VERB, AUX -> {
                // "ordered the arrest" intends; "said the arrest" does not
                boolean oblique = label == Dependency.OBL;
                boolean done = label == Dependency.OBJ && lemma.equals("commit");
                yield done ? null : effect(oblique ? "oblique" : "verb", lemma);
            }
            case NOUN ->
                    label == Dependency.OBJ || ClauseKinds.isUnderWay(tree, node, lemma)
                            ? null
                            : ClauseKinds.isCondition(tree, up)
                                    ? Factuality.HYPOTHETICAL
                                    : effect("noun", lemma);
            case ADJ -> effect("adj", lemma);
            default -> null;
        };
    }

    private static boolean carriesOn(Tree tree, int node, Dependency label, boolean verbal) {
        return switch (label) {
            case XCOMP -> true;
            case CCOMP -> verbal && tree.child(node, Dependency.NSUBJ, Dependency.NSUBJ_PASS) < 0;
            case CONJ ->
                    !verbal
                            || ClauseKinds.isGapped(tree, node)
                            || tree.child(
                                            node,
                                            Dependency.NSUBJ,
                                            Dependency.NSUBJ_PASS,
                                            Dependency.AUX)
                                    < 0;
            case ADVCL -> tree.tag(node).equals("VBG");
            default -> false;
        };
    }
}
