package rawi.core.extract.voice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rawi.core.extract.who.Entities;
import rawi.core.extract.who.Mention;
import rawi.core.extract.who.NounPhrases;
import rawi.core.lexicon.Actor;
import rawi.core.model.Hop;
import rawi.core.model.HopRole;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.FoldedText;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/**
 * The sources of one report. Each is remembered with those through whom it came, so that "he
 * added", "the lawyer" and a surname bring back the whole chain. Used by one thread.
 */
final class Sources {

    private static final WordSet WE = WordSet.of("we", "i", "us", "our", "me");
    private static final WordSet SPEAKING_PRONOUNS =
            WordSet.of("he", "she", "they", "we", "i", "who", "it", "some", "others", "many");

    /** Whom an office or a description stands for. */
    private record Holder(String name, Set<String> words) {}

    private final ParsedText text;
    private final Entities entities;
    private final SourceWords words;
    private final SourceNames names;
    private final String publisher;
    private final WordMap<List<Hop>> known = new WordMap<>();
    private final WordMap<Holder> holders = new WordMap<>();
    private final WordSet crowds = new WordSet();
    private List<Hop> last;
    private String lastOutlet;

    Sources(ParsedText text, Entities entities, SourceWords words) {
        this.text = text;
        this.entities = entities;
        this.words = words;
        this.names = new SourceNames(text, entities, words);
        this.publisher = FoldedText.fold(text.layout().report().publisher());
    }

    /** The chain of the last one who spoke, for "he added" and quotations that go on. */
    Optional<List<Hop>> last() {
        return Optional.ofNullable(last);
    }

    /** Notes who spoke, outer to inner; empty when it was the publisher. */
    void spoke(List<Hop> chain) {
        last = chain;
        if (!chain.isEmpty()) {
            known.merge(
                    chain.get(chain.size() - 1).name(),
                    chain,
                    (old, now) -> old.size() > now.size() ? old : now);
        }
    }

    /** A speaker described only: "Telegram, an east-bank channel". */
    List<Hop> described(int sentence, int first, int end) {
        Tree tree = text.tree(sentence);
        int from = Patterns.fit(tree.form(first), "(?i)an?|the") && first < end ? first + 1 : first;
        Quote quote = Quote.of(text.text(), Told.covered(tree, from, end));
        String name = quote.text().toLowerCase(Locale.ROOT);
        return List.of(new Hop(name, HopRole.UNSPECIFIED, Optional.of(quote)));
    }

    /** Whether somebody tells it to this one, who passes it on: an outlet, a group, a colleague. */
    boolean isRelay(int sentence, int node) {
        Tree tree = text.tree(sentence);
        Optional<Actor> actor = entities.actor(sentence, node);
        if (actor.isPresent()) {
            return actor.get().kind() == Actor.Kind.ORG || actor.get().kind() == Actor.Kind.MEDIA;
        }
        if (tree.pos(node) == Pos.PRON) {
            return Patterns.fit(tree.form(node), "(?i)him|her|them")
                    && last != null
                    && entities.antecedent(sentence, node).isPresent();
        }
        boolean any =
                tree.tag(node).equals("NNS")
                        && tree.child(node, Dependency.DET, Dependency.NMOD_POSS) < 0;
        if (any) {
            return false;
        }
        boolean ours = tree.form(NounPhrases.first(tree, node)).equalsIgnoreCase("our");
        boolean press = tree.pos(node) == Pos.PROPN && words.is(tree.form(node), "PRESS");
        return ours
                || press
                || words.is(tree.lemma(node), "OUTLET")
                || (entities.is(sentence, node, "ORG") && !entities.is(sentence, node, "PERSON"));
    }

    /** Whether a line may be led by this word as its speaker: an outlet, a post, a channel. */
    boolean isMedium(int sentence, int node) {
        Optional<Actor> actor = entities.actor(sentence, node);
        String lemma = text.tree(sentence).lemma(node);
        return actor.isPresent()
                ? actor.get().kind() == Actor.Kind.MEDIA
                : words.speaks(lemma) || words.is(lemma, "MEDIUM");
    }

    /** Whether a noun can be the one who says. */
    boolean canSpeak(int sentence, int node) {
        Tree tree = text.tree(sentence);
        if (entities.actor(sentence, node).isPresent()) {
            return true;
        }
        if (tree.pos(node) == Pos.PRON) {
            return SPEAKING_PRONOUNS.contains(Spelling.lower(tree.lemma(node)));
        }
        if (node > 0 && tree.pos(node) == Pos.PROPN && Patterns.fit(tree.form(node - 1), "\\d+")) {
            // "a letter dated 1 August"
            return false;
        }
        String surname = " " + tree.form(node);
        if (tree.pos(node) == Pos.PROPN
                && known.keySet().stream().anyMatch(n -> n.endsWith(surname))) {
            return true;
        }
        Set<String> classes = entities.classesOf(sentence, node);
        return (Told.isNoun(tree, node) && classes.isEmpty())
                || words.speaks(tree.lemma(node))
                || classes.contains("PERSON")
                || classes.contains("ARMED")
                || classes.contains("AUTHORITY")
                || classes.contains("ORG");
    }

    /** The hops that a source's words make, outer to inner; empty for the publisher itself. */
    List<Hop> chain(int sentence, int node) {
        return chain(sentence, node, false);
    }

    /** Who passes on what he is told, outer to inner: "told her". */
    List<Hop> relay(int sentence, int node) {
        return chain(sentence, node, true);
    }

    private List<Hop> chain(int sentence, int node, boolean relay) {
        Tree tree = text.tree(sentence);
        if (tree.pos(node) == Pos.PRON) {
            return pronoun(sentence, node, relay);
        }
        boolean ownOutlet =
                relay
                        && lastOutlet == null
                        && !hasOutlet()
                        && words.is(tree.lemma(node), "OUTLET")
                        && NounPhrases.first(tree, node) == node
                        && tree.tag(node).equals("NN");
        if (ownOutlet) {
            // "told the agency": the one whose report it is
            return List.of();
        }
        int counted = NounPhrases.counted(tree, node);
        if (counted != node
                && Patterns.fit(tree.lemma(node), "(?i)one|some|many|several|two|three")) {
            // "one of the residents said"
            return chain(sentence, counted);
        }
        int author = author(tree, node);
        if (author >= 0) {
            return chain(sentence, author);
        }
        int person = names.person(sentence, node);
        Quote quote = Quote.of(text.text(), names.span(tree, person));
        Optional<List<Hop>> issuer = issuerOf(sentence, node);
        if (issuer.isPresent()) {
            return issuer.get().isEmpty() ? List.of() : again(issuer.get(), quote);
        }
        List<Hop> back = person == node ? definite(sentence, node, quote) : null;
        if (back != null) {
            return back;
        }
        String name = names.of(sentence, person);
        Hop hop = new Hop(name, role(sentence, person), Optional.of(quote));
        describe(sentence, node, person, name);
        if (tree.tag(person).equals("NNS")) {
            crowds.add(name);
        }
        if (isPublisher(name)) {
            return List.of();
        }
        List<Hop> chain = new ArrayList<>(outer(sentence, node));
        boolean named = tree.pos(person) == Pos.PROPN;
        if (chain.isEmpty() && named && known.containsKey(name)) {
            return again(known.get(name), quote);
        }
        chain.add(hop);
        return chain;
    }

    /** Whether some outlet was named as a source before. */
    private boolean hasOutlet() {
        return known.values().stream()
                .flatMap(List::stream)
                .anyMatch(
                        h ->
                                h.role() == HopRole.ORIGINAL_PUBLISHER
                                        || words.is(
                                                h.name().substring(h.name().lastIndexOf(' ') + 1),
                                                "PRESS"));
    }

    /** The chain of an earlier speaker, who is named here by other words. */
    private static List<Hop> again(List<Hop> chain, Quote quote) {
        List<Hop> again = new ArrayList<>(chain);
        Hop speaker = again.remove(again.size() - 1);
        again.add(new Hop(speaker.name(), speaker.role(), Optional.of(quote)));
        return again;
    }

    private List<Hop> pronoun(int sentence, int node, boolean relay) {
        Tree tree = text.tree(sentence);
        String form = tree.low(node);
        if (WE.contains(form)) {
            return List.of();
        }
        Quote quote = Quote.of(text.text(), Told.token(tree, node));
        if (last != null && !form.equals("who") && !relay) {
            List<Hop> meant = Patterns.fit(form, "he|she|it") ? singular(last) : last;
            boolean paper =
                    !meant.isEmpty()
                            && Patterns.fit(form, "he|she|they")
                            && isPaper(meant.get(meant.size() - 1).name());
            if (!paper) {
                return meant.isEmpty() ? List.of() : again(meant, quote);
            }
        }
        Optional<Mention> who = entities.antecedent(sentence, node);
        if (who.isEmpty() || who.get().head() == node && who.get().sentence() == sentence) {
            return List.of();
        }
        Tree other = text.tree(who.get().sentence());
        if (isQuoted(other, who.get().head()) && !isQuoted(tree, node)) {
            // "they took me to the governor's palace," he said: whoever speaks is not spoken of
            return List.of();
        }
        List<Hop> meant =
                other.pos(who.get().head()) == Pos.PRON
                        ? List.of()
                        : chain(who.get().sentence(), who.get().head());
        return meant.isEmpty() ? meant : again(meant, quote);
    }

    /** "statistics", "the indictment": what speaks and is nobody; no "they" stands for it. */
    private boolean isPaper(String name) {
        String last = Spelling.lower(name.substring(name.lastIndexOf(' ') + 1));
        String one = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
        return !Patterns.fit(one, "source|media|press")
                && (words.speaks(one) || words.speaks(last));
    }

    private boolean isQuoted(Tree tree, int node) {
        Span at = Told.token(tree, node);
        return text.layout().quotations().stream()
                .anyMatch(q -> q.speech() && q.span().contains(at));
    }

    /** "neighbours told her; she said": the chain up to the last one who is no crowd. */
    private List<Hop> singular(List<Hop> chain) {
        int end = chain.size();
        while (end > 1 && crowds.contains(chain.get(end - 1).name())) {
            end--;
        }
        return chain.subList(0, end);
    }

    /** "a post by the group": who wrote what speaks, or -1. */
    private int author(Tree tree, int node) {
        if (!words.speaks(tree.lemma(node))) {
            return -1;
        }
        for (int child : tree.childrenOf(node, Dependency.NMOD)) {
            int sign = tree.child(child, Dependency.CASE);
            if (sign >= 0 && tree.form(sign).equalsIgnoreCase("by")) {
                return child;
            }
        }
        return -1;
    }

    /** "a source quoted by the Gazette": through whom a source comes. */
    private List<Hop> outer(int sentence, int node) {
        Tree tree = text.tree(sentence);
        for (int child : tree.childrenOf(node, Dependency.ACL)) {
            int agent = tree.child(child, Dependency.OBL_AGENT);
            if (Patterns.fit(tree.lemma(child), "quote|cite|interview") && agent >= 0) {
                return chain(sentence, agent);
            }
        }
        return List.of();
    }

    /** "the lawyer", "the site", "the press secretary": one who spoke before; null when nobody. */
    private List<Hop> definite(int sentence, int node, Quote quote) {
        Tree tree = text.tree(sentence);
        int determiner = tree.child(node, Dependency.DET);
        boolean pointsBack =
                determiner >= 0
                        && Patterns.fit(tree.form(determiner), "(?i)the|this|that|these|those")
                        && tree.pos(node) == Pos.NOUN
                        && tree.child(node, Dependency.NMOD, Dependency.ACL_RELCL) < 0
                        && entities.actor(sentence, node).isEmpty();
        if (!pointsBack) {
            return null;
        }
        String lemma = Spelling.lower(tree.lemma(node));
        Holder holder = holders.get(lemma);
        if (words.is(lemma, "OUTLET") && lastOutlet != null) {
            holder = new Holder(lastOutlet, Set.of());
        }
        if (holder == null) {
            boolean same = lemma.equals("source") && NounPhrases.first(tree, node) == node;
            // "a police officer told the agency …; the source said"
            return same && last != null && !last.isEmpty() && tree.tag(node).equals("NN")
                    ? again(last, quote)
                    : null;
        }
        for (int i = NounPhrases.first(tree, node); i < node; i++) {
            String modifier = tree.low(i);
            if (!modifier.equals("same") && !holder.words().contains(modifier)) {
                return null;
            }
        }
        List<Hop> chain = known.get(holder.name());
        return chain == null ? null : again(chain, quote);
    }

    /** Remembers by which nouns a source may be named again. */
    private void describe(int sentence, int node, int person, String name) {
        Tree tree = text.tree(sentence);
        Set<String> described = new HashSet<>();
        Set<String> nouns = new HashSet<>();
        for (int head : new int[] {node, person}) {
            for (int i = NounPhrases.first(tree, head); i <= head; i++) {
                described.add(tree.low(i));
                boolean office = i < head && names.isTitle(tree.form(i));
                if (office || tree.pos(i) == Pos.NOUN && i == head) {
                    nouns.add(Spelling.lower(tree.lemma(i)));
                }
            }
            for (int noun : tree.childrenOf(head, Dependency.APPOS)) {
                if (tree.pos(noun) == Pos.NOUN) {
                    nouns.add(Spelling.lower(tree.lemma(noun)));
                }
            }
        }
        for (String noun : nouns) {
            holders.put(noun, new Holder(name, described));
        }
        boolean media =
                entities.actor(sentence, person)
                        .filter(a -> a.kind() == Actor.Kind.MEDIA)
                        .isPresent();
        if (tree.pos(person) == Pos.PROPN && (media || words.is(tree.form(person), "PRESS"))) {
            lastOutlet = name;
        }
    }

    /**
     * "the report" after "X said in its report": the chain of X, empty when that is the publisher,
     * who "released its monthly report"; nothing when it is somebody's of whom nothing is known.
     */
    private Optional<List<Hop>> issuerOf(int sentence, int node) {
        Tree tree = text.tree(sentence);
        int determiner = tree.child(node, Dependency.DET);
        boolean definite =
                determiner >= 0
                        && tree.form(determiner).equalsIgnoreCase("the")
                        && NounPhrases.first(tree, node) == node;
        int possessor = tree.child(node, Dependency.NMOD_POSS);
        if (words.speaks(tree.lemma(node))
                && possessor >= 0
                && tree.form(possessor).equalsIgnoreCase("its")) {
            return Optional.of(List.of());
        }
        for (int s = 0; s < sentence && definite; s++) {
            Tree before = text.tree(s);
            for (int i = 0; i < before.size(); i++) {
                int owner = before.child(i, Dependency.NMOD_POSS);
                boolean same =
                        before.lemma(i).equals(tree.lemma(node)) && before.pos(i) == Pos.NOUN;
                if (same && owner >= 0 && Patterns.fit(before.form(owner), "(?i)its|our")) {
                    return Optional.of(ofOwner(s, i));
                }
            }
        }
        return Optional.empty();
    }

    /** "The coalition said in its report": who says it, if somebody else than the publisher. */
    private List<Hop> ofOwner(int sentence, int document) {
        Tree tree = text.tree(sentence);
        int verb = tree.head(document);
        int subject = -1;
        for (int step = 0; step < 4 && verb >= 0 && subject < 0; step++) {
            subject =
                    words.saying(tree, verb).isPresent() ? tree.child(verb, Dependency.NSUBJ) : -1;
            verb = tree.head(verb);
        }
        boolean speaks = subject >= 0 && tree.pos(subject) != Pos.PRON;
        return speaks && canSpeak(sentence, subject) ? chain(sentence, subject) : List.of();
    }

    private HopRole role(int sentence, int node) {
        Optional<Actor> actor = entities.actor(sentence, node);
        if (actor.isPresent()) {
            return actor.get().kind() == Actor.Kind.MEDIA
                    ? HopRole.ORIGINAL_PUBLISHER
                    : HopRole.QUOTED_PARTY;
        }
        String lemma = Spelling.lower(text.tree(sentence).lemma(node));
        if (words.carrier(lemma).isPresent() || lemma.equals("source") || lemma.equals("media")) {
            return HopRole.UNSPECIFIED;
        }
        return words.is(lemma, "WITNESS") ? HopRole.WITNESS : HopRole.QUOTED_PARTY;
    }

    /** Whether a name is the publisher's, in full, in part or by its first letters. */
    boolean isPublisher(String name) {
        String folded = FoldedText.fold(name);
        if (publisher.isEmpty() || folded.isEmpty()) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : publisher.split("\\s+")) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        return folded.equals(publisher)
                || publisher.startsWith(folded + " ")
                || publisher.indexOf(' ') > 0 && folded.startsWith(publisher + " ")
                || folded.equals("the " + publisher)
                || (folded.length() > 2 && folded.contentEquals(initials));
    }
}
