package rawi.app.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.JsonText;
import rawi.core.disclose.Disclosure;
import rawi.core.disclose.Earlier;
import rawi.core.disclose.Level;

/**
 * The releases of a case, kept as decisions in its log: prepared, approved, published, retracted.
 * What was published stays known for ever, for it can be subtracted from what comes later.
 */
final class ReleaseBook {

    private static final String SUBJECT = "release:";
    private static final int PAGE = 500;

    private final Case opened;

    ReleaseBook(Case opened) {
        this.opened = opened;
    }

    /** Where a release stands. */
    enum Step {
        PREPARED,
        APPROVED,
        PUBLISHED,
        RETRACTED
    }

    /**
     * A release as the log has it.
     *
     * @param steps who did what, the first one first
     * @param seen place in the log of the last decision on it
     */
    record Entry(
            String id,
            Level level,
            Query query,
            LocalDate made,
            Optional<LocalDate> expires,
            String sha256,
            Map<String, Long> cells,
            TreeSet<String> members,
            List<Done> steps,
            long seen) {

        Optional<Done> step(Step step) {
            return steps.stream().filter(done -> done.step() == step).findFirst();
        }

        Step standing() {
            return steps.get(steps.size() - 1).step();
        }

        Earlier earlier() {
            return new Earlier(id, level, cells, members);
        }
    }

    /** A step that a person took. */
    record Done(Step step, String by, String at, Optional<String> reason, long seq) {}

    /** All releases in the order in which they were prepared. */
    List<Entry> all() {
        Map<String, List<Decisions.Kept>> byId = new LinkedHashMap<>();
        long from = 0;
        while (true) {
            List<Decisions.Kept> page = opened.decisions().since(from, PAGE);
            for (Decisions.Kept kept : page) {
                if (kept.decision().subject().startsWith(SUBJECT)) {
                    byId.computeIfAbsent(kept.decision().subject(), k -> new ArrayList<>())
                            .add(kept);
                }
            }
            if (page.size() < PAGE) {
                break;
            }
            from = page.get(page.size() - 1).seq() + 1;
        }
        return byId.values().stream().map(ReleaseBook::entry).toList();
    }

    Optional<Entry> find(String id) {
        return all().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private static Entry entry(List<Decisions.Kept> kept) {
        Map<String, Object> first = JsonText.read(kept.get(0).decision().after().orElse("{}"));
        List<Done> steps = new ArrayList<>();
        for (Decisions.Kept one : kept) {
            Map<String, Object> fields = JsonText.read(one.decision().after().orElse("{}"));
            steps.add(
                    new Done(
                            Step.valueOf((String) fields.get("step")),
                            one.decision().by(),
                            one.decision().at().toString(),
                            one.decision().reason(),
                            one.seq()));
        }
        Map<String, Long> cells = new TreeMap<>();
        ((Map<?, ?>) first.get("cells"))
                .forEach((key, n) -> cells.put((String) key, ((Number) n).longValue()));
        TreeSet<String> members = new TreeSet<>();
        ((List<?>) first.get("members")).forEach(id -> members.add((String) id));
        return new Entry(
                (String) first.get("id"),
                Level.valueOf((String) first.get("level")),
                Query.parse((Map<?, ?>) first.get("query")),
                LocalDate.parse((String) first.get("made")),
                Optional.ofNullable((String) first.get("expires")).map(LocalDate::parse),
                (String) first.get("data_sha256"),
                cells,
                members,
                steps,
                kept.get(kept.size() - 1).seq());
    }

    /** What was given away, also when it was retracted since. */
    List<Earlier> givenAway() {
        return all().stream()
                .filter(entry -> entry.step(Step.PUBLISHED).isPresent())
                .map(Entry::earlier)
                .toList();
    }

    /** What was given away before a release was, so that it can be made again as it was then. */
    List<Earlier> givenAwayBefore(Entry entry) {
        long until = entry.step(Step.PUBLISHED).map(Done::seq).orElse(Long.MAX_VALUE);
        return all().stream()
                .filter(e -> e.step(Step.PUBLISHED).map(d -> d.seq() < until).orElse(false))
                .map(Entry::earlier)
                .toList();
    }

    List<Bundle.Retraction> retractions() {
        List<Bundle.Retraction> found = new ArrayList<>();
        for (Entry entry : all()) {
            entry.step(Step.RETRACTED)
                    .ifPresent(
                            done ->
                                    found.add(
                                            new Bundle.Retraction(
                                                    entry.id(),
                                                    done.at().substring(0, 10),
                                                    done.reason().orElse(""))));
        }
        return found;
    }

    void prepared(String by, Query query, Disclosure.Outcome outcome, String sha256) {
        var terms = outcome.shared().terms();
        Map<String, Object> fields =
                JsonText.fields(
                        "step", Step.PREPARED,
                        "id", terms.id(),
                        "level", terms.level(),
                        "policy", terms.policyVersion(),
                        "query", query.fields(),
                        "made", terms.made(),
                        "expires", terms.expires(),
                        "version", terms.version(),
                        "data_sha256", sha256,
                        "cells", new TreeMap<>(outcome.cells()),
                        "members", List.copyOf(outcome.members()));
        keep(by, Decision.Action.RELEASE, terms.id(), fields, Optional.empty());
    }

    void step(String by, Entry entry, Step step, Optional<String> reason) {
        Decision.Action action =
                step == Step.RETRACTED ? Decision.Action.RETRACT : Decision.Action.RELEASE;
        keep(
                by,
                action,
                entry.id(),
                JsonText.fields("step", step, "data_sha256", entry.sha256()),
                reason);
    }

    private void keep(
            String by,
            Decision.Action action,
            String id,
            Map<String, Object> fields,
            Optional<String> reason) {
        opened.decisions()
                .make(
                        List.of(
                                new Decisions.Made(
                                        by,
                                        action,
                                        SUBJECT + id,
                                        Optional.of(JsonText.write(fields)),
                                        reason)));
    }

    /** A name that no release of this case has yet: {@code R2021-02-01-public-2}. */
    String nextId(LocalDate made, Level level) {
        String start = "R" + made + "-" + level.name().toLowerCase(Locale.ROOT) + "-";
        long taken = all().stream().filter(entry -> entry.id().startsWith(start)).count();
        return start + (taken + 1);
    }
}
