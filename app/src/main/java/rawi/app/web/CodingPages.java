package rawi.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.app.publish.ClaimParser;
import rawi.app.publish.ReportParts;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.JsonText;
import rawi.core.measure.Agreement;
import rawi.core.model.Claim;

/**
 * Two people code a report without seeing the machine's claims or each other's; then their codings
 * stand side by side. Each step is a decision in the log.
 */
public final class CodingPages {

    private final Case opened;
    private final Reviewed reviewed;
    private final Views views;
    private final java.security.SecureRandom random = new java.security.SecureRandom();

    CodingPages(Case opened, Reviewed reviewed, Views views) {
        this.opened = opened;
        this.reviewed = reviewed;
        this.views = views;
    }

    /** What one person coded. */
    record Coding(Map<String, Claim> claims, Map<String, String> json, boolean done) {}

    /** A claim as a line: its words and the fields that say something. */
    public record Line(String uid, String words, Map<String, String> fields) {}

    /** One report to code. */
    public record CodeView(
            String report,
            String title,
            String text,
            int begin,
            String language,
            String direction,
            List<Line> mine,
            boolean done,
            List<String> others,
            boolean comparable) {}

    /** A report in the list. */
    public record Listed(String report, String title, List<String> coders, boolean comparable) {}

    /** Agreement on one field; the figure is empty when it cannot be told. */
    public record Field(String name, int units, int same, String alpha) {}

    /** All double codings with how far people agree. */
    public record ListView(List<Listed> reports, List<Field> fields, int matched, int onlyOne) {}

    /** Two codings side by side. */
    public record CompareView(
            String report,
            String title,
            String one,
            String other,
            List<Pair> pairs,
            List<Field> fields) {}

    /** What two people have at one place; a side may be missing. */
    public record Pair(
            Optional<Line> one, Optional<Line> other, Set<String> differing, boolean settled) {}

    private static final List<String> FIELDS =
            List.of(
                    "type",
                    "factuality",
                    "agent",
                    "target",
                    "place",
                    "earliest",
                    "latest",
                    "low",
                    "high",
                    "chain");

    private static Map<String, Coding> codings(List<Decisions.Kept> notes) {
        Map<String, Map<String, String>> json = new LinkedHashMap<>();
        Map<String, Boolean> done = new LinkedHashMap<>();
        for (Decisions.Kept kept : notes) {
            if (kept.decision().action() != Decision.Action.CODE) {
                continue;
            }
            Map<String, Object> fields = JsonText.read(kept.decision().after().orElseThrow());
            String by = kept.decision().by();
            Map<String, String> claims = json.computeIfAbsent(by, b -> new LinkedHashMap<>());
            if (fields.get("claim") != null) {
                claims.put(String.valueOf(fields.get("uid")), String.valueOf(fields.get("claim")));
            } else if (fields.get("drop") != null) {
                claims.remove(String.valueOf(fields.get("drop")));
            } else {
                done.put(by, Boolean.TRUE.equals(fields.get("done")));
            }
        }
        Map<String, Coding> all = new LinkedHashMap<>();
        json.forEach(
                (by, texts) -> {
                    Map<String, Claim> claims = new LinkedHashMap<>();
                    texts.forEach((uid, text) -> claims.put(uid, ClaimParser.parse(text)));
                    all.put(by, new Coding(claims, texts, done.getOrDefault(by, false)));
                });
        return all;
    }

    private static Line line(String uid, Claim claim) {
        Map<String, String> fields = EditForm.of(claim);
        fields.keySet().retainAll(FIELDS);
        fields.values().removeIf(String::isEmpty);
        return new Line(uid, claim.trigger().text(), fields);
    }

    private Reviewed.Whole whole(Context context) {
        return reviewed.report(context.pathParam("report"))
                .orElseThrow(() -> new NotFoundResponse("no such report"));
    }

    void list(Context context) {
        Map<String, List<Decisions.Kept>> byReport = new LinkedHashMap<>();
        opened.decisions()
                .since(0, Set.of(Decision.Action.CODE), 20_000)
                .forEach(
                        k ->
                                byReport.computeIfAbsent(
                                                k.decision().subject(), r -> new ArrayList<>())
                                        .add(k));
        List<Listed> reports = new ArrayList<>();
        Tally tally = new Tally();
        byReport.forEach(
                (report, notes) -> {
                    Map<String, Coding> all = codings(notes);
                    List<Coding> done = all.values().stream().filter(Coding::done).toList();
                    if (done.size() > 1) {
                        tally.add(done.get(0), done.get(1));
                    }
                    String title =
                            reviewed.report(report)
                                    .map(w -> w.stored().reading())
                                    .map(r -> r.title().orElse(r.name()))
                                    .orElse(report);
                    reports.add(
                            new Listed(report, title, List.copyOf(all.keySet()), done.size() > 1));
                });
        views.page(
                context,
                "codings",
                new ListView(reports, tally.fields(), tally.matched, tally.onlyOne));
    }

    void code(Context context) {
        Reviewed.Whole whole = whole(context);
        var stored = whole.stored();
        Viewer viewer = Views.viewer(context);
        Map<String, Coding> all = codings(whole.notes());
        Coding mine = all.getOrDefault(viewer.name(), new Coding(Map.of(), Map.of(), false));
        List<Line> lines = new ArrayList<>();
        mine.claims().forEach((uid, claim) -> lines.add(line(uid, claim)));
        ReportParts parts =
                new ReportParts(
                        new rawi.core.model.ReadReport(
                                stored.reading().report(stored.text()),
                                List.of(),
                                List.of(),
                                List.of()),
                        "",
                        viewer.words());
        ReportView frame = new ReportView(whole, parts, List.of(), false, false);
        views.page(
                context,
                "code",
                new CodeView(
                        frame.id(),
                        frame.title(),
                        parts.text(),
                        frame.begin(),
                        frame.language(),
                        frame.direction(),
                        lines,
                        mine.done(),
                        all.keySet().stream().filter(by -> !by.equals(viewer.name())).toList(),
                        all.values().stream().filter(Coding::done).count() > 1));
    }

    void add(Context context) {
        Reviewed.Whole whole = whole(context);
        byte[] bytes = new byte[6];
        random.nextBytes(bytes);
        String uid = HexFormat.of().formatHex(bytes);
        String json;
        try {
            json =
                    ClaimWriter.claim(
                            whole.stored(),
                            "K" + uid,
                            Inputs.text(context, "words").orElse(""),
                            Inputs.number(context, "start").orElse(0),
                            Inputs.fields(context, "field"));
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(String.valueOf(e.getMessage()));
        }
        keep(context, whole, JsonText.fields("uid", uid, "claim", json));
    }

    void drop(Context context) {
        keep(
                context,
                whole(context),
                JsonText.fields("drop", Inputs.text(context, "uid").orElse("")));
    }

    void done(Context context) {
        keep(context, whole(context), JsonText.fields("done", true));
    }

    private void keep(Context context, Reviewed.Whole whole, Map<String, Object> after) {
        String report = whole.stored().reading().report();
        String by = Views.viewer(context).name();
        Coding mine = codings(whole.notes()).get(by);
        if (mine != null && mine.done()) {
            throw new BadRequestResponse("your coding of this report is closed");
        }
        opened.decisions()
                .make(
                        List.of(
                                new Decisions.Made(
                                        by,
                                        Decision.Action.CODE,
                                        report,
                                        Optional.of(JsonText.write(after)),
                                        Optional.empty())));
        views.done(context, "/coding/" + report, Map.of("kept", true));
    }

    void compare(Context context) {
        Reviewed.Whole whole = whole(context);
        Map<String, Coding> done = new LinkedHashMap<>(codings(whole.notes()));
        done.values().removeIf(coding -> !coding.done());
        if (done.size() < 2) {
            throw new BadRequestResponse("two people have to finish their codings first");
        }
        List<String> names = List.copyOf(done.keySet());
        Coding one = done.get(names.get(0));
        Coding other = done.get(names.get(1));
        Set<String> settled = new java.util.HashSet<>();
        whole.notes().stream()
                .filter(k -> k.decision().action() == Decision.Action.RECONCILE)
                .forEach(k -> settled.add(k.decision().reason().orElse("")));
        Tally tally = new Tally();
        tally.add(one, other);
        List<Pair> pairs = new ArrayList<>();
        for (List<String> pair : match(one, other)) {
            Optional<Line> a =
                    Optional.ofNullable(one.claims().get(pair.get(0)))
                            .map(c -> line(pair.get(0), c));
            Optional<Line> b =
                    Optional.ofNullable(other.claims().get(pair.get(1)))
                            .map(c -> line(pair.get(1), c));
            Set<String> differing = new java.util.TreeSet<>();
            for (String field : FIELDS) {
                if (!a.map(l -> l.fields().getOrDefault(field, ""))
                        .equals(b.map(l -> l.fields().getOrDefault(field, "")))) {
                    differing.add(field);
                }
            }
            pairs.add(
                    new Pair(
                            a,
                            b,
                            differing,
                            settled.contains(pair.get(0)) || settled.contains(pair.get(1))));
        }
        views.page(
                context,
                "compare",
                new CompareView(
                        whole.stored().reading().report(),
                        whole.stored().reading().title().orElse(whole.stored().reading().name()),
                        names.get(0),
                        names.get(1),
                        pairs,
                        tally.fields()));
    }

    /** Takes one side of a pair: it becomes a claim of the report, accepted. */
    void take(Context context) {
        Reviewed.Whole whole = whole(context);
        String report = whole.stored().reading().report();
        String uid = Inputs.text(context, "uid").orElse("");
        Map<String, Coding> all = codings(whole.notes());
        if (all.values().stream().filter(Coding::done).count() < 2) {
            throw new BadRequestResponse("two people have to finish their codings first");
        }
        String json =
                all.values().stream()
                        .map(coding -> coding.json().get(uid))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElseThrow(() -> new BadRequestResponse("no such claim"));
        String by = Views.viewer(context).name();
        String added = report + "-" + uid;
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
                                                                "uid", added, "claim", json))),
                                        Optional.of("reconciled")),
                                new Decisions.Made(
                                        by,
                                        Decision.Action.ACCEPT,
                                        added,
                                        Optional.empty(),
                                        Optional.of("reconciled")),
                                new Decisions.Made(
                                        by,
                                        Decision.Action.RECONCILE,
                                        report,
                                        Optional.empty(),
                                        Optional.of(uid))));
        views.done(context, "/coding/" + report + "/compare", Map.of("uid", added));
    }

    /**
     * Pairs of uids whose triggers share words, in text order; an empty uid where one side has
     * none.
     */
    private static List<List<String>> match(Coding one, Coding other) {
        List<List<String>> pairs = new ArrayList<>();
        Set<String> taken = new java.util.HashSet<>();
        one.claims()
                .forEach(
                        (uid, claim) -> {
                            String with =
                                    other.claims().entrySet().stream()
                                            .filter(e -> !taken.contains(e.getKey()))
                                            .filter(e -> overlap(claim, e.getValue()))
                                            .map(Map.Entry::getKey)
                                            .findFirst()
                                            .orElse("");
                            taken.add(with);
                            pairs.add(List.of(uid, with));
                        });
        other.claims()
                .keySet()
                .forEach(
                        uid -> {
                            if (!taken.contains(uid)) {
                                pairs.add(List.of("", uid));
                            }
                        });
        return pairs;
    }

    private static boolean overlap(Claim a, Claim b) {
        var one = a.trigger().span();
        var other = b.trigger().span();
        return one.start() < other.end() && other.start() < one.end();
    }

    /** Sums up agreement over reports. */
    private static final class Tally {
        private final Map<String, List<List<String>>> units = new LinkedHashMap<>();
        private int matched;
        private int onlyOne;

        void add(Coding one, Coding other) {
            for (List<String> pair : match(one, other)) {
                Claim a = one.claims().get(pair.get(0));
                Claim b = other.claims().get(pair.get(1));
                if (a == null || b == null) {
                    onlyOne++;
                    continue;
                }
                matched++;
                Map<String, String> left = EditForm.of(a);
                Map<String, String> right = EditForm.of(b);
                for (String field : FIELDS) {
                    units.computeIfAbsent(field, f -> new ArrayList<>())
                            .add(List.of(left.get(field), right.get(field)));
                }
            }
        }

        List<Field> fields() {
            List<Field> fields = new ArrayList<>();
            units.forEach(
                    (name, all) -> {
                        int same =
                                (int) all.stream().filter(u -> u.get(0).equals(u.get(1))).count();
                        var alpha = Agreement.alpha(all);
                        fields.add(
                                new Field(
                                        name,
                                        all.size(),
                                        same,
                                        alpha.isPresent()
                                                ? String.format(
                                                        java.util.Locale.ROOT,
                                                        "%.2f",
                                                        alpha.getAsDouble())
                                                : ""));
                    });
            return fields;
        }
    }
}
