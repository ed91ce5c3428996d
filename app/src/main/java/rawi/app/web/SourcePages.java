package rawi.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import rawi.app.store.Case;
import rawi.app.store.Ratings;
import rawi.core.measure.Corroboration.Grade;
import rawi.core.measure.linked.SourceRecord;

/** What the case holds of each source, and the grades that people give, with their reasons. */
public final class SourcePages {

    private static final int SHOWN = 100;

    private final Case opened;
    private final LinkedEvidence evidence;
    private final Masks masks;
    private final Views views;

    SourcePages(Case opened, LinkedEvidence evidence, Masks masks, Views views) {
        this.opened = opened;
        this.evidence = evidence;
        this.masks = masks;
        this.views = views;
    }

    /**
     * The page of sources.
     *
     * @param comparing whether the records are not there yet, or never are in so large a case
     */
    public record SourcesView(
            List<Ratings.Rating> grades, List<SourceRecord> records, boolean comparing) {}

    void list(Context context) {
        var all = evidence.now();
        List<SourceRecord> records =
                all.map(e -> SourceRecord.all(e, masks::mask)).orElse(List.of());
        views.page(
                context,
                "sources",
                new SourcesView(
                        Ratings.standing(opened.decisions()),
                        records.subList(0, Math.min(SHOWN, records.size())),
                        all.isEmpty()));
    }

    void grade(Context context) {
        String given = Inputs.text(context, "grade").orElse("");
        Grade grade =
                switch (given) {
                    case "A", "B", "C", "D", "E" -> Grade.valueOf(given);
                    case "F" -> Grade.UNGRADED;
                    default -> throw new BadRequestResponse("grades are A to F");
                };
        try {
            Ratings.rate(
                    opened.decisions(),
                    Views.viewer(context).name(),
                    Inputs.text(context, "source").orElse(""),
                    grade,
                    Inputs.text(context, "reason").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(e.getMessage());
        }
        views.done(context, "/sources", Map.of("kept", true));
    }
}
