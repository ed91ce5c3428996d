package rawi.core.corroborate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Of a report only what decides which others it passes on: about a thousand bytes. */
public final class Card implements Serializable {

    private static final long serialVersionUID = 1;

    private static final Sort[] SORTS = Sort.values();
    private static final Sort.Block[] BLOCKS = Sort.Block.values();
    private static final Traits.Realis[] REALIS = Traits.Realis.values();

    private final String key;
    private final byte[] packed;

    /** Unpacked when it is asked for. */
    private transient Digest digest;

    /** Of each claim its event. */
    private transient Kernel.Lead[] events;

    Card(Digest of, List<Kernel> kernels) {
        this.key = of.key();
        Packing.Out out = new Packing.Out();
        out.text(of.publisher()).text(of.lang()).text(of.outlet()).number(of.day());
        of.shingles().write(out);
        out.text(of.declared().orElse("")).flag(of.corrects()).number(of.mentioned().size());
        of.mentioned().forEach(out::text);
        Kernel.Lead[] leads = new Kernel.Lead[of.claims().size()];
        for (Kernel kernel : kernels) {
            kernel.claims.forEach(t -> leads[t.order] = kernel.lead());
        }
        out.number(leads.length);
        for (Traits t : of.claims()) {
            write(out, t);
            write(out, leads[t.order]);
        }
        this.packed = out.bytes();
    }

    private static void write(Packing.Out out, Traits t) {
        out.text(t.ref.claim()).type(t.type).number(t.sort.ordinal()).number(t.realis.ordinal());
        out.number(t.order).flag(t.headline).number(t.low).number(t.high).flag(t.dated);
        out.where(t.where).flag(t.counted).big(t.countLow).big(t.countHigh).text(t.unit);
        out.numbers(t.agents).numbers(t.targets).number(t.polarity);
    }

    private Traits traits(Packing.In in) {
        Traits t = new Traits();
        t.ref = new ClaimRef(key, in.text());
        t.type = in.type();
        t.sort = SORTS[in.number()];
        t.realis = REALIS[in.number()];
        t.order = in.number();
        t.headline = in.flag();
        t.low = in.number();
        t.high = in.number();
        t.dated = in.flag();
        t.where = in.where();
        t.counted = in.flag();
        t.countLow = in.big();
        t.countHigh = in.big();
        t.unit = in.text();
        t.agents = in.numbers();
        t.targets = in.numbers();
        t.polarity = in.number();
        return t;
    }

    private static void write(Packing.Out out, Kernel.Lead lead) {
        out.text(lead.first().claim()).number(lead.block().ordinal()).big(lead.sorts());
        out.flag(lead.drives()).flag(lead.member());
    }

    private Kernel.Lead lead(Packing.In in) {
        ClaimRef first = new ClaimRef(key, in.text());
        return new Kernel.Lead(first, BLOCKS[in.number()], in.big(), in.flag(), in.flag());
    }

    public String key() {
        return key;
    }

    Digest digest() {
        if (digest == null) {
            Packing.In in = new Packing.In(packed);
            String publisher = in.text();
            String lang = in.text();
            String outlet = in.text();
            int day = in.number();
            Sketch words = Sketch.read(in);
            String declared = in.text();
            boolean corrects = in.flag();
            Set<String> mentioned = new TreeSet<>();
            for (int left = in.number(); left > 0; left--) {
                mentioned.add(in.text());
            }
            List<Traits> claims = new ArrayList<>();
            events = new Kernel.Lead[in.number()];
            for (int i = 0; i < events.length; i++) {
                claims.add(traits(in));
                events[i] = lead(in);
            }
            digest =
                    new Digest(
                            null,
                            key,
                            publisher,
                            lang,
                            outlet,
                            Set.of(),
                            day,
                            words,
                            Optional.of(declared).filter(d -> !d.isEmpty()),
                            corrects,
                            mentioned,
                            claims);
        }
        return digest;
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
        for (Traits t : digest().claims()) {
            if (t.ref.equals(claim)) {
                return events[t.order];
            }
        }
        throw new IllegalArgumentException("no claim " + claim + " in " + key);
    }
}
