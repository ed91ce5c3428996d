package rawi.app.publish;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import rawi.app.words.Counts;
import rawi.app.words.Dates;
import rawi.app.words.Labels;
import rawi.app.words.Script;
import rawi.app.words.Wording;
import rawi.core.model.Agent;
import rawi.core.model.Claim;
import rawi.core.model.Hop;
import rawi.core.model.Means;
import rawi.core.model.PlaceMention;

/**
 * A claim's parts in words for people: the report's own words marked, the rest in their language.
 */
final class ClaimWords {

    private final Wording words;
    private final Dates dates;
    private final Counts counts;
    private final Labels labels;

    /**
     * @param words texts with the marks of the medium
     * @param dates brief or full
     */
    ClaimWords(Wording words, Dates dates) {
        this.words = words;
        this.dates = dates;
        this.counts = new Counts(words);
        this.labels = new Labels(words);
    }

    Labels labels() {
        return labels;
    }

    /** The doers; the word "alleged" stands before those who are only blamed (invariant I7). */
    String agents(Claim claim) {
        return list(claim.agents().stream().map(this::agent));
    }

    private String agent(Agent agent) {
        String key =
                switch (agent.certainty()) {
                    case STATED -> "agent.stated";
                    case PURPORTED -> "agent.purported";
                    case DENIED -> "agent.denied";
                };
        return words.text(key, agent.quote().text());
    }

    String targets(Claim claim) {
        return list(claim.targets().stream().map(t -> foreign(t.quote().text())));
    }

    /** Each place once, those said earlier in brackets; none that the name of another ends with. */
    String places(Claim claim) {
        return list(
                claim.place().stream()
                        .filter(p -> claim.place().stream().noneMatch(o -> within(o, p)))
                        .map(p -> p.inherited() ? words.text("place.earlier", name(p)) : place(p))
                        .distinct());
    }

    /** "49th Avenue, Alder" beside "Alder". */
    private boolean within(PlaceMention narrow, PlaceMention wide) {
        return name(narrow).endsWith(", " + name(wide));
    }

    String place(PlaceMention place) {
        return foreign(name(place));
    }

    /** The report's own words where they are in the reader's script, else the gazetteer's name. */
    String name(PlaceMention place) {
        boolean arabic = words.language().rightToLeft();
        return arabic && Script.hasRightToLeft(place.quote().text())
                ? place.quote().text()
                : place.name();
    }

    String means(Claim claim) {
        return list(claim.means().stream().map(m -> foreign(m.quote().text())));
    }

    /** The controlled values as the codebook writes them, each once. */
    static String meansValues(Claim claim) {
        return String.join(
                ", ", claim.means().stream().flatMap(m -> m.value().stream()).distinct().toList());
    }

    /** The controlled value in words, when there is one. */
    String meansValue(Means means) {
        return means.value().map(labels::means).orElse("");
    }

    /** With the word that leads to it: "on 2020-12-17". */
    String when(Claim claim) {
        return claim.when().map(w -> dates.when(w.range())).orElse("");
    }

    Dates dates() {
        return dates;
    }

    Counts counts() {
        return counts;
    }

    String count(Claim claim) {
        return claim.count().map(counts::of).orElse("");
    }

    /** The sources from the outermost to the one that knows. */
    String chain(List<Hop> chain) {
        return String.join(
                words.text("chain.step"), chain.stream().map(hop -> foreign(hop.name())).toList());
    }

    /** What the ties say of the claim itself: "because of C04, for C11". */
    String ties(Collection<ClaimTies.Line> ties) {
        return list(ties.stream().filter(ClaimTies.Line::own).map(this::tie));
    }

    String tie(ClaimTies.Line tie) {
        return words.text("tie", new Wording.Own(standing(tie)), tie.id());
    }

    /** How a claim stands to another: "because of". */
    String standing(ClaimTies.Line tie) {
        return tie.outward() ? labels.forward(tie.kind()) : labels.inverse(tie.kind());
    }

    private String foreign(String text) {
        return words.marks().foreign(text);
    }

    private String list(Stream<String> parts) {
        return String.join(words.text("join.list"), parts.toList());
    }
}
