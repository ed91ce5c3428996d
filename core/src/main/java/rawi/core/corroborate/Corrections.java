package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Numbers that a publisher takes back, and the copies that carry them on. */
final class Corrections {

    private final List<Relay> relays;
    private final Lineage lineage;
    private final Map<String, Digest> reports;

    Corrections(List<Relay> relays, Lineage lineage, Map<String, Digest> reports) {
        this.relays = relays;
        this.lineage = lineage;
        this.reports = reports;
    }

    List<Correction> find(List<Derivation.Draft> drafts) {
        Map<ClaimRef, Derivation.Draft> home = new HashMap<>();
        drafts.forEach(d -> d.claims.forEach(t -> home.put(t.ref, d)));
        List<Correction> found = new ArrayList<>();
        for (Relay relay : relays) {
            if (relay.kind() == Relay.Kind.CORRECTION) {
                correction(relay, home).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Correction> correction(Relay relay, Map<ClaimRef, Derivation.Draft> home) {
        Set<ClaimRef> retracts = new TreeSet<>();
        ClaimRef stands = null;
        Digest old = reports.get(relay.from());
        Digest fresh = reports.get(relay.to());
        for (Traits now : fresh.claims()) {
            if (!now.counted || !now.isMember()) {
                continue;
            }
            for (Traits before : old.claims()) {
                boolean same = home.get(now.ref) == home.get(before.ref) && before.counted;
                if (!same || before.claim.type() != now.claim.type() || equal(now, before)) {
                    continue;
                }
                stands = stands == null ? now.ref : stands;
                for (Traits t : home.get(now.ref).claims) {
                    boolean carries =
                            lineage.carries(t.ref.report(), relay.from(), relay.to())
                                    || t.ref.report().equals(relay.to());
                    if (carries && t.claim.type() == before.claim.type() && equal(t, before)) {
                        retracts.add(t.ref);
                    }
                }
            }
        }
        return retracts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Correction(
                                relay.to(), List.copyOf(retracts), Optional.ofNullable(stands)));
    }

    private static boolean equal(Traits a, Traits b) {
        return a.counted && b.counted && a.countLow == b.countLow && a.countHigh == b.countHigh;
    }
}
