package rawi.app.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.app.link.Corpus;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.JsonText;
import rawi.app.store.StoredClaim;
import rawi.app.store.StoredReport;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Corroborator;
import rawi.core.corroborate.Filed;
import rawi.core.corroborate.Incident;
import rawi.core.data.DataFiles;
import rawi.core.disclose.Area;
import rawi.core.disclose.Areas;
import rawi.core.disclose.Disclosure;
import rawi.core.model.Claim;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;

/** The linked incidents that releases are made of, with what people decided on their claims. */
public final class Material {

    private final List<Disclosure.Item> items;

    private Material(List<Disclosure.Item> items) {
        this.items = items;
    }

    /** Everything of a corpus that nobody reviewed. */
    public static Material of(Corpus corpus, DataFiles files) {
        return linked(corpus.reports(), Set.of(), files);
    }

    /** Everything of a case but what people rejected. */
    public static Material of(Case opened, DataFiles files) {
        Corpus corpus = new Corpus();
        Map<String, Set<String>> reviewed = new HashMap<>();
        opened.reports()
                .each(
                        stored -> {
                            if (stored.reading().isReadable()) {
                                corpus.add(standing(opened, stored));
                                reviewed.put(stored.asRead().report().id(), seen(stored));
                            }
                        });
        Set<ClaimRef> looked = new HashSet<>();
        for (Filed filed : corpus.reports()) {
            reviewed.getOrDefault(filed.read().report().id(), Set.of())
                    .forEach(claim -> looked.add(new ClaimRef(filed.key(), claim)));
        }
        return linked(corpus.reports(), looked, files);
    }

    private static Set<String> seen(StoredReport stored) {
        Set<String> seen = new HashSet<>();
        for (StoredClaim claim : stored.claims()) {
            if (claim.status() == Decision.Status.ACCEPTED
                    || claim.status() == Decision.Status.EDITED) {
                seen.add(claim.claim().id());
            }
        }
        return seen;
    }

    /** A report without its rejected claims, edited ones as edited. */
    private static ReadReport standing(Case opened, StoredReport stored) {
        List<Claim> claims = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        for (StoredClaim claim : stored.claims()) {
            switch (claim.status()) {
                case REJECTED, RETRACTED -> gone.add(claim.claim().id());
                case EDITED -> claims.add(Edited.claim(claim.claim(), edit(opened, claim)));
                case PROPOSED, ACCEPTED -> claims.add(claim.claim());
            }
        }
        ReadReport read = stored.asRead();
        return new ReadReport(
                read.report(),
                claims.stream().map(claim -> Edited.without(claim, gone)).toList(),
                read.problems(),
                List.of());
    }

    private static Map<String, Object> edit(Case opened, StoredClaim claim) {
        Optional<Decisions.Kept> last =
                opened.decisions().on(claim.uid()).stream()
                        .filter(kept -> kept.decision().action() == Decision.Action.EDIT)
                        .reduce((a, b) -> b);
        return last.flatMap(kept -> kept.decision().after()).map(JsonText::read).orElse(Map.of());
    }

    private static Material linked(List<Filed> reports, Set<ClaimRef> reviewed, DataFiles files) {
        Map<ClaimRef, Claim> claims = new HashMap<>();
        Map<String, Report> byKey = new HashMap<>();
        for (Filed filed : reports) {
            byKey.put(filed.key(), filed.read().report());
            for (Claim claim : filed.read().claims()) {
                claims.put(new ClaimRef(filed.key(), claim.id()), claim);
            }
        }
        List<Disclosure.Item> items = new ArrayList<>();
        for (Incident incident : Corroborator.load(files).run(reports, List.of()).incidents()) {
            List<ClaimRef> refs = new ArrayList<>(incident.claims());
            if (refs.isEmpty()) {
                refs.addAll(incident.denials());
            }
            items.add(
                    new Disclosure.Item(
                            incident,
                            refs.stream()
                                    .map(
                                            ref ->
                                                    new Disclosure.Told(
                                                            claims.get(ref),
                                                            byKey.get(ref.report()),
                                                            reviewed.contains(ref)))
                                    .toList()));
        }
        return new Material(items);
    }

    /** The incidents of a query. */
    List<Disclosure.Item> of(Query query, Areas areas) {
        return items.stream()
                .filter(item -> query.wants(item.incident(), around(item, areas)))
                .toList();
    }

    private static List<Area> around(Disclosure.Item item, Areas areas) {
        List<Area> around = new ArrayList<>();
        for (Disclosure.Told told : item.claims()) {
            if (!told.claim().place().isEmpty()) {
                Optional<Area> inner = areas.of(told.claim().place().get(0), 2);
                for (int level = 2; level >= 0 && inner.isPresent(); level--) {
                    around.add(areas.around(inner.get(), level));
                }
            }
        }
        return around;
    }
}
