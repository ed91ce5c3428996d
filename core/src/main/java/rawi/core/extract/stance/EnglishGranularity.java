package rawi.core.extract.stance;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.extract.act.Event;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.model.When;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/** How wide an English claim is, by the words of {@code granularity.tsv}. */
final class EnglishGranularity implements GranularityReader {

    private static final int MAX_CLIMB = 6;
    private static final long MANY = 100;

    /** The headline of a report stands among its first blocks. */
    private static final int HEAD_BLOCKS = 10;

    private static final Set<ClaimType> STATES =
            Set.of(
                    ClaimType.FEAR,
                    ClaimType.SOCIOECONOMIC_CONDITION,
                    ClaimType.EXEMPTION_NOT_HONOURED);

    /** Nouns of these types name things and orders, not a number of blows. */
    private static final WordSet SINGLE = WordSet.of("authority", "movement", "civic", "context");

    private final WordMap<Map<String, String>> words = new WordMap<>();
    private final List<String> periods;
    private final Pattern sumUp;

    EnglishGranularity(DataFiles files) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/en/granularity.tsv")) {
            words.computeIfAbsent(row.get("where"), k -> new HashMap<>())
                    .put(row.get("word"), row.get("says"));
        }
        periods = words.getOrDefault("time", Map.of()).keySet().stream().sorted().toList();
        // Without words no title sums up: (?!) matches nothing.
        sumUp =
                Pattern.compile(
                        "\\b(?:"
                                + String.join(
                                        "|",
                                        words.getOrDefault("title", Map.of("(?!)", "")).keySet())
                                + ")\\b");
    }

    private String says(String where, String word) {
        return words.getOrDefault(where, Map.of()).getOrDefault(Spelling.lower(word), "");
    }

    @Override
    public String of(ParsedText text, Event event, Told told) {
        Tree tree = text.tree(event.sentence());
        if (event.entry().granularity().isPresent()) {
            return event.entry().granularity().get() + ": " + event.entry().name();
        }
        if (isState(tree, event)) {
            return "STATE: a condition that holds";
        }
        boolean dated = isOneDay(told.when());
        String word = byWords(tree, event);
        boolean practice = word.startsWith("PRACTICE") || word.startsWith("AGGREGATE");
        if (!word.isEmpty() && !(practice && (dated || isOpen(told)))) {
            return word;
        }
        if (told.factuality() == Factuality.GENERIC) {
            return "PRACTICE: told as a habit";
        }
        if (!isOpen(told) || isSumUp(text)) {
            String sum = sum(text, tree, event, told, dated);
            if (!sum.isEmpty()) {
                return sum;
            }
        }
        if (!dated && isGoingOn(tree, event, told)) {
            return resolved("ONGOING", event) + ": told as going on";
        }
        return "EVENT: ";
    }

    /** Whether it is denied or only possible, so that nothing is summed up. */
    private static boolean isOpen(Told told) {
        return told.factuality() == Factuality.DENIED
                || told.factuality() == Factuality.HYPOTHETICAL;
    }

    private static boolean isState(Tree tree, Event event) {
        ClaimType type = event.entry().type();
        boolean closed =
                (type == ClaimType.MOVEMENT_RESTRICTION || type == ClaimType.AID_OBSTRUCTION)
                        && event.entry().companions().stream()
                                .anyMatch(
                                        Set.of("not", "nobody", "impossible", "unable")::contains);
        boolean siege =
                Patterns.fit(tree.lemma(event.head()), "siege|blockade")
                        || tree.lemma(event.head()).equals("besiege") && event.passive();
        return STATES.contains(type) || closed || siege;
    }

    /** Words of the trigger, before it, beside it and above it. */
    private String byWords(Tree tree, Event event) {
        int head = event.head();
        boolean noun = event.entry().kind() == TriggerEntry.Kind.NOUN;
        String own = noun ? says("noun", tree.lemma(head)) : "";
        if (!own.isEmpty()) {
            return own + ": " + tree.form(head);
        }
        for (int i = Math.max(0, head - 4); i < head && noun; i++) {
            String says = tree.isUnder(i, head) ? says("modifier", tree.form(i)) : "";
            boolean sum = says.equals("AGGREGATE") && !tree.tag(head).endsWith("S");
            if (!says.isEmpty() && !sum) {
                return resolved(says, event) + ": " + tree.form(i);
            }
        }
        if (noun && tree.label(head) == Dependency.CONJ) {
            int first = tree.head(head);
            for (int child : tree.childrenOf(first, Dependency.AMOD)) {
                String says = says("modifier", tree.form(child));
                if (!says.isEmpty() && child < first) {
                    return resolved(says, event) + ": " + tree.form(child);
                }
            }
        }
        String beside = beside(tree, head);
        if (beside.isEmpty() && event.support() >= 0) {
            beside = beside(tree, event.support());
        }
        return beside.isEmpty() ? above(tree, event) : beside;
    }

    private String beside(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (tree.label(child) == Dependency.ADVMOD
                    && !says("adverb", tree.form(child)).isEmpty()) {
                return says("adverb", tree.form(child)) + ": " + tree.form(child);
            }
            int determiner = tree.child(child, Dependency.DET);
            boolean every =
                    determiner >= 0
                            && Patterns.fit(tree.form(determiner), "(?i)every|each")
                            && tree.label(child) != Dependency.NSUBJ;
            if (every) {
                return "PRACTICE: every " + tree.form(child);
            }
        }
        return "";
    }

    /** "an end to the attacks", "continue to shell", "the operation to take the town". */
    private String above(Tree tree, Event event) {
        int before = event.first() - 2;
        boolean aimed =
                before >= 0
                        && tree.form(before + 1).equals("to")
                        && says("noun", tree.lemma(before)).equals("CAMPAIGN");
        if (aimed) {
            return "CAMPAIGN: the aim of a " + tree.lemma(before);
        }
        int node = event.head();
        for (int step = 0; step < 4; step++) {
            int up = tree.head(node);
            if (up < 0) {
                return "";
            }
            Dependency label = tree.label(node);
            boolean content =
                    label == Dependency.XCOMP
                            || label == Dependency.OBJ
                            || label == Dependency.NMOD
                            || label == Dependency.NSUBJ;
            String says = content ? says("above", tree.lemma(up)) : "";
            boolean plural =
                    event.entry().kind() != TriggerEntry.Kind.NOUN
                            || tree.tag(event.head()).endsWith("S");
            boolean verbal = event.entry().kind() != TriggerEntry.Kind.NOUN;
            boolean within = up >= event.first() && up <= event.last();
            boolean ends = says.equals("ENDING") && (verbal || label == Dependency.NSUBJ);
            boolean grows = label == Dependency.NSUBJ && verbal;
            boolean phase = !says.isEmpty() && plural && !within && !ends && !grows;
            if (phase) {
                return resolved(says, event) + ": under " + tree.form(up);
            }
            boolean aim =
                    label == Dependency.ACL && says("noun", tree.lemma(up)).equals("CAMPAIGN");
            if (aim) {
                return "CAMPAIGN: the aim of a " + tree.lemma(up);
            }
            if (label != Dependency.CONJ && label != Dependency.XCOMP && up != event.support()) {
                return "";
            }
            node = up;
        }
        return "";
    }

    private static String resolved(String says, Event event) {
        if (!says.equals("ONGOING") && !says.equals("ENDING")) {
            return says;
        }
        String family = event.entry().type().family();
        return family.equals("hostilities") || event.entry().type() == ClaimType.TERRITORIAL_CHANGE
                ? "CAMPAIGN"
                : "PRACTICE";
    }

    private String sum(ParsedText text, Tree tree, Event event, Told told, boolean dated) {
        boolean noun = event.entry().kind() == TriggerEntry.Kind.NOUN;
        boolean single = SINGLE.contains(event.entry().type().family());
        String total = total(text, tree, event, told);
        if (!total.isEmpty()) {
            return "AGGREGATE: " + total;
        }
        int subject = tree.child(event.head(), Dependency.NSUBJ);
        boolean shared = subject < 0 && tree.label(event.head()) == Dependency.CONJ;
        if (shared) {
            subject = tree.child(tree.head(event.head()), Dependency.NSUBJ);
        }
        if (!noun && subject >= 0 && isSeveralBlows(tree, subject)) {
            return "AGGREGATE: by several " + tree.form(subject);
        }
        if (!noun || single) {
            return "";
        }
        boolean blows = event.entry().type().family().equals("hostilities");
        if (blows && tree.tag(event.head()).endsWith("S") && isNumbered(tree, event.head())) {
            return "AGGREGATE: " + tree.form(event.head()) + ", counted";
        }

        boolean many = tree.tag(event.head()).endsWith("S") && !isNumbered(tree, event.head());
        return many && !dated && (told.towns() == 0 || told.towns() > 2)
                ? "AGGREGATE: " + tree.form(event.head()) + ", more than one"
                : "";
    }

    /** "34 strikes": a number above one before the noun of the blow itself. */
    private static boolean isNumbered(Tree tree, int noun) {
        int number = tree.child(noun, Dependency.NUMMOD);
        return number >= 0 && !tree.form(number).equalsIgnoreCase("one");
    }

    private static boolean isSeveralBlows(Tree tree, int noun) {
        boolean blow =
                Patterns.fit(
                        tree.lemma(noun), "strike|airstrike|attack|raid|sortie|shelling|bombing");
        return blow && tree.tag(noun).endsWith("S") && isNumbered(tree, noun);
    }

    /** A number over a period, or so large a number that nobody counted it in one event. */
    private String total(ParsedText text, Tree tree, Event event, Told told) {
        boolean several =
                told.count().filter(c -> c.low().isEmpty() || c.low().getAsLong() > 1).isPresent();
        String period = period(tree, event, told);
        if (several && !period.isEmpty()) {
            return "a number, " + period;
        }
        if (isSumUp(text) && (several || told.factuality() == Factuality.DENIED)) {
            return "a report over a period";
        }
        boolean vague =
                told.count()
                        .filter(
                                c ->
                                        Patterns.fit(
                                                c.quote().text(),
                                                "(?i).*(hundred|thousand|million)s.*"))
                        .filter(c -> c.low().isPresent() && c.low().getAsLong() >= MANY)
                        .isPresent();
        if (vague && !isOneDay(told.when())) {
            return "a large round number";
        }
        boolean times =
                told.count()
                        .filter(c -> Patterns.fit(c.unit(), "times|occasions?|time"))
                        .isPresent();
        return times ? "a number of times" : "";
    }

    private String period(Tree tree, Event event, Told told) {
        String when = told.when().map(w -> w.quote().text().toLowerCase(Locale.ROOT)).orElse("");
        StringBuilder near = new StringBuilder(" ").append(when).append(' ');
        for (int node : new int[] {event.head(), event.support()}) {
            for (int child : node < 0 ? new int[0] : tree.children(node)) {
                boolean time =
                        tree.label(child) == Dependency.OBL
                                || tree.label(child) == Dependency.ADVMOD
                                || tree.label(child) == Dependency.OBL_UNMARKED;
                for (int i = tree.leftEdge(child); time && i <= tree.rightEdge(child); i++) {
                    near.append(tree.low(i)).append(' ');
                }
            }
        }
        boolean dated = isOneDay(told.when());
        for (String word : periods) {
            String in = Patterns.fit(word, "over|past|since") ? " " + when + " " : near.toString();
            if (!dated && in.contains(" " + word + " ")) {
                return word;
            }
        }
        return "";
    }

    private static boolean isOneDay(Optional<When> when) {
        return when.filter(
                        w ->
                                w.range().earliest().isPresent()
                                        && w.range().earliest().equals(w.range().latest()))
                .isPresent();
    }

    /** A weekly or yearly round-up says so in its title. */
    private boolean isSumUp(ParsedText text) {
        List<Block> blocks = text.layout().blocks();
        for (Block block : blocks.subList(0, Math.min(HEAD_BLOCKS, blocks.size()))) {
            if (block.kind() == Block.Kind.HEADLINE) {
                String title = block.span().in(text.text()).toLowerCase(Locale.ROOT);
                return sumUp.matcher(title).find();
            }
        }
        return false;
    }

    /** "are arresting", and what hangs on a clause that is going on; "if you do not pay". */
    private boolean isGoingOn(Tree tree, Event event, Told told) {
        int node = event.support() >= 0 ? event.support() : event.head();
        if (told.factuality() == Factuality.HYPOTHETICAL) {
            return told.count().isEmpty() && isConditional(tree, node);
        }
        for (int step = 0; step < MAX_CLIMB && node >= 0; step++) {
            if (isProgressive(tree, node) || isLasting(tree, node)) {
                return true;
            }
            Dependency label = tree.label(node);
            boolean finite = tree.child(node, Dependency.AUX) >= 0 || tree.tag(node).equals("VBD");
            boolean open =
                    label == Dependency.XCOMP
                            || label == Dependency.ADVCL
                            || label == Dependency.CONJ
                            || label == Dependency.OBJ
                            || label == Dependency.ACL && !finite
                            || label == Dependency.OBL && !says("aim", tree.lemma(node)).isEmpty();
            if (!open || finite && step > 0) {
                return false;
            }
            if (finite && (label == Dependency.ADVCL || label == Dependency.CONJ)) {
                return false;
            }
            node = tree.head(node);
        }
        return false;
    }

    private static boolean isConditional(Tree tree, int verb) {
        return tree.childrenOf(verb, Dependency.MARK).stream()
                        .anyMatch(m -> Patterns.fit(tree.form(m), "(?i)if|unless"))
                && tree.child(verb, Dependency.NSUBJ) >= 0
                && Patterns.fit(
                        tree.form(tree.child(verb, Dependency.NSUBJ)), "(?i)you|they|one|people");
    }

    /** "have deployed checkpoints": what has been put up stands there now. */
    private boolean isLasting(Tree tree, int verb) {
        int have = tree.child(verb, Dependency.AUX);
        return have >= 0
                && Patterns.fit(tree.form(have), "(?i)has|have|['’]ve")
                && !says("lasting", tree.lemma(verb)).isEmpty();
    }

    private static boolean isProgressive(Tree tree, int verb) {
        boolean ing = tree.tag(verb).equals("VBG") && tree.pos(verb) != Pos.NOUN;
        boolean present = false;
        for (int child : tree.children(verb)) {
            boolean be =
                    tree.label(child) == Dependency.AUX
                            && Patterns.fit(tree.form(child), "(?i)is|are|been|['’]re");
            present |= be;
            if (tree.label(child) == Dependency.AUX_PASS && tree.form(child).equals("being")) {
                ing = true;
            }
        }
        return ing && present;
    }
}
