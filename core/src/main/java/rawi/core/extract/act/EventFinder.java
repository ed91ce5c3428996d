package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.lexicon.BlameWords;
import rawi.core.lexicon.Codebook;
import rawi.core.lexicon.Frame;
import rawi.core.lexicon.SupportVerbs;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.lexicon.TriggerEntry.Kind;
import rawi.core.model.Dropped;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.ArabicScript;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;

/**
 * Finds the events of a sentence: looks its words up in the codebook, checks each entry's
 * conditions against the clause, and fills the roles of the entry's frame.
 */
public final class EventFinder {

    private final Codebook codebook;
    private final NounEvents nouns;
    private final Norms norms;
    private final Scenes scenes;
    private final TriggerScan scan;

    /** Reads the codebook and the word lists of one language. */
    public static EventFinder load(DataFiles files, Codebook codebook, String lang) {
        Norms norms = Norms.load(files, lang);
        Set<String> bundles = new HashSet<>();
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/occurrence_nouns.tsv")) {
            bundles.add(ArabicScript.letters(row.get("lemma")));
        }
        SupportVerbs support = SupportVerbs.load(files, lang);
        BlameWords blame = BlameWords.load(files, lang);
        NounEvents nouns =
                lang.equals("ar")
                        ? new ArabicNounEvents(support, blame, norms, bundles)
                        : new NounEvents(support, blame, norms, bundles);
        return new EventFinder(codebook, nouns, norms, Scenes.load(files, lang));
    }

    private EventFinder(Codebook codebook, NounEvents nouns, Norms norms, Scenes scenes) {
        this.codebook = codebook;
        this.nouns = nouns;
        this.norms = norms;
        this.scenes = scenes;
        this.scan = new TriggerScan(codebook, scenes);
    }

    /**
     * The events of one sentence in text order.
     *
     * @param dropped takes the near-candidates that were not kept, with the reason
     */
    public List<Event> find(
            ParsedText text, int sentence, WordClasses classes, List<Dropped> dropped) {
        Tree tree = text.tree(sentence);
        List<Event> events = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int node = 0; node < tree.size(); node++) {
            Event phrase = phraseAt(text, tree, sentence, node, classes);
            if (phrase != null && !taken.contains(phrase.head())) {
                events.add(phrase);
                for (int i = phrase.first(); i <= phrase.last(); i++) {
                    taken.add(i);
                }
            }
        }
        for (int node = 0; node < tree.size(); node++) {
            if (taken.contains(node)) {
                continue;
            }
            Event event = eventAt(text, tree, sentence, node, classes, dropped);
            if (event != null) {
                events.add(event);
            }
        }
        events.sort((a, b) -> Integer.compare(a.head(), b.head()));
        List<Event> linked = EventLinks.link(tree, events, sentence, classes);
        return ArabicRow.isArabic(tree)
                ? ArabicSubjects.carried(
                        tree,
                        ArabicShared.doers(tree, ArabicDoubles.without(tree, linked)),
                        sentence,
                        classes)
                : linked;
    }

    /**
     * Whether a sentence may hold an event by its tags and base forms, before it has a tree.
     *
     * @param classes which classes a word of the sentence may belong to
     * @param wanted by which entries
     * @param near takes the near-candidates of a sentence that cannot
     */
    public boolean mayFind(
            ParsedText text,
            int sentence,
            PossibleClasses classes,
            Predicate<TriggerEntry> wanted,
            List<Dropped> near) {
        return scan.mayFind(text, sentence, classes, wanted, near);
    }

    private Event eventAt(
            ParsedText text,
            Tree tree,
            int sentence,
            int node,
            WordClasses classes,
            List<Dropped> dropped) {
        Pos pos = tree.pos(node);
        String lemma = tree.lemma(node);
        String form = tree.low(node);
        List<String> reasons = new ArrayList<>();
        Event found = null;
        List<TriggerEntry> tried = List.of();
        if (TriggerTests.isGerundNoun(tree, node) && !codebook.entries(Kind.NOUN, form).isEmpty()) {
            tried = codebook.entries(Kind.NOUN, form);
            found = noun(text, tree, sentence, node, tried, classes, reasons);
        } else if (pos == Pos.VERB) {
            tried = codebook.entries(Kind.VERB, lemma);
            found = verb(text, tree, sentence, node, tried, classes, reasons);
            boolean does = tree.child(node, Dependency.OBJ) >= 0;
            if (found == null && !does && !codebook.entries(Kind.ADJECTIVE, form).isEmpty()) {
                tried = codebook.entries(Kind.ADJECTIVE, form);
                found = adjective(tree, sentence, node, tried, classes, reasons);
            }
        } else if (pos == Pos.NOUN || pos == Pos.PROPN) {
            tried = codebook.entries(Kind.NOUN, Spelling.lower(lemma));
            if (tried.isEmpty()) {
                tried = codebook.entries(Kind.NOUN, form);
            }
            if (tried.isEmpty() && pos == Pos.PROPN && form.endsWith("s")) {
                tried = codebook.entries(Kind.NOUN, form.substring(0, form.length() - 1));
            }
            found = noun(text, tree, sentence, node, tried, classes, reasons);
        } else if (pos == Pos.ADJ
                && (TriggerTests.standsForNoun(tree, node) || ArabicStates.isState(tree, node))) {
            tried = codebook.entries(Kind.NOUN, lemma);
            found = noun(text, tree, sentence, node, tried, classes, reasons);
        } else if (pos == Pos.ADJ) {
            tried = codebook.entries(Kind.ADJECTIVE, lemma);
            found = adjective(tree, sentence, node, tried, classes, reasons);
        }
        if (found == null && !tried.isEmpty()) {
            Span span = tree.sentence().tokens().get(node).span();
            String reason = reasons.isEmpty() ? "no entry fits" : String.join("; ", reasons);
            dropped.add(new Dropped(Quote.of(text.text(), span), tried.get(0).type(), reason));
        }
        return found;
    }

    private Event verb(
            ParsedText text,
            Tree tree,
            int sentence,
            int node,
            List<TriggerEntry> entries,
            WordClasses classes,
            List<String> reasons) {
        if (entries.isEmpty()) {
            return null;
        }
        String bar = TriggerTests.bar(tree, node);
        if (!bar.isEmpty()) {
            reasons.add(bar);
            return null;
        }
        Clause clause = Clause.of(tree, node);
        String entitling = norms.entitling(tree, node);
        if (!entitling.isEmpty()) {
            reasons.add("may or should be, not told: " + entitling);
            return null;
        }
        String norm = norms.beside(tree, node);
        boolean appeal =
                !norm.isEmpty()
                        && clause.subjects.stream()
                                .noneMatch(
                                        n -> classes.is(sentence, n, "PERSON") && !isEach(tree, n));
        if (appeal && !clause.passive) {
            reasons.add("asked for, not told: " + norm);
            return null;
        }
        for (TriggerEntry entry : entries) {
            int last = PhraseMatch.particleAt(tree, node, entry);
            if (last < 0) {
                continue;
            }
            if (entry.passive().isPresent() && entry.passive().get() != clause.passive) {
                reasons.add(entry.name() + ": other voice");
                continue;
            }
            SlotTests slots = new SlotTests(tree, sentence, clause, classes);
            if (!slots.fit(entry, reasons)) {
                continue;
            }
            if (!scenes.hold(entry, text, sentence)) {
                reasons.add(entry.name() + ": nothing beside it speaks of " + entry.scene());
                continue;
            }
            Participants roles = new Participants(sentence, classes);
            boolean object = entry.slots().containsKey("object");
            boolean moved = clause.assumed && entry.frame().role("object") == Frame.Role.NONE;
            roles.fill(entry.frame(), "subject", moved ? clause.objects : clause.subjects);
            if (!moved) {
                List<Integer> free = slots.withoutFixed(entry, "object");
                roles.fill(entry.frame(), "object", free);
                // "took control of the town": what hangs on the entry's own object
                for (int named : slots.at("object")) {
                    if (!free.contains(named)) {
                        roles.fillAll(entry.frame(), Clause.obliques(tree, named));
                    }
                }
            }
            Compulsion.hands(tree, node, roles);
            if (clause.passive) {
                NounDoers.whoseFire(tree, clause.slot("by"), entry, roles);
            }
            clause.obliques.forEach(
                    (slot, nodes) -> {
                        if (!(clause.passive && slot.equals("by"))) {
                            roles.fill(entry.frame(), slot, nodes);
                        }
                    });
            Compulsion.compelled(tree, node, roles);
            ofFixed(tree, entry, slots, roles);
            NounVictims.whoseBody(tree, entry, slots.at("object"), roles);
            if (ArabicRow.isArabic(tree)) {
                ArabicVictims.settle(tree, entry, roles);
            }
            int end = Math.max(last, object ? slots.fixedEnd(entry, node) : node);
            nouns.blameOf(tree, node, roles);
            Ranks.fill(tree, node, entry, roles);
            roles.why.add(entry.name());
            return event(tree, sentence, node, node, end, entry, clause.passive, -1, roles);
        }
        return null;
    }

    /** "all males must join", "every man has to serve": a rule for all. */
    private static boolean isEach(Tree tree, int noun) {
        int determiner = tree.child(noun, Dependency.DET);
        return determiner >= 0 && Patterns.fit(tree.low(determiner), "all|every|each|any");
    }

    /** "أودى بحياة 32 شخصاً": whose the entry's own noun is. */
    private static void ofFixed(
            Tree tree, TriggerEntry entry, SlotTests slots, Participants roles) {
        Frame.Role role = entry.frame().role("of");
        if (!ArabicRow.isArabic(tree) || role == Frame.Role.NONE) {
            return;
        }
        for (String slot : entry.slots().keySet()) {
            for (int named : slots.at(slot)) {
                int of = behindNoun(tree, named);
                if (entry.slots().get(slot).lemmas().contains(tree.lemma(named)) && of >= 0) {
                    roles.add(role, ArabicRow.of(tree).counted(of));
                }
            }
        }
    }

    /** The genitive of a noun, or the number and noun that stand in its place; -1 for none. */
    private static int behindNoun(Tree tree, int noun) {
        ArabicRow row = ArabicRow.of(tree);
        int of = row.of(noun).of();
        if (of >= 0) {
            return of;
        }
        for (ArabicRow.Phrase phrase : row.phrases(noun + 1, Math.min(row.size(), noun + 5))) {
            return phrase.sign().isEmpty() && phrase.first() == noun + 1 ? phrase.head() : -1;
        }
        return -1;
    }

    private Event noun(
            ParsedText text,
            Tree tree,
            int sentence,
            int node,
            List<TriggerEntry> entries,
            WordClasses classes,
            List<String> reasons) {
        if (entries.isEmpty()) {
            return null;
        }
        String kindOnly = nouns.kindOnly(tree, node);
        if (!kindOnly.isEmpty()) {
            reasons.add(kindOnly);
            return null;
        }
        for (TriggerEntry entry : entries) {
            int first = PhraseMatch.modifiersFrom(tree, node, entry);
            if (first < 0) {
                continue;
            }
            Map<String, List<Integer>> slots = nouns.slots(tree, node, first);
            SlotTests tests = new SlotTests(tree, sentence, slots, classes);
            if (!tests.fit(entry, reasons) || !scenes.hold(entry, text, sentence)) {
                continue;
            }
            Participants roles = new Participants(sentence, classes);
            int support = nouns.fill(tree, node, entry, slots, roles);
            if (!nouns.occurs(tree, node, entry, slots, support, roles)) {
                reasons.add(entry.name() + ": no sign that it happened");
                continue;
            }
            roles.why.add(entry.name());
            return event(tree, sentence, node, first, node, entry, false, support, roles);
        }
        return null;
    }

    private Event adjective(
            Tree tree,
            int sentence,
            int node,
            List<TriggerEntry> entries,
            WordClasses classes,
            List<String> reasons) {
        boolean predicate =
                tree.child(node, Dependency.COP, Dependency.AUX_PASS) >= 0
                        || tree.tag(node).equals("VBG")
                                && tree.child(node, Dependency.AUX) >= 0
                                && tree.child(node, Dependency.OBJ) < 0
                        || tree.label(node) == Dependency.XCOMP
                        || tree.label(node) == Dependency.ROOT
                        || tree.label(node) == Dependency.CONJ;
        int number = TriggerTests.numberBefore(tree, node);
        if (entries.isEmpty() || !predicate && number < 0) {
            return null;
        }
        Clause clause =
                Clause.of(tree, node)
                        .asState()
                        .withSubject(number >= 0 ? number : tree.child(node, Dependency.NUMMOD));
        for (TriggerEntry entry : entries) {
            SlotTests slots = new SlotTests(tree, sentence, clause, classes);
            if (!slots.fit(entry, reasons)) {
                continue;
            }
            Participants roles = new Participants(sentence, classes);
            roles.fill(entry.frame(), "subject", clause.subjects);
            int up = tree.head(node);
            boolean kept =
                    tree.label(node) == Dependency.XCOMP
                            && up >= 0
                            && Set.of("keep", "leave", "hold").contains(tree.lemma(up));
            if (kept) {
                Clause.of(tree, up).subjects.forEach(n -> roles.add(Frame.Role.AGENT, n));
            }
            clause.obliques.forEach((slot, nodes) -> roles.fill(entry.frame(), slot, nodes));
            roles.why.add(entry.name());
            return event(tree, sentence, node, node, node, entry, false, -1, roles);
        }
        return null;
    }

    private Event phraseAt(
            ParsedText text, Tree tree, int sentence, int node, WordClasses classes) {
        if (!codebook.isHead(tree.lemma(node)) && !codebook.isHead(tree.low(node))) {
            return null;
        }
        List<TriggerEntry> entries =
                new ArrayList<>(codebook.entries(Kind.PHRASE, tree.lemma(node)));
        String form = tree.low(node);
        if (!form.equals(tree.lemma(node))) {
            entries.addAll(codebook.entries(Kind.PHRASE, form));
        }
        for (TriggerEntry entry : entries) {
            int[] ends = PhraseMatch.at(tree, node, entry);
            if (ends.length == 0) {
                continue;
            }
            if (TriggerTests.isOtherNoun(tree, ends[entry.headAt()], entry)) {
                continue;
            }
            int head = PhraseMatch.head(tree, node, ends[ends.length - 1], ends[entry.headAt()]);
            if (!ArabicRow.isArabic(tree) && TriggerTests.marksOut(tree, head)) {
                continue;
            }
            Clause clause = Clause.of(tree, head);
            Map<String, List<Integer>> nominal = nouns.slots(tree, head, head);
            boolean verbal = Clause.isVerb(tree, head) || tree.pos(head) == Pos.ADJ;
            SlotTests slots =
                    verbal
                            ? new SlotTests(tree, sentence, clause, classes)
                            : new SlotTests(tree, sentence, nominal, classes);
            if (!slots.fit(entry, new ArrayList<>()) || !scenes.hold(entry, text, sentence)) {
                continue;
            }
            Participants roles = new Participants(sentence, classes);
            // "أفرج الجيش عن": a trigger with its subject in between is told by its first word
            boolean parted =
                    ends.length > 1 && !entry.companions().get(1).equals("*") && ends[1] > node + 1;
            int last = parted ? node : ends[ends.length - 1];
            if (verbal) {
                roles.fill(
                        entry.frame(), "subject", PhraseMatch.free(clause.subjects, entry, ends));
                roles.fill(entry.frame(), "object", PhraseMatch.free(clause.objects, entry, ends));
                clause.obliques.forEach(
                        (slot, nodes) ->
                                roles.fill(
                                        entry.frame(), slot, PhraseMatch.free(nodes, entry, ends)));
                for (int end : ends) {
                    // "imposing forced recruitment on young men": what hangs on the phrase's noun
                    if (end != head && Clause.isNominal(tree, end)) {
                        Clause.obliques(tree, end)
                                .forEach(
                                        (slot, nodes) ->
                                                roles.fill(
                                                        entry.frame(),
                                                        slot,
                                                        PhraseMatch.free(nodes, entry, ends)));
                    }
                }
                int end = ends[ends.length - 1];
                // "أطلقت الهيئة سراح ثلاثة": behind the last noun
                int whose = Clause.isNominal(tree, end) ? end : last;
                roles.fill(entry.frame(), "of", nouns.behind(tree, whose));
                NounVictims.whoseState(tree, node, last, entry.frame(), roles);
                Ranks.fill(tree, head, entry, roles);
            } else {
                nouns.fill(tree, head, entry, nominal, roles);
                if (ArabicRow.isArabic(tree) && last > head && roles.targets.isEmpty()) {
                    // "إطلاق سراحهم": whose the phrase's last noun is
                    roles.fill(entry.frame(), "possessive", nouns.behind(tree, last));
                }
                int up = tree.head(head);
                if (roles.targets.isEmpty() && up > last && Clause.isNominal(tree, up)) {
                    // a hyphenated verb that the parse hung on its object: "press-gang young men"
                    roles.add(entry.frame().role("object"), up);
                    for (int i = node - 1; i >= Math.max(0, node - 3); i--) {
                        if (Clause.isVerb(tree, i)) {
                            Clause.of(tree, i)
                                    .subjects
                                    .forEach(n -> roles.add(entry.frame().role("subject"), n));
                            break;
                        }
                    }
                }
            }
            roles.why.add(entry.name());
            return event(tree, sentence, head, node, last, entry, clause.passive, -1, roles);
        }
        return null;
    }

    private static Event event(
            Tree tree,
            int sentence,
            int head,
            int first,
            int last,
            TriggerEntry entry,
            boolean passive,
            int support,
            Participants roles) {
        roles.targets.removeAll(roles.agents);
        roles.settleFire(tree);
        return new Event(
                sentence,
                head,
                first,
                last,
                entry,
                passive,
                support,
                List.copyOf(roles.agents),
                List.copyOf(roles.targets),
                List.copyOf(roles.origins),
                List.copyOf(roles.destinations),
                List.copyOf(roles.means),
                List.copyOf(roles.blamed),
                roles.why);
    }
}
