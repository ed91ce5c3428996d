package rawi.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import rawi.app.review.EditedClaim;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.JsonText;
import rawi.app.store.Linked;
import rawi.app.store.StoredClaim;
import rawi.app.store.StoredReport;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Corroborator;
import rawi.core.corroborate.Filed;
import rawi.core.corroborate.Scope;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.TypeTitles;
import rawi.core.model.Claim;
import rawi.core.model.ReadReport;

/**
 * Links the case's reports behind the pages and keeps what comes of it in the case ({@link
 * Linked}), where pages read it. When reports, merges, splits or claims of people came since, one
 * thread links anew.
 */
final class LinkedCase implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LinkedCase.class.getName());

    /** Decisions that change what is linked. */
    private static final java.util.Set<Decision.Action> BEARING =
            java.util.Set.of(
                    Decision.Action.MERGE,
                    Decision.Action.SPLIT,
                    Decision.Action.ADD,
                    Decision.Action.REJECT,
                    Decision.Action.EDIT,
                    Decision.Action.NAME,
                    Decision.Action.REOPEN);

    /** Cases of no more reports stay in memory for the described system. */
    private static final int KEPT = 5_000;

    private final Case opened;
    private final Reviewed reviewed;
    private final DataFiles files;
    private final TypeTitles titles;
    private final Runnable warmer;
    private final ExecutorService linker =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "linker");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final Systems systems = new Systems();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicReference<rawi.core.corroborate.Case> kept = new AtomicReference<>();
    private final AtomicReference<Result> result = new AtomicReference<>();
    private volatile long failedAt = Long.MIN_VALUE;

    /** Milliseconds: linking takes no more than a tenth of the time, however much is decided. */
    private volatile long notBefore;

    /**
     * @param warmer gets ready what else first pages would wait for
     */
    LinkedCase(Case opened, Reviewed reviewed, DataFiles files, Runnable warmer) {
        this.warmer = warmer;
        this.opened = opened;
        this.reviewed = reviewed;
        this.files = files;
        this.titles = TypeTitles.load(files, "en");
        refresh();
    }

    /** The last linking, empty while the first one runs; a new one begins when it is old. */
    Optional<Linked> linked() {
        Optional<String> state = opened.linked().state();
        if (state.isEmpty() || !state.get().equals(state(opened))) {
            refresh();
        }
        return state.map(s -> opened.linked());
    }

    /** A person changed what is linked and waits for it. */
    void soon() {
        notBefore = 0;
        refresh();
    }

    /** Whether what pages see is what reports and decisions give now. */
    boolean isFresh() {
        return opened.linked().state().filter(state(opened)::equals).isPresent();
    }

    /** What a linking depends on: the reports and the last decision that bears on it. */
    static String state(Case opened) {
        long last = opened.decisions().last(BEARING);
        return rawi.app.publish.Version.TEXT + " " + opened.reports().size() + " " + last;
    }

    private void refresh() {
        if (System.currentTimeMillis() >= notBefore && asked.compareAndSet(false, true)) {
            linker.execute(
                    () -> {
                        try {
                            asked.set(false);
                            opened.linked().ready();
                            opened.reports().ready();
                            if (!isFresh() || kept.get() == null && isSmall()) {
                                link();
                            }
                            warmer.run();
                        } catch (RuntimeException e) {
                            if (!linker.isShutdown() && failedAt != opened.reports().size()) {
                                failedAt = opened.reports().size();
                                LOG.log(System.Logger.Level.ERROR, "linking failed", e);
                            }
                        }
                    });
        }
    }

    private boolean isSmall() {
        return opened.reports().size() <= KEPT;
    }

    private void link() {
        long begin = System.currentTimeMillis();
        String state = state(opened);
        List<Filed> filed = new ArrayList<>();
        Map<String, ClaimRef> byUid = new HashMap<>();
        List<String> unread = new ArrayList<>();
        Names names = Names.of(opened.decisions());
        Map<String, List<Decisions.Kept>> added = added();
        opened.reports()
                .each(
                        stored -> {
                            if (stored.reading().isReadable()) {
                                filed.add(filed(stored, added, byUid, names));
                            } else {
                                unread.add(stored.reading().report());
                            }
                        });
        rawi.core.corroborate.Case linked = Corroborator.load(files).open();
        linked.add(filed);
        Corroboration found = linked.result(decisions(byUid));
        Linked.Writer writer = opened.linked().begin();
        new LinkedRows(filed, found).write(writer, unread);
        if (!isSmall()) {
            KeptSheets.write(opened, files, writer, filed, found);
        }
        writer.finish(state);
        opened.linked().ready();
        kept.set(isSmall() ? linked : null);
        result.set(isSmall() ? new Result(filed, found) : null);
        long end = System.currentTimeMillis();
        notBefore = end + 9 * (end - begin);
        if (!isSmall()) {
            // Much was held for a while; the memory goes back to the machine.
            System.gc();
        }
    }

    private Map<String, List<Decisions.Kept>> added() {
        Map<String, List<Decisions.Kept>> byReport = new HashMap<>();
        long from = 0;
        while (true) {
            var page = opened.decisions().since(from, java.util.Set.of(Decision.Action.ADD), 1_000);
            page.forEach(
                    k ->
                            byReport.computeIfAbsent(k.decision().subject(), r -> new ArrayList<>())
                                    .add(k));
            if (page.size() < 1_000) {
                return byReport;
            }
            from = page.get(page.size() - 1).seq() + 1;
        }
    }

    /** The report with its claims as people have them; rejected ones are left out. */
    private Filed filed(
            StoredReport stored,
            Map<String, List<Decisions.Kept>> added,
            Map<String, ClaimRef> byUid,
            Names names) {
        String id = stored.reading().report();
        List<StoredClaim> all = new ArrayList<>(stored.claims());
        all.addAll(reviewed.added(added.getOrDefault(id, List.of())));
        List<Claim> claims = new ArrayList<>();
        for (StoredClaim claim : all) {
            if (claim.status() == Decision.Status.REJECTED
                    || claim.status() == Decision.Status.RETRACTED) {
                continue;
            }
            Claim now = claim.claim();
            if (claim.status() == Decision.Status.EDITED) {
                Map<String, Object> changed =
                        Reviewed.changed(claim.status(), opened.decisions().on(claim.uid()));
                try {
                    now = EditedClaim.of(claim.json(), changed);
                } catch (IllegalArgumentException e) {
                    now = claim.claim();
                }
            }
            byUid.put(claim.uid(), new ClaimRef(id, now.id()));
            claims.add(named(now, names));
        }
        return new Filed(
                id,
                new ReadReport(
                        stored.reading().report(stored.text()), claims, List.of(), List.of()));
    }

    /** The claim with the names that people agreed on; their words stay. */
    private static Claim named(Claim claim, Names names) {
        if (names.isEmpty()) {
            return claim;
        }
        var day = claim.when().flatMap(w -> w.range().latest());
        Map<String, String> changed = new HashMap<>();
        if (!claim.agents().isEmpty()) {
            String actor = claim.agents().get(0).actor();
            String known = names.canonical("actor", actor, day);
            if (!known.equals(actor)) {
                changed.put("agent", known);
            }
        }
        if (!claim.place().isEmpty()) {
            String place = claim.place().get(0).name();
            String known = names.canonical("place", place, day);
            if (!known.equals(place)) {
                changed.put("place", known);
            }
        }
        return changed.isEmpty()
                ? claim
                : EditedClaim.of(rawi.app.publish.ClaimJson.text(claim), changed);
    }

    /** What people decided of pairs of claims; the last decision of a pair stands. */
    private List<rawi.core.corroborate.Decision> decisions(Map<String, ClaimRef> byUid) {
        Map<List<String>, rawi.core.corroborate.Decision.Kind> pairs = new LinkedHashMap<>();
        long from = 0;
        List<Decisions.Kept> page;
        do {
            page =
                    opened.decisions()
                            .since(
                                    from,
                                    java.util.Set.of(Decision.Action.MERGE, Decision.Action.SPLIT),
                                    1_000);
            for (Decisions.Kept one : page) {
                boolean merge = one.decision().action() == Decision.Action.MERGE;
                Map<String, Object> fields = JsonText.read(one.decision().after().orElseThrow());
                for (Object a : rawi.app.ingest.Json.list(fields.get("ones"))) {
                    for (Object b : rawi.app.ingest.Json.list(fields.get("others"))) {
                        ClaimRef first = byUid.get(String.valueOf(a));
                        ClaimRef second = byUid.get(String.valueOf(b));
                        if (first != null && second != null && !first.equals(second)) {
                            boolean turned = first.compareTo(second) > 0;
                            pairs.put(
                                    List.of(
                                            (turned ? second : first).toString(),
                                            (turned ? first : second).toString()),
                                    merge
                                            ? rawi.core.corroborate.Decision.Kind.JOIN_CLAIMS
                                            : rawi.core.corroborate.Decision.Kind.SPLIT_CLAIMS);
                        }
                    }
                }
                from = one.seq() + 1;
            }
        } while (page.size() == 1_000);
        List<rawi.core.corroborate.Decision> decisions = new ArrayList<>();
        pairs.forEach(
                (pair, kind) ->
                        decisions.add(
                                new rawi.core.corroborate.Decision(
                                        kind, pair.get(0), pair.get(1))));
        return decisions;
    }

    /** What the last linking gave, with what it was given. */
    record Result(List<Filed> filed, Corroboration found) {

        Result {
            filed = List.copyOf(filed);
        }
    }

    /** The last linking of a case that is small enough to be held; empty while there is none. */
    Optional<Result> result() {
        linked();
        return Optional.ofNullable(result.get());
    }

    /** Whether the case is too large to be held, so that there never is a result. */
    boolean isLarge() {
        return !isSmall();
    }

    /**
     * The system that the claims of a place and period describe; empty while it is not there yet,
     * which is soon.
     */
    Optional<Systems.Described> system(Scope scope) {
        Optional<String> state = linked().flatMap(Linked::state);
        rawi.core.corroborate.Case held = kept.get();
        if (state.isEmpty() || held == null && isSmall()) {
            return Optional.empty();
        }
        return systems.get(
                state.get(),
                scope,
                held == null ? MOMENT : 1_000 * MOMENT,
                () -> held == null ? ofPart(scope) : ofAll(held, scope));
    }

    private Systems.Described ofAll(rawi.core.corroborate.Case held, Scope scope) {
        synchronized (held) {
            return new Systems.Described(held.system(scope, titles::of), 0, false);
        }
    }

    /** A large case is not held: the reports of the scope are linked for themselves. */
    private Systems.Described ofPart(Scope scope) {
        rawi.app.store.Filter filter =
                new rawi.app.store.Filter(
                        List.of(),
                        Optional.empty(),
                        scope.place(),
                        scope.from(),
                        scope.to(),
                        List.of(),
                        Optional.empty());
        Names names = Names.of(opened.decisions());
        rawi.core.corroborate.Case part = Corroborator.load(files).open();
        List<Filed> filed = new ArrayList<>();
        var lines = opened.reports().list(filter, "", PART + 1);
        for (var line : lines.subList(0, Math.min(PART, lines.size()))) {
            opened.reports()
                    .get(line.id())
                    .filter(stored -> stored.reading().isReadable())
                    .ifPresent(
                            stored -> filed.add(filed(stored, Map.of(), new HashMap<>(), names)));
        }
        part.add(filed);
        return new Systems.Described(
                part.system(scope, titles::of), filed.size(), lines.size() > PART);
    }

    /** Most reports that are linked for one page. */
    private static final int PART = 300;

    /** Milliseconds that a page waits for a system. */
    private static final long MOMENT = 60;

    /** The name of an enum's value in data. */
    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        linker.shutdownNow();
        systems.close();
        try {
            // What is being written is finished before the case is closed under it.
            linker.awaitTermination(5, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
