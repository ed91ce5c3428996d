package rawi.core.extract.voice;

import java.util.ArrayList;
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

/** Names the sources of one report and gives them their role. */
final class Sources {

    private static final Set<String> WITNESSES =
            Set.of(
                    "witness",
                    "eyewitness",
                    "survivor",
                    "resident",
                    "relative",
                    "mother",
                    "father",
                    "victim",
                    "neighbour",
                    "neighbor",
                    "man",
                    "woman",
                    "local",
                    "villager",
                    "people");
    private static final Set<String> WE = Set.of("we", "i", "us", "our");

    private final ParsedText text;
    private final Entities entities;
    private final SourceWords words;
    private final String publisher;

    /** The last one who spoke, for "he added" and quotes that go on. */
    private Hop last;

    private String lastOutlet;

    Sources(ParsedText text, Entities entities, SourceWords words) {
        this.text = text;
        this.entities = entities;
        this.words = words;
        this.publisher = FoldedText.fold(text.layout().report().publisher());
    }

    Optional<Hop> last() {
        return Optional.ofNullable(last);
    }

    /** A speaker described only: "Telegram, an east-bank channel". */
    Optional<Hop> described(int sentence, int first, int last) {
        Tree tree = text.tree(sentence);
        int from = tree.form(first).matches("(?i)an?|the") && first < last ? first + 1 : first;
        Span span =
                new Span(
                        tree.sentence().tokens().get(from).start(),
                        tree.sentence().tokens().get(last).end());
        Quote quote = Quote.of(text.text(), span);
        last(
                new Hop(
                        quote.text().toLowerCase(Locale.ROOT),
                        HopRole.UNSPECIFIED,
                        Optional.of(quote)));
        return last();
    }

    private void last(Hop hop) {
        last = hop;
    }

    /** Whether these words are an organisation to which something is told and that passes it on. */
    boolean isRelay(int sentence, int node) {
        Optional<Actor> actor = entities.actor(sentence, node);
        if (actor.isPresent()) {
            return actor.get().kind() == Actor.Kind.ORG || actor.get().kind() == Actor.Kind.MEDIA;
        }
        return entities.is(sentence, node, "ORG") && !entities.is(sentence, node, "PERSON");
    }

    /** Makes an earlier speaker the last one again. */
    void restore(Hop hop) {
        last = hop;
    }

    /** Whether a line may be led by this word as its speaker: an outlet, a post, a channel. */
    boolean isMedium(int sentence, int node) {
        Optional<Actor> actor = entities.actor(sentence, node);
        if (actor.isPresent()) {
            return actor.get().kind() == Actor.Kind.MEDIA;
        }
        String lemma = text.tree(sentence).lemma(node).toLowerCase(Locale.ROOT);
        return words.speaks(lemma)
                || Set.of(
                                "telegram",
                                "facebook",
                                "twitter",
                                "x",
                                "youtube",
                                "whatsapp",
                                "tiktok",
                                "note",
                                "voice",
                                "leaflet",
                                "advert")
                        .contains(lemma);
    }

    /** Whether a noun can be the one who says. */
    boolean canSpeak(int sentence, int node) {
        Tree tree = text.tree(sentence);
        if (entities.actor(sentence, node).isPresent()) {
            return true;
        }
        String lemma = tree.lemma(node).toLowerCase(Locale.ROOT);
        if (tree.pos(node) == Pos.PRON) {
            return Set.of("he", "she", "they", "we", "i", "who", "it", "some", "others", "many")
                    .contains(lemma);
        }
        Set<String> classes = entities.classesOf(sentence, node);
        boolean noun = tree.pos(node) == Pos.NOUN || tree.pos(node) == Pos.PROPN;
        return (noun && classes.isEmpty())
                || words.speaks(lemma)
                || classes.contains("PERSON")
                || classes.contains("ARMED")
                || classes.contains("AUTHORITY")
                || classes.contains("ORG");
    }

    /** The hop that a source's words make; empty for the publisher itself. */
    Optional<Hop> hop(int sentence, int node) {
        Tree tree = text.tree(sentence);
        int person = named(tree, node);
        if (tree.pos(node) == Pos.PRON) {
            return pronoun(sentence, node);
        }
        int first = NounPhrases.first(tree, person);
        int end = NounPhrases.last(tree, person);
        Span span =
                new Span(
                        tree.sentence().tokens().get(first).start(),
                        tree.sentence().tokens().get(end).end());
        Hop hop =
                new Hop(
                        name(sentence, person, span),
                        role(sentence, person),
                        Optional.of(Quote.of(text.text(), span)));
        last = hop;
        return isPublisher(hop.name()) ? Optional.empty() : Optional.of(hop);
    }

    /** "the site", "the agency": the outlet named last. */
    private Optional<Hop> outlet(Tree tree, int sentence, int node, Span span) {
        Optional<Actor> actor = entities.actor(sentence, node);
        String lemma = tree.lemma(node).toLowerCase(Locale.ROOT);
        boolean named =
                tree.pos(node) == Pos.PROPN
                        && actor.filter(a -> a.kind() == Actor.Kind.MEDIA).isPresent();
        boolean press =
                tree.pos(node) == Pos.PROPN
                        && lemma.matches("press|news|monitor|wire|post|agency|gazette|echo|times");
        if (named || press) {
            lastOutlet = name(sentence, node, span);
        }
        boolean definite =
                tree.child(node, Dependency.DET) >= 0
                        && tree.form(tree.child(node, Dependency.DET)).equalsIgnoreCase("the");
        boolean back =
                definite
                        && Set.of(
                                        "site",
                                        "agency",
                                        "newspaper",
                                        "outlet",
                                        "channel",
                                        "website",
                                        "station")
                                .contains(lemma);
        if (!back || lastOutlet == null) {
            return Optional.empty();
        }
        Hop hop =
                new Hop(
                        lastOutlet,
                        HopRole.ORIGINAL_PUBLISHER,
                        Optional.of(Quote.of(text.text(), span)));
        last = hop;
        return Optional.of(hop);
    }

    private Optional<Hop> pronoun(int sentence, int node) {
        Tree tree = text.tree(sentence);
        String form = tree.form(node).toLowerCase(Locale.ROOT);
        if (WE.contains(form)) {
            return Optional.empty();
        }
        Quote quote = Quote.of(text.text(), tree.sentence().tokens().get(node).span());
        if (last != null && !form.equals("who")) {
            return Optional.of(new Hop(last.name(), last.role(), Optional.of(quote)));
        }
        Optional<Mention> who = entities.antecedent(sentence, node);
        if (who.isEmpty() || who.get().head() == node && who.get().sentence() == sentence) {
            return Optional.empty();
        }
        Optional<Hop> meant = hop(who.get().sentence(), who.get().head());
        return meant.map(h -> new Hop(h.name(), h.role(), Optional.of(quote)));
    }

    /** "Minister Tobias Ellwood", "the commander, Nizar X": the name rather than the office. */
    private static int named(Tree tree, int node) {
        if (tree.pos(node) == Pos.PROPN) {
            return node;
        }
        int name = tree.child(node, Dependency.APPOS);
        boolean person = name > node && tree.pos(name) == Pos.PROPN;
        return person ? name : node;
    }

    private String name(int sentence, int node, Span span) {
        Optional<Actor> actor = entities.actor(sentence, node);
        if (actor.isPresent()) {
            return actor.get().name();
        }
        Tree tree = text.tree(sentence);
        String words = span.in(text.text()).replaceAll("\\s+", " ");
        if (tree.pos(node) != Pos.PROPN) {
            return words.toLowerCase(Locale.ROOT);
        }
        String bare = withoutTitle(words);
        if (bare.isEmpty()) {
            return holder(words).orElse(words);
        }
        return bare.indexOf(' ') < 0 ? fullName(bare, sentence) : bare;
    }

    /** The name in "Pentagon Press Secretary Peter Cook"; empty when there is only the office. */
    private String withoutTitle(String words) {
        String[] parts = words.split(" ");
        int from = parts.length;
        while (from > 0 && !isTitle(parts[from - 1])) {
            from--;
        }
        boolean person = from > 0 && from < parts.length;
        return person || from == 0
                ? String.join(" ", List.of(parts).subList(from, parts.length))
                : "";
    }

    private boolean isTitle(String word) {
        return entities.isTitle(word.toLowerCase(Locale.ROOT));
    }

    /** Who holds an office, where the report puts the name right after it. */
    private Optional<String> holder(String office) {
        String all = text.text();
        for (int at = all.indexOf(office + " "); at >= 0; at = all.indexOf(office + " ", at + 1)) {
            StringBuilder name = new StringBuilder();
            for (String word :
                    all.substring(
                                    at + office.length() + 1,
                                    Math.min(all.length(), at + office.length() + 60))
                            .split("\\s+")) {
                boolean part =
                        !word.isEmpty()
                                && Character.isUpperCase(word.charAt(0))
                                && word.length() > 1;
                if (!part) {
                    break;
                }
                name.append(name.length() == 0 ? "" : " ")
                        .append(word.replaceAll("[^\\p{L}-]", ""));
                if (!word.matches("[\\p{L}-]+")) {
                    break;
                }
            }
            if (name.indexOf(" ") > 0) {
                return Optional.of(name.toString());
            }
        }
        return Optional.empty();
    }

    /** The fullest form of a surname that the report used before. */
    private String fullName(String surname, int before) {
        for (int s = 0; s <= before; s++) {
            if (text.sentence(s).tokens().stream().noneMatch(t -> t.form().equals(surname))) {
                continue;
            }
            Tree tree = text.tree(s);
            for (int i = 0; i < tree.size(); i++) {
                if (!tree.form(i).equals(surname)) {
                    continue;
                }
                int head = tree.label(i) == Dependency.FLAT && tree.head(i) >= 0 ? tree.head(i) : i;
                String words =
                        withoutTitle(
                                NounPhrases.span(tree, head)
                                        .in(text.text())
                                        .replaceAll("\\s+", " "));
                if (words.length() > surname.length()
                        && words.length() < 60
                        && words.endsWith(surname)) {
                    return words.replaceAll("\\s+", " ");
                }
            }
        }
        return surname;
    }

    private HopRole role(int sentence, int node) {
        Optional<Actor> actor = entities.actor(sentence, node);
        if (actor.isPresent()) {
            return actor.get().kind() == Actor.Kind.MEDIA
                    ? HopRole.ORIGINAL_PUBLISHER
                    : HopRole.QUOTED_PARTY;
        }
        String lemma = text.tree(sentence).lemma(node).toLowerCase(Locale.ROOT);
        if (words.carries(lemma) || lemma.equals("source") || lemma.equals("media")) {
            return HopRole.UNSPECIFIED;
        }
        return WITNESSES.contains(lemma) ? HopRole.WITNESS : HopRole.QUOTED_PARTY;
    }

    private boolean isPublisher(String name) {
        String folded = FoldedText.fold(name);
        return !publisher.isEmpty()
                && (folded.equals(publisher)
                        || publisher.startsWith(folded + " ")
                        || folded.equals("the " + publisher));
    }

    /** Original publishers named in a credit line: "Original report from X and Y". */
    List<Hop> credits() {
        List<Hop> hops = new ArrayList<>();
        for (int s = 0; s < text.size(); s++) {
            if (text.sentence(s).block().kind() != rawi.core.text.Block.Kind.CREDIT) {
                continue;
            }
            Tree tree = text.tree(s);
            int from = -1;
            int cue = 0;
            for (int i = 0; i < tree.size(); i++) {
                cue = tree.form(i).matches("(?i)from|by|:|in|via|of") ? i : cue;
            }
            for (int i = cue + 1; i < tree.size(); i++) {
                boolean hyphen = from >= 0 && tree.form(i).equals("-");
                boolean capital = hyphen || Character.isUpperCase(tree.form(i).codePointAt(0));
                boolean number = from >= 0 && Character.isDigit(tree.form(i).charAt(0));
                if ((capital || number) && i + 1 <= tree.size()) {
                    from = from < 0 ? i : from;
                } else if (from >= 0) {
                    addCredit(tree, from, i - 1, hops);
                    from = -1;
                }
            }
            if (from >= 0) {
                addCredit(tree, from, tree.size() - 1, hops);
            }
        }
        return hops;
    }

    private void addCredit(Tree tree, int from, int to, List<Hop> hops) {
        Span span =
                new Span(
                        tree.sentence().tokens().get(from).start(),
                        tree.sentence().tokens().get(to).end());
        String name = span.in(text.text());
        if (!isPublisher(name)) {
            hops.add(
                    new Hop(
                            name,
                            HopRole.ORIGINAL_PUBLISHER,
                            Optional.of(Quote.of(text.text(), span))));
        }
    }
}
