package rawi.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.answer.AnswerDocument;
import rawi.app.answer.AnswerJson;
import rawi.app.answer.Doc;
import rawi.app.answer.DocHtml;
import rawi.app.answer.DocText;
import rawi.app.answer.DocxWriter;
import rawi.app.words.Wording;
import rawi.core.answer.AnswerSheet;
import rawi.core.answer.Answers;
import rawi.core.answer.Mechanism;
import rawi.core.answer.Profile;
import rawi.core.answer.Question;
import rawi.core.answer.QuestionReader;
import rawi.core.disclose.Level;
import rawi.core.measure.linked.Evidence;
import rawi.core.measure.linked.Selection;

/** {@code rawi answer}: what sources claim about a question on a country of origin. */
@Command(
        name = "answer",
        mixinStandardHelpOptions = true,
        description = {
            "Answers a question on a country of origin with what sources claim: by actor, mechanism,"
                    + " profile, place and period, each line with its words, chain, independent"
                    + " origins and grade. Gives no verdict."
        },
        footer = {
            "",
            "Examples:",
            "  rawi answer demo/reports --question \"forced recruitment of a 20-year-old student, Deir"
                    + " Ezzor, December 2020\"",
            "  rawi answer --case deir-ezzor --profile student --place \"Deir ez-Zor\" --from 2020-12-01"
                    + " --to 2020-12-31 --format docx > answer.docx",
            "",
            "A question is only turned into filters, and the sheet shows them; filters given as options"
                    + " win. Exit codes: 0 done, 1 some input could not be read, 2 wrong usage."
        })
final class AnswerCommand implements Callable<Integer> {

    /** Forms of output. */
    enum Form {
        text,
        md,
        html,
        docx,
        json
    }

    @ParentCommand private RawiCommand parent;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Reports, folders, or files of claims; without any, the case is taken.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--question",
            paramLabel = "TEXT",
            description = "A question in English or Arabic; only turned into filters.")
    private String question = "";

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Who acts: a name or part of one, state, or non-state.")
    private String actor;

    @Option(
            names = "--mechanism",
            paramLabel = "NAME",
            split = ",",
            description =
                    "conscription, reserve, forced-recruitment, child, arrest, checkpoint, induced,"
                            + " intake, bribe, exemption, settlement, avoidance; default all.")
    private List<String> mechanisms = List.of();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            split = ",",
            description = "evader, reservist, student, militia, over-age.")
    private List<String> profiles = List.of();

    @Option(names = "--age", paramLabel = "YEARS", description = "Age asked for.")
    private Integer age;

    @Option(
            names = "--country",
            paramLabel = "NAME",
            description = "A country, when no --place is given.")
    private String country;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "desk, partner or public; default desk.")
    private Level level = Level.DESK;

    @Option(
            names = "--today",
            paramLabel = "DAY",
            description =
                    "Day of the answer, against which fresh movements wait; default: the newest"
                            + " report.")
    private String today;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Form format = Form.text;

    @Mixin private ScopeOptions scope;
    @Mixin private LinkInput input;

    @Override
    public Integer call() throws IOException {
        if (level == Level.SEALED) {
            throw new UsageException("--level: nothing sealed is ever released");
        }
        Set<Mechanism> asked = mechanisms();
        Set<Profile> named = profiles();
        Selection given = scope.selection(List.of());
        LinkInput.Opened opened = input.open(parent.streams, paths);
        Evidence evidence = opened.evidence();
        Question read =
                question.isBlank()
                        ? new Question(
                                Set.of(),
                                Set.of(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                Selection.ALL)
                        : QuestionReader.load(opened.files(), evidence.knowledge()).read(question);
        Question all =
                new Question(
                        asked.isEmpty() ? read.mechanisms() : asked,
                        named.isEmpty() ? read.profiles() : named,
                        Optional.ofNullable(actor).or(read::actor),
                        age == null ? read.age() : OptionalInt.of(age),
                        where(given, read.where()));
        all.where()
                .place()
                .filter(place -> !evidence.knowledge().places().knows(place))
                .ifPresent(
                        place -> {
                            throw new UsageException("no place is known as " + place);
                        });
        LocalDate day =
                ScopeOptions.day(today, "--today").or(evidence::asOf).orElse(LocalDate.EPOCH);
        AnswerSheet sheet = Answers.load(opened.files()).answer(evidence, all, level, day);
        write(sheet);
        return opened.exit();
    }

    private void write(AnswerSheet sheet) throws IOException {
        Wording words = parent.streams.plainWords();
        Doc doc = AnswerDocument.of(sheet, question, words);
        byte[] bytes =
                switch (format) {
                    case text -> utf8(DocText.plain(doc));
                    case md -> utf8(DocText.markdown(doc));
                    case html -> utf8(DocHtml.page(doc, words));
                    case json -> utf8(AnswerJson.of(sheet, question));
                    case docx -> DocxWriter.of(doc, words.language());
                };
        parent.streams.out().write(bytes);
        parent.streams.out().flush();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Selection where(Selection given, Selection read) {
        Optional<String> place =
                given.place().or(() -> Optional.ofNullable(country)).or(read::place);
        boolean dated = given.from().isPresent() || given.to().isPresent();
        return new Selection(
                place,
                dated ? given.from() : read.from(),
                dated ? given.to() : read.to(),
                List.of());
    }

    private Set<Mechanism> mechanisms() {
        Set<Mechanism> set = EnumSet.noneOf(Mechanism.class);
        for (String name : mechanisms) {
            set.add(
                    Mechanism.of(name.toLowerCase(Locale.ROOT))
                            .orElseThrow(() -> new UsageException("--mechanism: no " + name)));
        }
        return set;
    }

    private Set<Profile> profiles() {
        Set<Profile> set = EnumSet.noneOf(Profile.class);
        for (String name : profiles) {
            set.add(
                    Profile.of(name.toLowerCase(Locale.ROOT))
                            .orElseThrow(() -> new UsageException("--profile: no " + name)));
        }
        return set;
    }
}
