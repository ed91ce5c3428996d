package rawi.core.extract.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.extract.who.Entities;
import rawi.core.model.Hop;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;
import rawi.core.text.Quotation;
import rawi.core.text.Token;

/**
 * Finds which words of a report hang on which source: clauses of saying, "according to",
 * quotations, lines led by a speaker. Safe to share.
 */
public final class VoiceReader {

    private static final Set<String> COLON_LED = Set.of(":", "–", "—");

    private final SourceWords words;

    public VoiceReader(DataFiles files) {
        this.words = new SourceWords(files, "en");
    }

    public Voices read(ParsedText text, Entities entities) {
        Sources sources = new Sources(text, entities, words);
        List<Hop> credits = sources.credits();
        List<Voice> voices = new ArrayList<>();
        Hop[] speaker = new Hop[text.size()];
        for (int s = 0; s < text.size(); s++) {
            Block.Kind kind = text.sentence(s).block().kind();
            if (text.isParsed(s) && kind != Block.Kind.CREDIT && kind != Block.Kind.CAPTION) {
                sentence(text, s, sources, voices);
            }
            speaker[s] = sources.last().orElse(null);
        }
        quotations(text, voices, speaker);
        return new Voices(credits, voices);
    }

    private void sentence(ParsedText text, int s, Sources sources, List<Voice> voices) {
        Tree tree = text.tree(s);
        led(text, s, sources, voices);
        for (int i = 0; i < tree.size(); i++) {
            boolean that = i + 1 < tree.size() && tree.form(i + 1).equalsIgnoreCase("that");
            boolean carries =
                    words.carries(tree.lemma(i).toLowerCase(Locale.ROOT))
                            || (that && tree.form(i).equalsIgnoreCase("reports"));
            boolean subject = tree.child(i, Dependency.NSUBJ) >= 0;
            if (carries && (tree.pos(i) != rawi.core.syntax.Pos.VERB || !subject)) {
                carrier(text, s, i, sources, voices);
            } else if (tree.pos(i) == rawi.core.syntax.Pos.VERB) {
                verb(text, s, i, sources, voices);
            }
            if (tree.form(i).equalsIgnoreCase("according")) {
                accordingTo(text, s, i, sources, voices);
            }
        }
    }

    /** "X said that …", "…, X said", "X said: …", "X denied …". */
    private void verb(ParsedText text, int s, int verb, Sources sources, List<Voice> voices) {
        Tree tree = text.tree(s);
        Optional<Voice.Stance> stance = words.verb(tree.lemma(verb));
        if (stance.isEmpty()) {
            return;
        }
        int subject = speaker(tree, s, verb, sources);
        boolean quoting = Set.of("quote", "cite").contains(tree.lemma(verb));
        if (quoting && quoted(text, s, verb, sources, voices)) {
            return;
        }
        if (subject < 0 || !sources.canSpeak(s, subject)) {
            return;
        }
        Span scope = content(text, s, verb, stance.get());
        Span tail = tail(tree, verb, subject);
        if (tail != null && (scope == null || scope.length() < tail.length())) {
            scope = tail;
        }
        if (scope == null && stance.get() == Voice.Stance.SAY) {
            scope = rest(tree, verb, subject);
        }
        boolean colon = endsWithColon(tree, verb);
        if (scope == null && !colon && !isTag(text, s)) {
            return;
        }
        List<Hop> hops = new ArrayList<>();
        for (int one : conjuncts(tree, subject)) {
            sources.hop(s, one).ifPresent(hops::add);
        }
        if (hops.isEmpty()) {
            return;
        }
        List<Hop> one = new ArrayList<>(List.of(hops.get(0)));
        int told =
                tree.lemma(verb).equals("tell")
                        ? tree.child(verb, Dependency.IOBJ, Dependency.OBJ)
                        : -1;
        if (told >= 0 && sources.isRelay(s, told)) {
            Optional<Hop> speaker = sources.last();
            sources.hop(s, told).ifPresent(h -> one.add(0, h));
            speaker.ifPresent(sources::restore);
        }
        Span cue = tree.sentence().tokens().get(verb).span();
        if (scope != null) {
            voices.add(new Voice(scope, one, stance.get(), cue));
        }
        if (colon) {
            Span after = after(text, s);
            if (after != null) {
                voices.add(new Voice(after, one, stance.get(), cue));
            }
        }
    }

    /** "…, Peter Cook told reporters today.": what stands before a speaker at the end. */
    private static Span tail(Tree tree, int verb, int subject) {
        int left = tree.leftEdge(subject);
        boolean parted = left > 3 && ",\"”’\"\"".contains(tree.form(left - 1));
        boolean near = subject < verb && verb - subject <= 8 && tree.size() - verb <= 12;
        return parted && near ? covered(tree, 0, left - 1) : null;
    }

    /** "X said …" where the parse lost the clause: the rest of the sentence. */
    private static Span rest(Tree tree, int verb, int subject) {
        boolean strong =
                Set.of("say", "add", "tell", "report", "state", "announce")
                        .contains(tree.lemma(verb));
        boolean ahead = subject < verb && verb + 4 < tree.size();
        return strong
                        && ahead
                        && tree.label(verb) != Dependency.AMOD
                        && tree.child(verb, Dependency.AUX_PASS) < 0
                ? covered(tree, verb + 1, tree.size() - 1)
                : null;
    }

    /** "X quoted Y as saying …", "Y was quoted as saying … by X". */
    private boolean quoted(ParsedText text, int s, int verb, Sources sources, List<Voice> voices) {
        Tree tree = text.tree(s);
        boolean passive = tree.child(verb, Dependency.NSUBJ_PASS, Dependency.AUX_PASS) >= 0;
        int outer = passive ? tree.child(verb, Dependency.OBL_AGENT) : subject(tree, verb);
        int inner =
                passive
                        ? tree.child(verb, Dependency.NSUBJ_PASS)
                        : tree.child(verb, Dependency.OBJ);
        if (inner < 0 || !sources.canSpeak(s, inner)) {
            return false;
        }
        List<Hop> hops = new ArrayList<>();
        if (outer >= 0) {
            sources.hop(s, outer).ifPresent(hops::add);
        }
        sources.hop(s, inner).ifPresent(hops::add);
        int from =
                passive
                        ? verb + 1
                        : tree.label(verb) == Dependency.ACL || tree.label(verb) == Dependency.ADVCL
                                ? 0
                                : inner + 1;
        int to = from == 0 ? Math.max(0, verb - 1) : tree.size() - 1;
        if (hops.isEmpty() || from >= tree.size()) {
            return false;
        }
        Span cue = tree.sentence().tokens().get(verb).span();
        voices.add(new Voice(covered(tree, from, to), hops, Voice.Stance.SAY, cue));
        return true;
    }

    private static List<Integer> conjuncts(Tree tree, int node) {
        List<Integer> all = new ArrayList<>(List.of(node));
        all.addAll(tree.childrenOf(node, Dependency.CONJ));
        return all;
    }

    /** The subject; where the parse lost it, the nearest noun that opens or closes the phrase. */
    private static int speaker(Tree tree, int s, int verb, Sources sources) {
        int subject = subject(tree, verb);
        if (subject >= 0
                && tree.child(subject, Dependency.DET) >= 0
                && tree.form(tree.child(subject, Dependency.DET)).equalsIgnoreCase("no")) {
            return -1;
        }
        if (subject >= 0 && sources.canSpeak(s, subject)) {
            return subject;
        }
        boolean strong =
                Set.of("say", "tell", "add", "report", "state", "warn").contains(tree.lemma(verb));
        boolean active = tree.child(verb, Dependency.AUX_PASS, Dependency.NSUBJ_PASS) < 0;
        if (!strong || !active) {
            return subject;
        }
        int depth = 0;
        for (int i = verb - 1; i >= Math.max(0, verb - 9); i--) {
            boolean noun =
                    tree.pos(i) == rawi.core.syntax.Pos.NOUN
                            || tree.pos(i) == rawi.core.syntax.Pos.PROPN;
            boolean prepositional =
                    tree.child(i, Dependency.CASE) >= 0 || tree.label(i) == Dependency.COMPOUND;
            depth += tree.form(i).equals(",") ? 1 : 0;
            if (depth > 1) {
                break;
            }
            if (noun && !prepositional && sources.canSpeak(s, i)) {
                return i;
            }
        }
        return subject;
    }

    private static int subject(Tree tree, int verb) {
        int own = tree.child(verb, Dependency.NSUBJ);
        if (own >= 0) {
            return own;
        }
        if (tree.child(verb, Dependency.NSUBJ_PASS, Dependency.AUX_PASS) >= 0) {
            return tree.child(verb, Dependency.OBL_AGENT);
        }
        int head = tree.head(verb);
        Dependency label = tree.label(verb);
        if (head < 0) {
            return -1;
        }
        if (label == Dependency.CONJ || label == Dependency.XCOMP || label == Dependency.ADVCL) {
            return subject(tree, head);
        }
        return label == Dependency.ACL && tree.tag(verb).equals("VBG") ? head : -1;
    }

    /** The words that are the content of a verb of saying, or null when the sentence has none. */
    private static Span content(ParsedText text, int s, int verb, Voice.Stance stance) {
        Tree tree = text.tree(s);
        int clause = tree.child(verb, Dependency.CCOMP);
        if (clause < 0 && stance == Voice.Stance.ACCUSE) {
            return verb + 1 < tree.size()
                    ? covered(tree, verb + 1, Math.max(verb + 1, tree.rightEdge(verb)))
                    : null;
        }
        if (clause < 0 && stance != Voice.Stance.SAY) {
            clause = tree.child(verb, Dependency.XCOMP, Dependency.OBJ);
        }
        if (clause < 0) {
            clause = tree.child(verb, Dependency.PARATAXIS);
        }
        if (clause < 0 && reportsNoun(tree, verb)) {
            clause = tree.child(verb, Dependency.OBJ);
        }
        if (clause >= 0) {
            return covered(tree, tree.leftEdge(clause), tree.rightEdge(clause));
        }
        int head = tree.head(verb);
        boolean tail =
                head >= 0
                        && (tree.label(verb) == Dependency.PARATAXIS
                                || (tree.label(verb) == Dependency.CONJ && follows(tree, verb)));
        if (tail) {
            int root = head;
            return verb > root
                    ? covered(
                            tree,
                            tree.leftEdge(root),
                            Math.max(tree.leftEdge(root), tree.leftEdge(verb) - 1))
                    : covered(tree, Math.min(verb + 1, tree.rightEdge(root)), tree.rightEdge(root));
        }
        return null;
    }

    /** "reported 20 arrests", "documented the killing of". */
    private static boolean reportsNoun(Tree tree, int verb) {
        return Set.of(
                        "report",
                        "document",
                        "announce",
                        "claim",
                        "confirm",
                        "describe",
                        "record",
                        "condemn",
                        "cite",
                        "recount")
                .contains(tree.lemma(verb));
    }

    private static boolean follows(Tree tree, int verb) {
        int before = tree.leftEdge(verb) - 1;
        return before >= 0 && ",\"”’".contains(tree.form(before));
    }

    private static Span covered(Tree tree, int first, int last) {
        return new Span(
                tree.sentence().tokens().get(first).start(),
                tree.sentence().tokens().get(last).end());
    }

    private static boolean endsWithColon(Tree tree, int verb) {
        for (int i = tree.size() - 1; i > verb && i >= tree.size() - 3; i--) {
            if (tree.form(i).equals(":")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence is an attribution to the quotation before it: "he said." */
    private static boolean isTag(ParsedText text, int s) {
        return text.sentence(s).tokens().size() <= 8;
    }

    /** After "X said:" what follows: the quoted paragraphs, else the rest of the report. */
    private static Span after(ParsedText text, int s) {
        int from = s + 1;
        if (from >= text.size()) {
            return null;
        }
        int last = from - 1;
        boolean quoted = isMark(text.sentence(from).tokens().get(0));
        Block opening = text.sentence(s).block();
        for (int n = from; n < text.size(); n++) {
            Block block = text.sentence(n).block();
            Tree tree = text.tree(n);
            boolean begins = n == from || text.sentence(n - 1).block() != block;
            if (begins && block != opening && quoted && !isMark(text.sentence(n).tokens().get(0))) {
                break;
            }
            if (block.kind() != Block.Kind.BODY || tree.form(tree.size() - 1).equals(":")) {
                break;
            }
            last = n;
        }
        return last < from ? null : text.sentence(from).span().cover(text.sentence(last).span());
    }

    private static boolean isMark(Token token) {
        return "\"“‘'«".contains(token.form());
    }

    /** "according to X": the clause it hangs on. */
    private void accordingTo(
            ParsedText text, int s, int word, Sources sources, List<Voice> voices) {
        Tree tree = text.tree(s);
        int source = tree.head(word);
        if (source < word) {
            for (int i = word + 2; i < Math.min(tree.size(), word + 9); i++) {
                boolean noun =
                        tree.pos(i) == rawi.core.syntax.Pos.NOUN
                                || tree.pos(i) == rawi.core.syntax.Pos.PROPN;
                boolean head = tree.head(i) < word || tree.head(i) > i + 4 || tree.head(i) == word;
                if (noun && head) {
                    source = i;
                    break;
                }
            }
        }
        if (source < word) {
            return;
        }
        Optional<Hop> hop = sources.hop(s, source);
        if (hop.isPresent()) {
            Span whole = text.sentence(s).span();
            voices.add(
                    new Voice(
                            whole,
                            List.of(hop.get()),
                            Voice.Stance.SAY,
                            tree.sentence().tokens().get(word).span()));
        }
    }

    /** "reports that ISIL killed", "reports of arrests". */
    private void carrier(ParsedText text, int s, int noun, Sources sources, List<Voice> voices) {
        Tree tree = text.tree(s);
        boolean plural = tree.tag(noun).equals("NNS") || tree.tag(noun).equals("NNPS");
        boolean headline =
                noun + 1 < tree.size()
                        && tree.form(noun + 1).equalsIgnoreCase("that")
                        && tree.form(noun).endsWith("s");
        if (!plural && !headline) {
            return;
        }
        if (noun + 2 < tree.size() && tree.form(noun + 1).equalsIgnoreCase("that")) {
            Optional<Hop> before = sources.last();
            Optional<Hop> hop = sources.hop(s, noun);
            if (hop.isPresent()) {
                Span cue = tree.sentence().tokens().get(noun).span();
                Span scope = covered(tree, noun + 2, tree.size() - 1);
                voices.add(new Voice(scope, List.of(hop.get()), Voice.Stance.SAY, cue));
            }
            before.ifPresent(sources::restore);
            return;
        }
        for (int child : tree.children(noun)) {
            Dependency label = tree.label(child);
            boolean clause = label == Dependency.ACL || label == Dependency.CCOMP;
            boolean of =
                    label == Dependency.NMOD
                            && tree.child(child, Dependency.CASE) >= 0
                            && tree.form(tree.child(child, Dependency.CASE)).equalsIgnoreCase("of");
            if (child > noun && (clause || of)) {
                Optional<Hop> before = sources.last();
                Optional<Hop> hop = sources.hop(s, noun);
                hop.ifPresent(
                        h ->
                                voices.add(
                                        new Voice(
                                                covered(
                                                        tree,
                                                        tree.leftEdge(child),
                                                        tree.rightEdge(child)),
                                                List.of(h),
                                                Voice.Stance.SAY,
                                                tree.sentence().tokens().get(noun).span())));
                before.ifPresent(sources::restore);
            }
        }
    }

    /** "Telegram, an east-bank channel: hundreds marched": a line led by its speaker. */
    private void led(ParsedText text, int s, Sources sources, List<Voice> voices) {
        Tree tree = text.tree(s);
        int colon = -1;
        for (int i = 1; i < Math.min(tree.size() - 1, 14) && colon < 0; i++) {
            colon = COLON_LED.contains(tree.form(i)) && tree.form(i).equals(":") ? i : -1;
        }
        if (colon < 0 || s > 0 && text.sentence(s - 1).block() == text.sentence(s).block()) {
            return;
        }
        int first = isMark(tree.sentence().tokens().get(0)) ? 1 : 0;
        int head = first;
        for (int i = first; i < colon; i++) {
            if (tree.pos(i) == rawi.core.syntax.Pos.VERB) {
                return;
            }
            boolean noun =
                    tree.pos(i) == rawi.core.syntax.Pos.NOUN
                            || tree.pos(i) == rawi.core.syntax.Pos.PROPN;
            if (noun && tree.form(Math.min(i + 1, colon)).matches("[,:]|under|on|by|from")) {
                head = i;
                break;
            }
        }
        if (!sources.isMedium(s, head)) {
            return;
        }
        int comma = -1;
        for (int i = head + 1; i < colon && comma < 0; i++) {
            comma = tree.form(i).equals(",") ? i : -1;
        }
        Optional<Hop> hop =
                comma > 0 && comma + 1 < colon
                        ? sources.described(s, comma + 1, colon - 1)
                        : sources.hop(s, head);
        if (hop.isPresent()) {
            Span whole = text.sentence(s).block().span();
            Span cue = tree.sentence().tokens().get(head).span();
            voices.add(new Voice(whole, List.of(hop.get()), Voice.Stance.SAY, cue));
        }
    }

    /** Quoted speech without words of saying of its own: the speaker of its sentence or before. */
    private static void quotations(ParsedText text, List<Voice> voices, Hop[] speaker) {
        for (Quotation quotation : text.layout().quotations()) {
            if (!quotation.speech()) {
                continue;
            }
            for (int s = 0; s < text.size(); s++) {
                Span sentence = text.sentence(s).span();
                if (!sentence.overlaps(quotation.span())) {
                    continue;
                }
                Span part =
                        new Span(
                                Math.max(sentence.start(), quotation.span().start()),
                                Math.min(sentence.end(), quotation.span().end()));
                boolean owned = voices.stream().anyMatch(v -> v.scope().overlaps(part));
                Hop who = owned ? null : speakerOf(text, s, speaker);
                if (who != null) {
                    voices.add(new Voice(part, List.of(who), Voice.Stance.SAY, part));
                }
            }
        }
    }

    private static Hop speakerOf(ParsedText text, int s, Hop[] speaker) {
        Block block = text.sentence(s).block();
        for (int n = s; n < text.size() && text.sentence(n).block() == block; n++) {
            if (speaker[n] != null && (n == 0 || speaker[n] != speaker[n - 1])) {
                return speaker[n];
            }
        }
        return speaker[s];
    }
}
