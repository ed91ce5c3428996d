package rawi.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Case;
import rawi.app.store.Ratings;
import rawi.core.measure.Corroboration.Grade;
import rawi.core.measure.linked.SourceRecord;

/** {@code rawi sources}: what a case holds of each source, and the grades that people gave. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what a case holds of each source: reports, claims, of how many it is the innermost"
                    + " source, incidents, how many of them another origin tells too or somebody"
                    + " denies. These are facts for whoever grades a source, and no verdict.",
            "Grades are A to E (reliable to unreliable) and weigh in 'rawi measure corroboration';"
                    + " sources without one enter with .50, and that is said."
        },
        footer = {
            "",
            "Examples:",
            "  rawi sources --case deir-ezzor",
            "  rawi sources grade \"Syrian Observatory\" B --case deir-ezzor --by Rana"
                    + " --reason \"names of 40 checked, 38 held\"",
            "  rawi sources grades --case deir-ezzor"
        })
final class SourcesCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many sources, those of the most claims first; default 50.")
    private int limit = 50;

    @Mixin private LinkInput input;

    @Override
    public Integer call() throws IOException {
        LinkInput.Opened opened = input.open(parent.streams, List.of());
        List<SourceRecord> all = SourceRecord.all(opened.evidence());
        List<String> lines = new ArrayList<>();
        lines.add("grade  claims  origin  reports  incidents  shared  denied  source\n");
        for (SourceRecord one : all.subList(0, Math.min(limit, all.size()))) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%-5s  %6d  %6d  %7d  %9d  %6d  %6d  %s%n",
                            shown(one.grade()),
                            one.claims(),
                            one.origin(),
                            one.reports(),
                            one.incidents(),
                            one.shared(),
                            one.disputed(),
                            Lines.clean(one.name())));
        }
        try (Writer out = parent.streams.writer()) {
            out.write(String.join("", lines));
        }
        parent.streams.say(Lines.plural(all.size(), "source"));
        return opened.exit();
    }

    private static String shown(Grade grade) {
        return grade == Grade.UNGRADED ? "-" : grade.name();
    }

    @Command(
            name = "grade",
            mixinStandardHelpOptions = true,
            description = "Grades a source, with the reason; F takes the grade back.")
    void grade(
            @Mixin CaseOptions options,
            @Parameters(paramLabel = "SOURCE", description = "Its name as chains give it.")
                    String source,
            @Parameters(
                            paramLabel = "GRADE",
                            description = "A, B, C, D, E, or F: cannot be judged.")
                    String given,
            @Option(
                            names = "--by",
                            required = true,
                            paramLabel = "NAME",
                            description = "Who grades.")
                    String by,
            @Option(
                            names = "--reason",
                            required = true,
                            paramLabel = "TEXT",
                            description = "What the grade rests on.")
                    String reason) {
        Grade grade = grade(given);
        try (Case opened = options.open()) {
            Ratings.rate(opened.decisions(), by, source, grade, reason);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        parent.streams.say(
                grade == Grade.UNGRADED
                        ? "the grade of " + source + " was taken back"
                        : source + " is graded " + grade);
    }

    private static Grade grade(String given) {
        return switch (given.toUpperCase(Locale.ROOT)) {
            case "A" -> Grade.A;
            case "B" -> Grade.B;
            case "C" -> Grade.C;
            case "D" -> Grade.D;
            case "E" -> Grade.E;
            case "F" -> Grade.UNGRADED;
            default -> throw new UsageException("grades are A to F, got " + given);
        };
    }

    @Command(
            name = "grades",
            mixinStandardHelpOptions = true,
            description = "Lists the grades that stand, by whom, when and why.")
    void grades(@Mixin CaseOptions options) throws IOException {
        try (Case opened = options.open();
                Writer out = parent.streams.writer()) {
            for (Ratings.Rating one : Ratings.standing(opened.decisions())) {
                out.write(
                        Lines.of(
                                one.grade().name(),
                                one.source(),
                                one.at().toString().substring(0, 10),
                                "by " + one.by(),
                                one.reason()));
            }
        }
    }
}
