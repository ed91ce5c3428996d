package rawi.core.extract.voice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.core.model.Hop;
import rawi.core.model.Span;

/** Who says which words of one report. */
public final class Voices {

    /** Characters of a page, as a power of two. */
    private static final int PAGE_BITS = 10;

    private final List<Hop> credits;
    private final List<Voice> voices;
    private final List<Span> told;

    /** The voices over each page of the text, longest first: a claim asks only those near it. */
    private final Map<Integer, List<Voice>> pages = new HashMap<>();

    /**
     * @param told stretches that say that somebody says so, without naming a source
     */
    Voices(List<Hop> credits, List<Voice> voices, List<Span> told) {
        this.told = List.copyOf(told);
        this.credits = List.copyOf(credits);
        this.voices =
                voices.stream()
                        .sorted(
                                Comparator.comparingInt((Voice v) -> -v.scope().length())
                                        .thenComparing(Voice::scope))
                        .toList();
        for (Voice voice : this.voices) {
            int last = voice.scope().end() - 1 >> PAGE_BITS;
            for (int page = voice.scope().start() >> PAGE_BITS; page <= last; page++) {
                pages.computeIfAbsent(page, p -> new ArrayList<>()).add(voice);
            }
        }
    }

    /** Those that may hold the words at a span, longest first. */
    private List<Voice> near(Span words) {
        return pages.getOrDefault(words.start() >> PAGE_BITS, List.of());
    }

    /** Sources that every claim of the report goes through: those of its credit line. */
    public List<Hop> credits() {
        return credits;
    }

    /** Every stretch that hangs on a source, longest first. */
    public List<Voice> all() {
        return voices;
    }

    /** Sources inside the report on whom the words at a span hang, outer to inner. */
    public List<Hop> chain(Span words) {
        List<Hop> chain = new ArrayList<>();
        for (Voice voice : near(words)) {
            if (!voice.scope().contains(words) || voice.cue().equals(words)) {
                continue;
            }
            for (Hop hop : voice.hops()) {
                boolean again = chain.stream().anyMatch(h -> h.name().equals(hop.name()));
                if (!again) {
                    chain.add(hop);
                }
            }
        }
        return chain;
    }

    /** Whether the words at a span are told as somebody's, though nobody is named. */
    public boolean isTold(Span words) {
        return told.stream().anyMatch(s -> s.contains(words));
    }

    /** Whether a span belongs to the words that name a source. */
    public boolean isSource(Span words) {
        return voices.stream()
                .flatMap(v -> v.hops().stream())
                .flatMap(h -> h.quote().stream())
                .anyMatch(q -> q.span().contains(words));
    }

    /** Whether the innermost source only believes what stands at a span. */
    public boolean isBelieved(Span words) {
        return innermost(words)
                .filter(
                        v ->
                                v.stance() == Voice.Stance.BELIEVE
                                        || v.stance() == Voice.Stance.ACCUSE)
                .isPresent();
    }

    /** Whether a source denies what stands at a span, even as told by another one. */
    public boolean isDenied(Span words) {
        return near(words).stream()
                .anyMatch(v -> v.stance() == Voice.Stance.DENY && v.scope().contains(words));
    }

    private Optional<Voice> innermost(Span words) {
        Voice found = null;
        for (Voice voice : near(words)) {
            found = voice.scope().contains(words) ? voice : found;
        }
        return Optional.ofNullable(found);
    }
}
