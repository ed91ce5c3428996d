package rawi.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.ForbiddenResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.JsonText;

/**
 * Hidden words are seen by nobody alone: one person asks and says why, another one with the right
 * to release lets that person see them, once and within a day. All of it is in the log. Safe to
 * share between threads.
 */
public final class Openings {

    /** How long asking and letting hold. */
    static final Duration HOLDS = Duration.ofHours(24);

    private static final Set<Decision.Action> KINDS =
            Set.of(Decision.Action.ASK, Decision.Action.GRANT, Decision.Action.OPEN);
    private static final int PAGE = 1_000;

    private final Case opened;
    private final Clock clock;

    /** By report and person. */
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    private long next;

    Openings(Case opened, Clock clock) {
        this.opened = opened;
        this.clock = clock;
    }

    /**
     * Somebody asked.
     *
     * @param granted by whom it was let; empty while nobody did
     * @param at when it was asked, or let
     */
    public record Asked(
            String report, String by, String reason, Optional<String> granted, Instant at) {

        public String day() {
            return at.toString().substring(0, 16).replace('T', ' ');
        }
    }

    /** One line of the page. */
    public record Row(Asked asked, String title) {}

    /** Who asks for what. */
    public record View(List<Row> rows) {}

    synchronized void ask(String by, String report, String reason) {
        make(Decision.Action.ASK, by, report, Optional.empty(), Optional.of(reason));
    }

    synchronized void grant(String by, String to, String report) {
        Asked wanted =
                find(report, to)
                        .orElseThrow(() -> new BadRequestResponse("that person asked for nothing"));
        if (by.equals(to)) {
            throw new ConflictResponse("another person lets you see what you asked for");
        }
        if (wanted.granted().isEmpty()) {
            make(
                    Decision.Action.GRANT,
                    by,
                    report,
                    Optional.of(JsonText.write(JsonText.fields("to", to))),
                    Optional.empty());
        }
    }

    synchronized boolean isGranted(String to, String report) {
        return find(report, to).flatMap(Asked::granted).isPresent();
    }

    /**
     * Notes that somebody sees hidden words now; what was let is used up.
     *
     * @param alone whether there is nobody else at this desk
     */
    synchronized void opened(String by, String report, String reason, boolean alone) {
        if (!alone && !isGranted(by, report)) {
            throw new ForbiddenResponse("ask first, and another person lets you");
        }
        make(Decision.Action.OPEN, by, report, Optional.empty(), Optional.of(reason));
    }

    /** What is asked or let and holds, the last first. */
    synchronized List<Asked> open() {
        catchUp();
        List<Asked> all = new ArrayList<>(asked.values());
        all.removeIf(this::isOver);
        java.util.Collections.reverse(all);
        return all;
    }

    private Optional<Asked> find(String report, String by) {
        catchUp();
        return Optional.ofNullable(asked.get(key(report, by))).filter(a -> !isOver(a));
    }

    private boolean isOver(Asked one) {
        return one.at().plus(HOLDS).isBefore(clock.instant());
    }

    private static String key(String report, String person) {
        return report + " " + person;
    }

    private void make(
            Decision.Action action,
            String by,
            String report,
            Optional<String> after,
            Optional<String> reason) {
        opened.decisions().make(List.of(new Decisions.Made(by, action, report, after, reason)));
    }

    private void catchUp() {
        long last = opened.decisions().last();
        while (next <= last) {
            var found = opened.decisions().since(next, KINDS, PAGE);
            found.forEach(kept -> take(kept.decision()));
            next = found.size() < PAGE ? last + 1 : found.get(found.size() - 1).seq() + 1;
        }
    }

    private void take(Decision decision) {
        String report = decision.subject();
        switch (decision.action()) {
            case ASK -> {
                String key = key(report, decision.by());
                asked.remove(key);
                asked.put(
                        key,
                        new Asked(
                                report,
                                decision.by(),
                                decision.reason().orElse(""),
                                Optional.empty(),
                                decision.at()));
            }
            case GRANT -> {
                String to =
                        decision.after()
                                .map(JsonText::read)
                                .map(fields -> String.valueOf(fields.get("to")))
                                .orElse("");
                asked.computeIfPresent(
                        key(report, to),
                        (key, one) ->
                                new Asked(
                                        report,
                                        to,
                                        one.reason(),
                                        Optional.of(decision.by()),
                                        decision.at()));
            }
            default -> asked.remove(key(report, decision.by()));
        }
    }
}
