package rawi.core.corroborate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Of a report only what decides which others it passes on: one to two thousand bytes. */
public final class Card implements Serializable {

    private static final long serialVersionUID = 1;

    private final String key;
    private final String publisher;
    private final String lang;
    private final String outlet;
    private final int day;
    private final Sketch words;
    private final String declared;
    private final boolean corrects;
    private final TreeSet<String> mentioned;
    private final ArrayList<Traits> claims;

    /** Of each claim its event. */
    private final Kernel.Lead[] events;

    Card(Digest of, List<Kernel> kernels) {
        this.key = of.key();
        this.publisher = of.publisher();
        this.lang = of.lang();
        this.outlet = of.outlet();
        this.day = of.day();
        this.words = of.shingles();
        this.declared = of.declared().orElse("");
        this.corrects = of.corrects();
        this.mentioned = new TreeSet<>(of.mentioned());
        this.claims = new ArrayList<>(of.claims());
        this.events = new Kernel.Lead[claims.size()];
        for (Kernel kernel : kernels) {
            Kernel.Lead lead = kernel.lead();
            kernel.claims.forEach(t -> events[t.order] = lead);
        }
    }

    public String key() {
        return key;
    }

    /** Day of publication since 1970. */
    public int day() {
        return day;
    }

    Digest digest() {
        return new Digest(
                null,
                key,
                publisher,
                lang,
                outlet,
                java.util.Set.of(),
                day,
                words,
                Optional.of(declared).filter(d -> !d.isEmpty()),
                corrects,
                mentioned,
                claims);
    }

    /** Events of both that the relay makes one. */
    static List<Shares.Tie> tied(Relay relay, Card from, Card to) {
        List<Shares.Tie> ties = new ArrayList<>();
        for (Relay.Aligned pair : relay.aligned()) {
            Kernel.Lead a = from.event(pair.from());
            Kernel.Lead b = to.event(pair.to());
            if (pair.likeness() >= Case.SAME && Case.tied(a, b)) {
                ties.add(new Shares.Tie(a.first(), b.first()));
            }
        }
        return ties;
    }

    private Kernel.Lead event(ClaimRef claim) {
        for (Traits t : claims) {
            if (t.ref.equals(claim)) {
                return events[t.order];
            }
        }
        throw new IllegalArgumentException("no claim " + claim + " in " + key);
    }
}
