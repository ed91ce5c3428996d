package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rawi.core.corroborate.SystemGraph.EdgeKind;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.model.Agent;
import rawi.core.model.Span;
import rawi.core.text.ArabicLetters;
import rawi.core.text.ArabicScript;
import rawi.core.text.FoldedText;

/**
 * Whose people somebody is, by the words of a claim's sentence: "local mediators affiliated with
 * and paid by these militias". Both ends must be known: a sort of people or an actor before the
 * words ({@code lexicon/affiliations.tsv}); after them an actor, or a word by which the sentence's
 * own actor was called.
 */
final class Affiliations {

    /** Words after the cue among which the holder's name begins. */
    private static final int REACH = 3;

    /** Words that a holder's or a party's name has at most. */
    private static final int NAME = 4;

    private static final Set<String> AND = Set.of("and", "or", "و");

    private final Naming naming;
    private final Map<String, EdgeKind> cues = new TreeMap<>();

    Affiliations(DataFiles files, Naming naming) {
        this.naming = naming;
        for (Tsv.Row row : Tsv.read(files, "lexicon/affiliations.tsv")) {
            EdgeKind kind = EdgeKind.valueOf(row.get("kind"));
            row.list("en").forEach(words -> cues.put(FoldedText.fold(words), kind));
            row.list("ar").forEach(words -> cues.put(ArabicLetters.of(words).text(), kind));
        }
    }

    /**
     * One affiliation.
     *
     * @param party number of the sort of people or the actor that belongs
     * @param holder number of the actor
     * @param cue the words that say so, folded
     */
    record Found(EdgeKind kind, int party, int holder, String cue) {}

    private record Cue(int from, int to, EdgeKind kind, String words) {}

    /**
     * @param text of the report
     * @param sentence of a claim
     * @param claims all that stand in this sentence
     */
    List<Found> of(String text, Span sentence, List<Traits> claims) {
        if (sentence.end() > text.length()) {
            return List.of();
        }
        List<String> words = Concepts.words(text.substring(sentence.start(), sentence.end()));
        List<Found> found = new ArrayList<>();
        Optional<Integer> party = Optional.empty();
        int after = -1;
        for (Cue cue : cues(words)) {
            boolean goesOn = cue.from == after + 1 && AND.contains(words.get(after));
            party = goesOn ? party : before(words, cue.from);
            Optional<Integer> holder = after(words, cue.to, claims);
            after = cue.to;
            if (holder.isEmpty() && cue.to + 1 < words.size() && AND.contains(words.get(cue.to))) {
                holder = nextHolder(words, cue.to + 1, claims);
            }
            if (party.isPresent() && holder.isPresent() && !party.equals(holder)) {
                found.add(new Found(cue.kind, party.get(), holder.get(), cue.words));
            }
        }
        return found;
    }

    private List<Cue> cues(List<String> words) {
        List<Cue> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (int size = NAME; size > 0; size--) {
                Optional<Cue> cue = cue(words, i, size);
                if (cue.isPresent()) {
                    found.add(cue.get());
                    break;
                }
            }
        }
        return found;
    }

    /** A last ل or ب of the cue is the beginning of the next word. */
    private Optional<Cue> cue(List<String> words, int from, int size) {
        if (from + size > words.size()) {
            return Optional.empty();
        }
        String plain = String.join(" ", words.subList(from, from + size));
        EdgeKind kind = cues.get(plain);
        if (kind != null) {
            return Optional.of(new Cue(from, from + size, kind, plain));
        }
        if (from + size < words.size() && ArabicScript.isLetter(plain.charAt(0))) {
            String joined = plain + " " + words.get(from + size).charAt(0);
            kind = cues.get(joined);
            if (kind != null) {
                return Optional.of(new Cue(from, from + size, kind, plain));
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> nextHolder(List<String> words, int from, List<Traits> claims) {
        for (int size = NAME; size > 0; size--) {
            Optional<Cue> next = cue(words, from, size);
            if (next.isPresent()) {
                return after(words, next.get().to, claims);
            }
        }
        return Optional.empty();
    }

    /**
     * The actor that ends right before the words, or the sort of people that the last word names.
     */
    private Optional<Integer> before(List<String> words, int to) {
        if (to == 0) {
            return Optional.empty();
        }
        for (int from = Math.max(0, to - NAME); from < to; from++) {
            Optional<Integer> actor = naming.actor(String.join(" ", words.subList(from, to)));
            if (actor.isPresent()) {
                return actor;
            }
        }
        Concepts concepts = naming.concepts();
        for (int back = 1; back <= 2 && back <= to; back++) {
            for (int concept : concepts.of(words.get(to - back))) {
                if (concepts.get(concept).weight() > 0) {
                    return Optional.of(concept);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> after(List<String> words, int from, List<Traits> claims) {
        for (int at = from; at < words.size() && at < from + REACH; at++) {
            int end = Math.min(words.size(), at + NAME);
            for (int to = end; to > at; to--) {
                Optional<Integer> actor = naming.actor(String.join(" ", words.subList(at, to)));
                if (actor.isPresent()) {
                    return actor;
                }
            }
            for (Traits claim : claims) {
                for (Agent agent : claim.claim.agents()) {
                    List<String> name = Concepts.words(agent.quote().text());
                    if (!name.isEmpty() && name.get(name.size() - 1).equals(words.get(at))) {
                        return java.util.Arrays.stream(
                                        naming.ids(agent.actor(), agent.quote().text()))
                                .filter(Naming::isActor)
                                .boxed()
                                .findFirst();
                    }
                }
            }
        }
        return Optional.empty();
    }
}
