package rawi.app.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rawi.app.answer.Doc.Span;
import rawi.app.publish.Version;
import rawi.app.words.Dates;
import rawi.app.words.Labels;
import rawi.app.words.Language;
import rawi.app.words.Wording;
import rawi.core.answer.AnswerSheet;
import rawi.core.answer.AnswerSheet.Line;
import rawi.core.answer.AnswerSheet.Missing;
import rawi.core.answer.AnswerSheet.Told;
import rawi.core.answer.Grade;
import rawi.core.answer.Mechanism;
import rawi.core.answer.Profile;
import rawi.core.answer.Question;
import rawi.core.corroborate.Incident;
import rawi.core.disclose.Area;
import rawi.core.disclose.Level;
import rawi.core.disclose.SharedClaim;
import rawi.core.model.ClaimType;
import rawi.core.model.TimeRange;

/** What stands on an answer sheet, in which order and in which words. */
public final class AnswerDocument {

    private final AnswerSheet sheet;
    private final Wording words;
    private final Dates dates;
    private final Labels labels;
    private final Doc.Builder doc = new Doc.Builder();

    private AnswerDocument(AnswerSheet sheet, Wording words) {
        this.sheet = sheet;
        this.words = words;
        this.dates = Dates.full(words);
        this.labels = new Labels(words);
    }

    /**
     * @param asked the question as a person typed it; empty when only filters were given
     */
    public static Doc of(AnswerSheet sheet, String asked, Wording words) {
        return new AnswerDocument(sheet, words).make(asked);
    }

    private Doc make(String asked) {
        question(asked);
        glance();
        actors();
        section("answer.announced", sheet.announced());
        section("answer.contrary", sheet.contrary());
        section("answer.older", sheet.older());
        section("answer.later", sheet.later());
        missing();
        rules();
        return doc.done(text("answer.title"));
    }

    private String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    private void question(String asked) {
        doc.paragraph(Span.strong(text("answer.no_verdict")));
        if (!asked.isBlank()) {
            doc.paragraph(Span.plain(text("answer.typed", asked)));
        }
        List<List<String>> rows = new ArrayList<>();
        Question q = sheet.question();
        rows.add(
                List.of(
                        text("answer.filter.mechanism"),
                        q.asksAll()
                                ? text("answer.all")
                                : q.mechanisms().stream()
                                        .map(this::mechanism)
                                        .collect(Collectors.joining(text("join.list")))));
        if (!q.profiles().isEmpty()) {
            rows.add(List.of(text("answer.filter.profile"), profiles(q.profiles())));
        }
        q.actor().ifPresent(a -> rows.add(List.of(text("answer.filter.actor"), a)));
        q.age().ifPresent(a -> rows.add(List.of(text("answer.filter.age"), Integer.toString(a))));
        q.where().place().ifPresent(p -> rows.add(List.of(text("answer.filter.place"), p)));
        if (q.where().from().isPresent() || q.where().to().isPresent()) {
            rows.add(
                    List.of(
                            text("answer.filter.period"),
                            dates.range(new TimeRange(q.where().from(), q.where().to()))));
        }
        rows.add(
                List.of(
                        text("answer.filter.level"),
                        text(
                                "answer.level."
                                        + sheet.level()
                                                .name()
                                                .toLowerCase(java.util.Locale.ROOT))));
        rows.add(
                List.of(
                        text("answer.filter.reports"),
                        text(
                                "answer.searched",
                                sheet.reports().all(),
                                sheet.reports().copies(),
                                day(sheet.reports().from()),
                                day(sheet.reports().to()))));
        doc.table(List.of(text("answer.filter"), text("answer.value")), rows, "");
    }

    private String day(Optional<java.time.LocalDate> day) {
        return day.map(dates::day).orElse("?");
    }

    /** Mechanisms by actors: how many lines, and the most origins behind one. */
    private void glance() {
        List<AnswerSheet.ByActor> actors = sheet.actors();
        if (actors.isEmpty()) {
            doc.paragraph(Span.strong(text("answer.nothing")));
            return;
        }
        doc.heading(1, text("answer.glance"));
        List<String> head = new ArrayList<>(List.of(text("answer.filter.mechanism")));
        actors.forEach(a -> head.add(actor(a.actor())));
        List<List<String>> rows = new ArrayList<>();
        for (Mechanism mechanism : sheet.question().mechanisms()) {
            List<String> row = new ArrayList<>(List.of(mechanism(mechanism)));
            for (AnswerSheet.ByActor actor : actors) {
                List<Line> lines =
                        actor.lines().stream().filter(l -> l.mechanism() == mechanism).toList();
                int most = lines.stream().mapToInt(Line::origins).max().orElse(0);
                row.add(
                        lines.isEmpty()
                                ? text("answer.none_found")
                                : text("answer.cell", lines.size(), most));
            }
            rows.add(row);
        }
        doc.table(head, rows, text("answer.none_found"));
        doc.paragraph(Span.soft(text("answer.glance.note")));
    }

    private void actors() {
        for (AnswerSheet.ByActor actor : sheet.actors()) {
            doc.heading(1, actor(actor.actor()));
            Mechanism at = null;
            for (Line line : actor.lines()) {
                if (line.mechanism() != at) {
                    at = line.mechanism();
                    doc.heading(2, mechanism(at));
                }
                line(line);
            }
        }
    }

    private void section(String key, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        doc.heading(1, text(key));
        doc.paragraph(Span.soft(text(key + ".note")));
        Mechanism at = null;
        for (Line line : lines) {
            if (line.mechanism() != at) {
                at = line.mechanism();
                doc.heading(2, mechanism(at));
            }
            line(line);
        }
    }

    private void line(Line line) {
        List<Span> head = new ArrayList<>();
        String when = dates.range(new TimeRange(line.first(), line.last()));
        String where = area(line.area());
        head.add(Span.strong(when + " · " + where));
        List<String> marks = new ArrayList<>();
        marks.add(words.plural("desk.n.origins", line.origins()));
        if (line.kind() != Incident.Kind.DENIED) {
            marks.add(grade(line.grade()));
        }
        switch (line.kind()) {
            case CAMPAIGN, PRACTICE, TOTAL, STATE ->
                    marks.add(
                            text(
                                    "answer.kind."
                                            + line.kind()
                                                    .name()
                                                    .toLowerCase(java.util.Locale.ROOT)));
            default -> {}
        }
        if (line.alleged()) {
            marks.add(text("answer.alleged"));
        }
        if (line.contested() && line.kind() != Incident.Kind.DENIED) {
            marks.add(text("answer.contested"));
        }
        if (!line.placeTold()) {
            marks.add(text("answer.place_of_report"));
        }
        if (!line.profiles().isEmpty()) {
            marks.add(text("answer.names", new Wording.Own(profiles(line.profiles()))));
        }
        head.add(Span.plain(" – " + String.join("; ", marks)));
        doc.item(0, head);
        line.told().forEach(this::told);
    }

    private void told(Told told) {
        List<Span> spans = new ArrayList<>();
        if (told.quote().isPresent()) {
            spans.add(Span.quote(told.quote().get()));
        } else {
            spans.add(Span.plain(said(told.claim())));
        }
        spans.add(Span.plain(" – "));
        spans.add(Span.name(told.publisher()));
        told.claim().published().ifPresent(d -> spans.add(Span.plain(", " + dates.day(d))));
        spans.add(doc.note(note(told)));
        if (!told.alsoIn().isEmpty()) {
            spans.add(Span.soft(" (" + text("answer.also") + " "));
            for (int i = 0; i < told.alsoIn().size(); i++) {
                spans.add(Span.soft(i > 0 ? "; " : ""));
                spans.add(Span.name(told.alsoIn().get(i)));
            }
            spans.add(Span.soft(")"));
        }
        doc.item(1, spans);
    }

    /**
     * Author, title, day, address; the chain; how the report stands to it; what it is called here.
     */
    private List<Span> note(Told told) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.name(told.publisher()));
        if (!told.title().isEmpty()) {
            spans.add(Span.plain(", "));
            spans.add(Span.name(told.title()));
        }
        told.claim().published().ifPresent(d -> spans.add(Span.plain(", " + dates.day(d))));
        told.url()
                .ifPresent(
                        url -> {
                            spans.add(Span.plain(", "));
                            spans.add(Span.name(url));
                        });
        spans.add(Span.plain(". " + text("answer.chain") + " "));
        for (int i = 0; i < told.claim().chain().size(); i++) {
            spans.add(Span.plain(i > 0 ? " › " : ""));
            spans.add(Span.name(told.claim().chain().get(i)));
        }
        spans.add(Span.plain(" · " + labels.of(told.claim().factuality()) + ". "));
        if (sheet.level() == Level.DESK) {
            spans.add(Span.soft(told.ref()));
        }
        return spans;
    }

    /** What a masked claim says, where its own words may not be shown. */
    private String said(SharedClaim claim) {
        StringBuilder out = new StringBuilder(labels.of(ClaimType.of(claim.type())));
        if (!claim.agents().isEmpty()) {
            out.append(": ").append(String.join(", ", claim.agents()));
        }
        if (!claim.groups().isEmpty()) {
            out.append(" → ").append(String.join(", ", claim.groups()));
        }
        claim.area().ifPresent(area -> out.append(" · ").append(area(area)));
        if (claim.from().isPresent() || claim.until().isPresent()) {
            out.append(" · ").append(dates.range(new TimeRange(claim.from(), claim.until())));
        }
        return out.toString();
    }

    private void missing() {
        doc.heading(1, text("answer.missing"));
        doc.paragraph(Span.soft(text("answer.missing.note")));
        for (Missing missing : sheet.missing()) {
            doc.item(0, List.of(Span.plain(gap(missing))));
        }
        if (sheet.missing().isEmpty()) {
            doc.item(0, List.of(Span.plain(text("answer.missing.none"))));
        }
    }

    private String gap(Missing missing) {
        String where =
                sheet.question().where().place().map(p -> ", " + p).orElse("")
                        + (sheet.question().where().from().isPresent()
                                        || sheet.question().where().to().isPresent()
                                ? ", "
                                        + dates.range(
                                                new TimeRange(
                                                        sheet.question().where().from(),
                                                        sheet.question().where().to()))
                                : "");
        if (missing.age().isPresent()) {
            return text("answer.gap.age", missing.age().get());
        }
        if (missing.actor().isPresent()) {
            return text("answer.gap", missing.actor().get() + where);
        }
        String what = mechanism(missing.mechanism().orElseThrow());
        return text(
                "answer.gap",
                missing.profile().map(p -> what + " / " + profile(p)).orElse(what) + where);
    }

    private void rules() {
        doc.heading(1, text("answer.rules"));
        doc.item(0, List.of(Span.plain(text("answer.rule.grade"))));
        for (Grade grade : Grade.values()) {
            doc.item(
                    1,
                    List.of(
                            Span.strong(grade(grade)),
                            Span.plain(
                                    ": "
                                            + text(
                                                    "answer.rule."
                                                            + grade.name()
                                                                    .toLowerCase(
                                                                            java.util.Locale
                                                                                    .ROOT)))));
        }
        doc.item(0, List.of(Span.plain(text("answer.rule.origins"))));
        doc.item(0, List.of(Span.plain(text("answer.rule.profiles"))));
        doc.item(0, List.of(Span.plain(text("answer.rule.names"))));
        if (sheet.leftOut() > 0) {
            doc.item(0, List.of(Span.plain(text("answer.rule.left_out", sheet.leftOut()))));
        }
        if (sheet.hidden() > 0) {
            doc.item(0, List.of(Span.plain(text("answer.rule.hidden", sheet.hidden()))));
        }
        doc.paragraph(Span.soft(text("answer.made", "rawi " + Version.TEXT)));
    }

    private String mechanism(Mechanism mechanism) {
        return text("answer.mechanism." + mechanism.key().replace('-', '_'));
    }

    private String profile(Profile profile) {
        return text("answer.profile." + profile.key().replace('-', '_'));
    }

    private String profiles(java.util.Collection<Profile> profiles) {
        return profiles.stream()
                .sorted()
                .map(this::profile)
                .collect(Collectors.joining(text("join.list")));
    }

    private String grade(Grade grade) {
        return text("answer.grade." + grade.name().toLowerCase(java.util.Locale.ROOT));
    }

    private String actor(AnswerSheet.Actor actor) {
        if (actor.name().isEmpty()) {
            return text(actor.state() ? "answer.state" : "answer.no_actor");
        }
        String name = isArabic() ? actor.nameAr() : actor.name();
        return actor.alleged() ? text("answer.alleged_actor", name) : name;
    }

    private String area(Area area) {
        if (area.name().isEmpty() || area.equals(Area.NOT_TOLD)) {
            return text("answer.no_place");
        }
        return isArabic() && !area.nameAr().isEmpty() ? area.nameAr() : area.name();
    }

    private boolean isArabic() {
        return words.language() == Language.ARABIC;
    }
}
