package rawi.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.app.publish.ReportParts;
import rawi.app.review.ClaimEdit;
import rawi.app.review.Review;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.JsonText;
import rawi.core.model.Claim;

/** What people do with claims and reports; each is in the log before it is answered. */
final class ReviewActions {

    private final Case opened;
    private final Review review;
    private final Reviewed reviewed;
    private final Views views;
    private final java.security.SecureRandom random = new java.security.SecureRandom();

    ReviewActions(Case opened, Review review, Reviewed reviewed, Views views) {
        this.opened = opened;
        this.review = review;
        this.reviewed = reviewed;
        this.views = views;
    }

    /** One deed on a claim. */
    private interface Deed {
        void on(String by, String claim, Optional<Long> seen) throws Decisions.Overtaken;
    }

    void accept(Context context) {
        act(context, review::accept);
    }

    void reject(Context context) {
        String reason = Inputs.text(context, "reason").orElse("");
        act(context, (by, claim, seen) -> review.reject(by, claim, reason, seen));
    }

    void edit(Context context) {
        Map<String, String> fields = Inputs.fields(context, "field");
        Optional<String> reason = Inputs.text(context, "reason");
        act(
                context,
                (by, claim, seen) ->
                        review.edit(
                                by, claim, new ClaimEdit(changed(claim, fields), reason), seen));
    }

    /** The fields of the form that differ from what the machine read. */
    private Map<String, String> changed(String uid, Map<String, String> fields) {
        Map<String, String> before =
                EditForm.of(reviewed.find(uid).orElseThrow(NotFoundResponse::new).read());
        Map<String, String> changed = new HashMap<>();
        fields.forEach(
                (name, value) -> {
                    if (!value.strip().equals(before.getOrDefault(name, ""))) {
                        changed.put(name, value.strip());
                    }
                });
        if (changed.values().stream().anyMatch(value -> value.indexOf('\u2588') >= 0)) {
            throw new BadRequestResponse("hidden words cannot be written back");
        }
        return changed;
    }

    void undo(Context context) {
        act(context, (by, claim, seen) -> review.undo(by, claim, seen));
    }

    private void act(Context context, Deed deed) {
        String uid = context.pathParam("claim");
        Reviewed.One before =
                reviewed.find(uid).orElseThrow(() -> new NotFoundResponse("no such claim"));
        Optional<Long> seen;
        try {
            seen = Inputs.text(context, "seen").map(Long::valueOf);
            if (Inputs.text(context, "deed").isPresent() && isDone(before, context)) {
                seen = Optional.empty();
            } else {
                deed.on(Views.viewer(context).name(), uid, seen);
            }
        } catch (Decisions.Overtaken e) {
            throw new ConflictResponse(e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(String.valueOf(e.getMessage()));
        }
        views.part(context, "claim", view(context, uid));
    }

    /**
     * Whether a page that got no answer tries again what was in fact done: the same person's last
     * decision follows the one that the page saw, and is of the same kind.
     */
    private static boolean isDone(Reviewed.One one, Context context) {
        if (one.history().isEmpty()) {
            return false;
        }
        Decision last = one.history().get(one.history().size() - 1).decision();
        String seen = Inputs.text(context, "seen").orElse("");
        return last.by().equals(Views.viewer(context).name())
                && last.before().map(String::valueOf).orElse("").equals(seen)
                && context.path()
                        .endsWith("/" + last.action().name().toLowerCase(java.util.Locale.ROOT));
    }

    private ClaimView view(Context context, String uid) {
        Reviewed.One now = reviewed.find(uid).orElseThrow();
        Reviewed.Whole whole = reviewed.report(now.stored().report()).orElseThrow();
        List<Claim> claims = whole.claims().stream().map(Reviewed.One::claim).toList();
        ReportParts parts =
                new ReportParts(
                        new rawi.core.model.ReadReport(
                                whole.stored().reading().report(whole.stored().text()),
                                claims,
                                List.of(),
                                List.of()),
                        "",
                        Views.viewer(context).words());
        return new ClaimView(now, parts.card(now.claim()), Optional.empty());
    }

    private Reviewed.Whole whole(Context context) {
        return reviewed.report(context.pathParam("report"))
                .orElseThrow(() -> new NotFoundResponse("no such report"));
    }

    /** A claim that a person read out of some words of the text. */
    void add(Context context) {
        Reviewed.Whole whole = whole(context);
        String report = whole.stored().reading().report();
        byte[] bytes = new byte[6];
        random.nextBytes(bytes);
        String uid = report + "-" + HexFormat.of().formatHex(bytes);
        long number =
                whole.notes().stream()
                        .filter(k -> k.decision().action() == Decision.Action.ADD)
                        .count();
        String json;
        try {
            json =
                    ClaimWriter.claim(
                            whole.stored(),
                            "P" + (number + 1),
                            Inputs.text(context, "words").orElse(""),
                            Inputs.number(context, "start").orElse(0),
                            Inputs.fields(context, "field"));
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(String.valueOf(e.getMessage()));
        }
        if (json.indexOf('\u2588') >= 0) {
            throw new BadRequestResponse("hidden words cannot be written back");
        }
        // What a person added stands as accepted by that person.
        String by = Views.viewer(context).name();
        opened.decisions()
                .make(
                        List.of(
                                new Decisions.Made(
                                        by,
                                        Decision.Action.ADD,
                                        report,
                                        Optional.of(
                                                JsonText.write(
                                                        JsonText.fields(
                                                                "uid", uid, "claim", json))),
                                        Inputs.text(context, "reason")),
                                new Decisions.Made(
                                        by,
                                        Decision.Action.ACCEPT,
                                        uid,
                                        Optional.empty(),
                                        Optional.of("added"))));
        views.part(context, "claim", view(context, uid));
    }

    void comment(Context context) {
        String text =
                Inputs.text(context, "text")
                        .filter(t -> t.length() <= 4_000)
                        .orElseThrow(() -> new BadRequestResponse("say something, up to 4000"));
        note(context, Decision.Action.COMMENT, Optional.empty(), Optional.of(text));
    }

    void assign(Context context) {
        String to = Inputs.text(context, "to").orElse("");
        boolean known =
                to.isEmpty()
                        || to.equals(Views.viewer(context).name())
                        || opened.people().user(to).isPresent();
        if (!known) {
            throw new BadRequestResponse("nobody of that name works here");
        }
        note(
                context,
                Decision.Action.ASSIGN,
                Optional.of(JsonText.write(JsonText.fields("to", to))),
                Optional.empty());
    }

    /** Hides words of a report from every page. */
    void flag(Context context) {
        hide(context, Decision.Action.FLAG);
    }

    void unflag(Context context) {
        hide(context, Decision.Action.UNFLAG);
    }

    private void hide(Context context, Decision.Action action) {
        String words =
                Inputs.text(context, "words")
                        .filter(Masks::fit)
                        .orElseThrow(
                                () -> new BadRequestResponse("choose words of the text to hide"));
        note(
                context,
                action,
                Optional.of(JsonText.write(JsonText.fields("words", words))),
                Inputs.text(context, "reason"));
    }

    private void note(
            Context context,
            Decision.Action action,
            Optional<String> after,
            Optional<String> reason) {
        String report = whole(context).stored().reading().report();
        long seq =
                opened.decisions()
                        .make(
                                List.of(
                                        new Decisions.Made(
                                                Views.viewer(context).name(),
                                                action,
                                                report,
                                                after,
                                                reason)))
                        .get(0)
                        .seq();
        views.done(context, "/reports/" + report, Map.of("seq", seq));
    }
}
