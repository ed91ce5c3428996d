package rawi.lab;

import java.util.ArrayList;
import java.util.List;
import rawi.core.model.Claim;
import rawi.core.model.Quote;
import rawi.core.model.ReadReport;

/** Whether the evidence of claims stands in the text (invariant I1). */
public final class Quotes {

    private Quotes() {}

    /** Whether every quote of every claim equals the text at its span. */
    public static boolean stand(ReadReport read) {
        String text = read.report().text();
        return read.claims().stream()
                .flatMap(c -> all(c).stream())
                .allMatch(
                        q -> q.span().end() <= text.length() && q.span().in(text).equals(q.text()));
    }

    private static List<Quote> all(Claim claim) {
        List<Quote> quotes = new ArrayList<>();
        quotes.add(claim.trigger());
        claim.agents().forEach(a -> quotes.add(a.quote()));
        claim.targets().forEach(t -> quotes.add(t.quote()));
        claim.place().forEach(p -> quotes.add(p.quote()));
        claim.when().ifPresent(w -> quotes.add(w.quote()));
        claim.count().ifPresent(c -> quotes.add(c.quote()));
        claim.chain().forEach(h -> h.quote().ifPresent(quotes::add));
        quotes.addAll(claim.means());
        claim.purpose().ifPresent(quotes::add);
        claim.origin().ifPresent(p -> quotes.add(p.quote()));
        claim.destination().ifPresent(p -> quotes.add(p.quote()));
        claim.relations().forEach(r -> r.cue().ifPresent(quotes::add));
        return quotes;
    }
}
