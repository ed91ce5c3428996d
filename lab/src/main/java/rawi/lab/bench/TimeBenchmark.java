package rawi.lab.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rawi.app.ingest.Json;
import rawi.core.data.DataFiles;
import rawi.core.extract.when.TimeReader;
import rawi.core.model.Report;
import rawi.core.model.TimeRange;
import rawi.core.model.When;
import rawi.core.syntax.EnglishParser;
import rawi.core.syntax.ParsedText;
import rawi.core.text.LayoutReader;
import rawi.core.text.TextLayout;

/**
 * Time expressions against TIMEX3 annotation: one JSON object a line with {@code text}, {@code dct}
 * and {@code timex} (start, end, type, value).
 *
 * <p>Only DATE and TIME expressions are asked for: how long something took and how often it came
 * date no event, so finds there count neither way. Relaxed means that spans overlap, strict that
 * they are the same once a preposition and an article before them are left out. Value accuracy is
 * over the overlapping ones whose value stands for days; where we read "since" or "until", the side
 * that is not open counts.
 */
public final class TimeBenchmark {

    private record Timex(int start, int end, String text, String type, String value) {}

    private final LayoutReader layouts;
    private final EnglishParser parser;
    private final TimeReader times;
    private final boolean errors;
    private int gold;
    private int read;
    private int relaxed;
    private int strict;
    private int valued;
    private int right;

    private TimeBenchmark(DataFiles files, boolean errors) {
        layouts = new LayoutReader(files);
        parser = EnglishParser.load(files);
        times = TimeReader.load(files, "en");
        this.errors = errors;
    }

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("usage: TimeBenchmark FILE.jsonl.gz... [--errors]");
            System.exit(2);
        }
        boolean errors = args[args.length - 1].equals("--errors");
        for (String file : args) {
            if (!file.startsWith("--")) {
                new TimeBenchmark(DataFiles.builtIn(), errors).run(Path.of(file));
            }
        }
    }

    /**
     * What a run counted.
     *
     * @param right read with the right days
     */
    public record Counts(int gold, int read, int relaxed, int strict, int valued, int right) {

        public double relaxedF1() {
            return 2.0 * relaxed / (gold + read);
        }

        public double strictF1() {
            return 2.0 * strict / (gold + read);
        }

        /** Of expressions with the right value; those without days count as wrong. */
        public double valueF1() {
            return relaxedF1() * right / valued;
        }
    }

    /** The counts of the documents of one source of a file. */
    public static Counts count(Path file, String source) throws IOException {
        TimeBenchmark bench = new TimeBenchmark(DataFiles.builtIn(), false);
        for (Map<String, Object> entry : Corpus.entries(file)) {
            if (source.equals(entry.get("src"))) {
                bench.document(entry);
            }
        }
        return new Counts(
                bench.gold, bench.read, bench.relaxed, bench.strict, bench.valued, bench.right);
    }

    private void document(Map<String, Object> entry) throws IOException {
        List<Timex> timexes = new ArrayList<>();
        for (Object one : Json.list(entry.get("timex"))) {
            Map<String, Object> timex = Json.object(one);
            timexes.add(
                    new Timex(
                            ((Number) timex.get("start")).intValue(),
                            ((Number) timex.get("end")).intValue(),
                            String.valueOf(timex.get("text")),
                            String.valueOf(timex.get("type")),
                            timex.get("value") == null ? "" : timex.get("value").toString()));
        }
        compare((String) entry.get("text"), (String) entry.get("dct"), timexes);
    }

    private void run(Path file) throws IOException {
        try (BufferedReader in = Zipped.reader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                document(line);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: gold %d, read %d, relaxed F1 %.3f, strict F1 %.3f, value accuracy %.3f of %d%n",
                file.getFileName(),
                gold,
                read,
                2.0 * relaxed / (gold + read),
                2.0 * strict / (gold + read),
                (double) right / valued,
                valued);
    }

    private void document(String line) throws IOException {
        String text = "";
        String dct = "";
        List<Timex> timexes = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(line)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "text" -> text = json.getText();
                    case "dct" -> dct = json.getText();
                    case "timex" -> timexes(json, timexes);
                    default -> json.skipChildren();
                }
            }
        }
        compare(text, dct, timexes);
    }

    private void compare(String text, String dct, List<Timex> timexes) {
        Report report =
                new Report(
                        "t",
                        "t",
                        Optional.empty(),
                        "Bench",
                        Optional.of(LocalDate.parse(dct.substring(0, 10))),
                        "en",
                        Optional.empty(),
                        text,
                        0);
        compare(report, timexes);
    }

    private static void timexes(JsonParser json, List<Timex> into) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int start = 0;
            int end = 0;
            String text = "";
            String type = "";
            String value = "";
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "start" -> start = json.getIntValue();
                    case "end" -> end = json.getIntValue();
                    case "text" -> text = json.getText();
                    case "type" -> type = json.getText();
                    case "value" -> value = json.getText();
                    default -> json.skipChildren();
                }
            }
            into.add(new Timex(start, end, text, type, value == null ? "" : value));
        }
    }

    private void compare(Report report, List<Timex> timexes) {
        TextLayout layout = layouts.read(report);
        ParsedText.Depth[] depths = new ParsedText.Depth[layout.sentences().size()];
        Arrays.fill(depths, ParsedText.Depth.EVENTS);
        ParsedText text = new ParsedText(layout, parser, depths);
        var found = times.read(text, (sentence, node, nounClass) -> false);
        List<When> whens = new ArrayList<>();
        for (int s = 0; s < text.size(); s++) {
            whens.addAll(found.in(s));
        }
        List<Timex> asked = timexes.stream().filter(TimeBenchmark::isAsked).toList();
        gold += asked.size();
        List<When> used = new ArrayList<>();
        for (Timex timex : asked) {
            Optional<When> when =
                    whens.stream().filter(w -> !used.contains(w) && overlaps(w, timex)).findFirst();
            if (when.isEmpty()) {
                show("missed", timex.text() + " = " + timex.value(), report, timex.start());
                continue;
            }
            used.add(when.get());
            read++;
            relaxed++;
            boolean same = core(when.get().quote().text()).equals(core(timex.text()));
            strict += same ? 1 : 0;
            value(timex, when.get(), report);
        }
        for (When when : whens) {
            boolean counted = used.contains(when);
            boolean neither = timexes.stream().anyMatch(t -> overlaps(when, t));
            if (!counted && !neither) {
                read++;
                show("extra", when.quote().text(), report, when.quote().span().start());
            }
        }
    }

    private static boolean isAsked(Timex timex) {
        boolean date = timex.type().equals("DATE") || timex.type().equals("TIME");
        return date && !timex.value().startsWith("P") | timex.value().startsWith("PAST");
    }

    private static boolean overlaps(When when, Timex timex) {
        return when.quote().span().start() < timex.end()
                && timex.start() < when.quote().span().end();
    }

    private static String core(String words) {
        return words.toLowerCase(Locale.ROOT)
                .strip()
                .replaceFirst(
                        "^((on|in|at|since|until|till|by|from|during|over|for|before|after|of|as|to"
                                + "|between|within|throughout|through|ever) )+",
                        "")
                .replaceFirst("^the ", "");
    }

    private void value(Timex timex, When when, Report report) {
        Optional<TimeRange> wanted = TimexValues.days(timex.value());
        if (wanted.isEmpty()) {
            return;
        }
        valued++;
        TimeRange range = when.range();
        boolean open = range.earliest().isEmpty() || range.latest().isEmpty();
        boolean good =
                open
                        ? range.earliest().isPresent() && near(range.earliest(), wanted.get())
                                || range.latest().isPresent() && near(range.latest(), wanted.get())
                        : TimexValues.agree(range, wanted.get());
        right += good ? 1 : 0;
        if (!good) {
            String read = range.earliest().orElse(null) + ".." + range.latest().orElse(null);
            show(
                    "value",
                    when.quote().text() + " = " + timex.value() + ", read " + read,
                    report,
                    timex.start());
        }
    }

    private static boolean near(Optional<LocalDate> day, TimeRange wanted) {
        LocalDate from = wanted.earliest().get().minusDays(1);
        LocalDate to = wanted.latest().get().plusDays(1);
        return !day.get().isBefore(from) && !day.get().isAfter(to);
    }

    private void show(String kind, String what, Report report, int at) {
        if (errors) {
            String text = report.text();
            String around =
                    text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 70))
                            .replaceAll("\\s+", " ");
            System.out.println(
                    kind + "\t" + what + "\t(" + report.published().get() + ") " + around);
        }
    }
}
