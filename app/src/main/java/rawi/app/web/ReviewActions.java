package rawi.app.web;

import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rawi.app.publish.ReportParts;
import rawi.app.review.ClaimEdit;
import rawi.app.review.Review;
import rawi.app.store.Case;
import rawi.app.store.Decisions;
import rawi.app.store.StoredReport;

/** What people do with a claim; each answers with the claim's card as it stands then. */
final class ReviewActions {

    private final Case opened;
    private final Review review;
    private final Reviewed reviewed;
    private final Views views;

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
        String reason = Optional.ofNullable(context.formParam("reason")).orElse("");
        act(context, (by, claim, seen) -> review.reject(by, claim, reason, seen));
    }

    void edit(Context context) {
        Map<String, String> fields = new HashMap<>();
        context.formParamMap()
                .forEach(
                        (name, values) -> {
                            if (name.startsWith("field.")) {
                                fields.put(name.substring("field.".length()), values.get(0));
                            }
                        });
        Optional<String> reason =
                Optional.ofNullable(context.formParam("reason")).filter(r -> !r.isBlank());
        act(
                context,
                (by, claim, seen) ->
                        review.edit(
                                by, claim, new ClaimEdit(changed(claim, fields), reason), seen));
    }

    /** The fields of the form that differ from what the machine read. */
    private Map<String, String> changed(String uid, Map<String, String> fields) {
        Map<String, String> before =
                EditForm.of(reviewed.find(uid).orElseThrow(NotFoundResponse::new).claim());
        Map<String, String> changed = new HashMap<>();
        fields.forEach(
                (name, value) -> {
                    if (!value.strip().equals(before.getOrDefault(name, ""))) {
                        changed.put(name, value.strip());
                    }
                });
        return changed;
    }

    void undo(Context context) {
        act(context, (by, claim, seen) -> review.undo(by, claim, seen));
    }

    private void act(Context context, Deed deed) {
        String uid = context.pathParam("claim");
        if (reviewed.find(uid).isEmpty()) {
            throw new NotFoundResponse("no such claim");
        }
        String seen = Optional.ofNullable(context.formParam("seen")).orElse("");
        try {
            deed.on(
                    Views.viewer(context).name(),
                    uid,
                    seen.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(seen)));
        } catch (Decisions.Overtaken e) {
            throw new ConflictResponse(e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new io.javalin.http.BadRequestResponse(e.getMessage());
        }
        Reviewed.One now = reviewed.find(uid).orElseThrow();
        StoredReport report = opened.reports().get(now.stored().report()).orElseThrow();
        ReportParts parts = new ReportParts(report.asRead(), "", Views.viewer(context).words());
        views.part(context, "claim", new ClaimView(now, parts.card(now.claim()), Optional.empty()));
    }
}
