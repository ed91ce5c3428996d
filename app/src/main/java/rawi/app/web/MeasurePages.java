package rawi.app.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import rawi.app.answer.AnswerDocument;
import rawi.app.answer.AnswerJson;
import rawi.app.answer.Doc;
import rawi.app.answer.DocHtml;
import rawi.app.answer.DocText;
import rawi.app.answer.DocxWriter;
import rawi.app.measure.Ask;
import rawi.app.measure.Sheet;
import rawi.app.measure.SheetData;
import rawi.app.measure.SheetHtml;
import rawi.app.measure.Sheets;
import rawi.app.measure.Shown;
import rawi.core.answer.AnswerSheet;
import rawi.core.answer.Answers;
import rawi.core.answer.Mechanism;
import rawi.core.answer.Profile;
import rawi.core.answer.Question;
import rawi.core.answer.QuestionReader;
import rawi.core.data.DataFiles;
import rawi.core.disclose.Level;
import rawi.core.measure.Measure;
import rawi.core.measure.linked.Evidence;
import rawi.core.measure.linked.Selection;
import rawi.core.model.ClaimType;

/** Measures and answer sheets over the case, with their filters in the address. */
final class MeasurePages {

    private static final String STILL =
            "the reports are still being compared; load again in a moment";
    private static final String LARGE =
            "the case is too large to be measured in parts at the desk: rawi measure NAME --case CASE";

    private final LinkedEvidence evidence;
    private final LinkedCase linked;
    private final DataFiles files;
    private final Masks masks;
    private final Views views;
    private Answers answers;

    MeasurePages(
            LinkedEvidence evidence, LinkedCase linked, DataFiles files, Masks masks, Views views) {
        this.evidence = evidence;
        this.linked = linked;
        this.files = files;
        this.masks = masks;
        this.views = views;
    }

    private synchronized Answers answers() {
        if (answers == null) {
            answers = Answers.load(files);
        }
        return answers;
    }

    void list(Context context) {
        Shown shown = new Shown(Views.viewer(context).words());
        List<MeasureView.Link> links = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            links.add(
                    new MeasureView.Link(measure.key(), shown.title(measure), shown.line(measure)));
        }
        views.page(context, "measures", new MeasureView.All(links));
    }

    void measure(Context context) {
        Measure measure = named(context);
        Shown shown = new Shown(Views.viewer(context).words());
        Optional<String> figure =
                linked.isLarge()
                        ? kept(measure, "html-" + Views.viewer(context).language())
                        : evidence.now()
                                .map(all -> sheet(measure, all, context))
                                .map(s -> new SheetHtml(shown.words()).parts(s));
        views.page(
                context,
                "measure",
                new MeasureView(
                        measure.key(),
                        shown.title(measure),
                        figure.orElse(""),
                        linked.isLarge(),
                        text(context, "place"),
                        text(context, "from"),
                        text(context, "to"),
                        text(context, "type"),
                        text(context, "by"),
                        Sheets.ways(measure),
                        types(),
                        query(context)));
    }

    /** Of a large case, the sheet of all of it, as it was worked out while it was linked. */
    private Optional<String> kept(Measure measure, String form) {
        return linked.linked().flatMap(l -> l.sheet(measure.key(), form));
    }

    private String keptFile(Context context, String form) {
        if (!query(context).isEmpty()) {
            throw new NotFoundResponse(LARGE);
        }
        return kept(named(context), form).orElseThrow(() -> new NotFoundResponse(STILL));
    }

    /** The same for programs. */
    void data(Context context) throws IOException {
        if (linked.isLarge()) {
            context.contentType("application/json; charset=utf-8")
                    .result(keptFile(context, "json"));
            return;
        }
        Sheet sheet = sheet(named(context), evidence.orElseThrow(), context);
        context.contentType("application/json; charset=utf-8").result(SheetData.json(sheet));
    }

    void file(Context context) throws IOException {
        Measure measure = named(context);
        Sheet sheet = sheet(measure, evidence.orElseThrow(), context);
        switch (context.pathParam("form")) {
            case "json" ->
                    download(
                            context,
                            measure.key() + ".json",
                            "application/json; charset=utf-8",
                            SheetData.json(sheet).getBytes(StandardCharsets.UTF_8));
            case "csv" ->
                    download(
                            context,
                            measure.key() + ".csv",
                            "text/csv; charset=utf-8",
                            SheetData.csv(sheet).getBytes(StandardCharsets.UTF_8));
            default -> throw new NotFoundResponse("no such form");
        }
    }

    private static void download(Context context, String name, String type, byte[] bytes) {
        context.contentType(type);
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        context.result(bytes);
    }

    private static Measure named(Context context) {
        return Sheets.named(context.pathParam("measure"))
                .orElseThrow(() -> new NotFoundResponse("no such measure"));
    }

    /** What makes no sense in the address is left out. */
    private static Sheet sheet(Measure measure, Evidence all, Context context) {
        String by = text(context, "by");
        String type = text(context, "type");
        Optional<String> place = given(context, "place").filter(all.knowledge().places()::knows);
        Ask ask =
                new Ask(
                        selection(
                                context, place, types().contains(type) ? List.of(type) : List.of()),
                        Sheets.ways(measure).contains(by) ? by : "",
                        Optional.empty(),
                        Optional.empty());
        return Sheets.of(measure, all, ask);
    }

    private static Selection selection(
            Context context, Optional<String> place, List<String> types) {
        Optional<LocalDate> from = day(context, "from");
        Optional<LocalDate> to = day(context, "to");
        boolean turned = from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
        return new Selection(place, from, turned ? Optional.empty() : to, types);
    }

    private static List<String> types() {
        return Arrays.stream(ClaimType.values()).map(ClaimType::family).distinct().toList();
    }

    void answer(Context context) {
        Optional<Evidence> all = evidence.now();
        boolean asked = !query(context).isEmpty();
        Viewer viewer = Views.viewer(context);
        String figure =
                asked
                        ? all.map(e -> DocHtml.parts(document(e, context), viewer.words()))
                                .orElse("")
                        : "";
        views.page(
                context,
                "answer",
                new AnswerView(
                        text(context, "q"),
                        text(context, "actor"),
                        text(context, "mechanism"),
                        text(context, "profile"),
                        text(context, "place"),
                        text(context, "from"),
                        text(context, "to"),
                        level(context).name().toLowerCase(Locale.ROOT),
                        asked,
                        all.isEmpty() && !linked.isLarge(),
                        linked.isLarge(),
                        figure,
                        query(context)));
    }

    /** The same for programs. */
    void answerData(Context context) throws IOException {
        Evidence all = evidence.orElseThrow();
        context.contentType("application/json; charset=utf-8")
                .result(AnswerJson.of(found(all, context), text(context, "q")));
    }

    void answerFile(Context context) throws IOException {
        Evidence all = evidence.orElseThrow();
        var words = Views.viewer(context).words();
        Doc doc = document(all, context);
        switch (context.pathParam("form")) {
            case "docx" ->
                    download(
                            context,
                            "answer.docx",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            DocxWriter.of(doc, words.language()));
            case "md" ->
                    download(
                            context,
                            "answer.md",
                            "text/markdown; charset=utf-8",
                            DocText.markdown(doc).getBytes(StandardCharsets.UTF_8));
            case "html" ->
                    download(
                            context,
                            "answer.html",
                            "text/html; charset=utf-8",
                            DocHtml.page(doc, words).getBytes(StandardCharsets.UTF_8));
            case "json" ->
                    download(
                            context,
                            "answer.json",
                            "application/json; charset=utf-8",
                            AnswerJson.of(found(all, context), text(context, "q"))
                                    .getBytes(StandardCharsets.UTF_8));
            default -> throw new NotFoundResponse("no such form");
        }
    }

    private Doc document(Evidence all, Context context) {
        return AnswerDocument.of(
                found(all, context), text(context, "q"), Views.viewer(context).words());
    }

    private AnswerSheet found(Evidence all, Context context) {
        String typed = text(context, "q");
        Question read =
                typed.isEmpty()
                        ? new Question(
                                Set.of(),
                                Set.of(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                Selection.ALL)
                        : QuestionReader.load(files, all.knowledge()).read(typed);
        Set<Mechanism> mechanisms = EnumSet.noneOf(Mechanism.class);
        given(context, "mechanism").flatMap(Mechanism::of).ifPresent(mechanisms::add);
        Set<Profile> profiles = EnumSet.noneOf(Profile.class);
        given(context, "profile").flatMap(Profile::of).ifPresent(profiles::add);
        Selection given =
                selection(
                        context,
                        given(context, "place").filter(all.knowledge().places()::knows),
                        List.of());
        boolean dated = given.from().isPresent() || given.to().isPresent();
        Question question =
                new Question(
                        mechanisms.isEmpty() ? read.mechanisms() : mechanisms,
                        profiles.isEmpty() ? read.profiles() : profiles,
                        given(context, "actor").or(read::actor),
                        read.age(),
                        new Selection(
                                given.place().or(() -> read.where().place()),
                                dated ? given.from() : read.where().from(),
                                dated ? given.to() : read.where().to(),
                                List.of()));
        LocalDate day = all.asOf().orElse(LocalDate.EPOCH);
        // Words that people hid stay hidden; a report is filed under its own id here.
        return answers().answer(all, question, level(context), day, masks::mask);
    }

    private static Level level(Context context) {
        return switch (text(context, "level")) {
            case "partner" -> Level.PARTNER;
            case "public" -> Level.PUBLIC;
            default -> Level.DESK;
        };
    }

    /** The filters of the address, for links to other forms of the same. */
    private static String query(Context context) {
        StringBuilder query = new StringBuilder();
        context.queryParamMap()
                .forEach(
                        (name, values) -> {
                            String value = values.isEmpty() ? "" : values.get(0).strip();
                            if (!name.equals("ui") && !value.isEmpty()) {
                                query.append(query.length() == 0 ? "?" : "&");
                                query.append(URLEncoder.encode(name, StandardCharsets.UTF_8));
                                query.append('=');
                                query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                            }
                        });
        return query.toString();
    }

    private static String text(Context context, String name) {
        return given(context, name).orElse("");
    }

    private static Optional<String> given(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    private static Optional<LocalDate> day(Context context, String name) {
        try {
            return given(context, name).map(LocalDate::parse);
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
