package rawi.app.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import rawi.app.link.Corpus;
import rawi.app.store.Case;
import rawi.app.store.StoredReport;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Corroborator;
import rawi.core.corroborate.Filed;
import rawi.core.corroborate.Incident;
import rawi.core.corroborate.Relay;
import rawi.core.corroborate.Scope;
import rawi.core.corroborate.SystemGraph;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.TypeTitles;

/**
 * The case's reports linked with each other, kept in memory beside the store. Pages see the last
 * linking that was finished; when reports have come since, one thread links anew behind them.
 */
final class LinkedCase implements AutoCloseable {

    private final Case opened;
    private final DataFiles files;
    private final ExecutorService linker =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "linker");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicReference<Snapshot> latest = new AtomicReference<>();

    LinkedCase(Case opened, DataFiles files) {
        this.opened = opened;
        this.files = files;
        refresh();
    }

    /**
     * One finished linking.
     *
     * @param reports how many there were
     * @param found what they give together
     */
    record Snapshot(
            long reports,
            Corpus corpus,
            rawi.core.corroborate.Case linked,
            Corroboration found,
            Map<String, Incident> incidents,
            Map<ClaimRef, Incident> ofClaim,
            Map<String, String> keys,
            TypeTitles titles) {

        Optional<Incident> incident(String id) {
            return Optional.ofNullable(incidents.get(id));
        }

        /** The relay through which a report came, when it is a copy. */
        Optional<Relay> copied(String reportId) {
            String key = keys.get(reportId);
            return found.relays().stream().filter(relay -> relay.to().equals(key)).findFirst();
        }

        /** The incidents that a report's claims belong to, in the order of its claims. */
        List<Incident> of(String reportId) {
            String key = keys.get(reportId);
            return ofClaim.entrySet().stream()
                    .filter(entry -> entry.getKey().report().equals(key))
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .distinct()
                    .toList();
        }

        Optional<Incident> of(String reportId, String claim) {
            String key = keys.get(reportId);
            return key == null
                    ? Optional.empty()
                    : Optional.ofNullable(ofClaim.get(new ClaimRef(key, claim)));
        }

        SystemGraph system(Scope scope) {
            synchronized (linked) {
                return linked.system(scope, titles::of);
            }
        }
    }

    /** The last finished linking; empty while the first one runs. */
    Optional<Snapshot> snapshot() {
        Snapshot now = latest.get();
        if (now != null && now.reports() != opened.reports().totals().reports()) {
            refresh();
        }
        return Optional.ofNullable(now);
    }

    private void refresh() {
        if (asked.compareAndSet(false, true)) {
            linker.execute(
                    () -> {
                        asked.set(false);
                        latest.set(link());
                    });
        }
    }

    private Snapshot link() {
        Corpus corpus = new Corpus();
        opened.reports()
                .each(
                        (StoredReport stored) -> {
                            if (stored.reading().isReadable()) {
                                corpus.add(stored.standing());
                            }
                        });
        rawi.core.corroborate.Case linked = Corroborator.load(files).open();
        linked.add(corpus.reports());
        Corroboration found = linked.result(List.of());
        Map<String, Incident> incidents = new HashMap<>();
        Map<ClaimRef, Incident> ofClaim = new HashMap<>();
        for (Incident incident : found.incidents()) {
            incidents.put(incident.id(), incident);
            incident.claims().forEach(ref -> ofClaim.putIfAbsent(ref, incident));
        }
        Map<String, String> keys = new HashMap<>();
        for (Filed filed : corpus.reports()) {
            keys.put(filed.read().report().id(), filed.key());
        }
        return new Snapshot(
                opened.reports().totals().reports(),
                corpus,
                linked,
                found,
                incidents,
                ofClaim,
                keys,
                TypeTitles.load(files, "en"));
    }

    @Override
    public void close() {
        linker.shutdownNow();
    }
}
