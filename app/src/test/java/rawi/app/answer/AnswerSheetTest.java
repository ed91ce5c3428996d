package rawi.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rawi.app.ingest.Json;
import rawi.app.words.Language;
import rawi.app.words.Wording;
import rawi.core.answer.AnswerSheet;
import rawi.core.answer.Answers;
import rawi.core.answer.Mechanism;
import rawi.core.answer.Profile;
import rawi.core.answer.Question;
import rawi.core.answer.QuestionReader;
import rawi.core.corroborate.Corroborator;
import rawi.core.corroborate.Filed;
import rawi.core.data.DataFiles;
import rawi.core.disclose.Level;
import rawi.core.measure.linked.Evidence;
import rawi.core.model.ClaimType;

/** The demo's question: forced recruitment of a 20-year-old student, Deir Ezzor, December 2020. */
class AnswerSheetTest {

    private static final String QUESTION =
            "forced recruitment of a 20-year-old student, Deir Ezzor, December 2020";
    private static final LocalDate TODAY = LocalDate.of(2021, 1, 10);
    private static final Wording ENGLISH = Wording.of(Language.ENGLISH);

    @TempDir static Path folder;

    private static DataFiles files;
    private static Evidence coded;
    private static QuestionReader reader;
    private static Answers answers;

    @BeforeAll
    static void linkDemo() throws IOException {
        files = DataFiles.builtIn();
        List<Filed> reports = GoldDemo.reports();
        Evidence.Knowledge knowledge = Evidence.Knowledge.load(files);
        coded = Evidence.of(Corroborator.load(files).run(reports, List.of()), reports, knowledge);
        reader = QuestionReader.load(files, knowledge);
        answers = Answers.load(files);
    }

    private static AnswerSheet sheet(Level level) {
        return answers.answer(coded, reader.read(QUESTION), level, TODAY);
    }

    @Test
    void theQuestionIsTurnedIntoFiltersInBothLanguages() {
        for (String typed :
                List.of(
                        QUESTION,
                        "هل يواجه طالب عمره ٢٠ عامًا التجنيد القسري في دير الزور، كانون الأول 2020؟")) {
            Question question = reader.read(typed);
            assertThat(question.asksAll()).as(typed).isTrue();
            assertThat(question.profiles()).containsExactly(Profile.STUDENT);
            assertThat(question.age()).hasValue(20);
            assertThat(question.actor()).isEmpty();
            assertThat(question.where().place())
                    .hasValueSatisfying(p -> assertThat(p).isNotEmpty());
            assertThat(question.where().from()).contains(LocalDate.of(2020, 12, 1));
            assertThat(question.where().to()).contains(LocalDate.of(2020, 12, 31));
        }
        Question bribes = reader.read("bribes paid at checkpoints by reservists in Homs in 2019");
        assertThat(bribes.mechanisms()).containsExactly(Mechanism.CHECKPOINT, Mechanism.BRIBE);
        assertThat(bribes.profiles()).containsExactly(Profile.RESERVIST);
        assertThat(bribes.where().place()).contains("Homs");
        assertThat(reader.read("does ISIS recruit").actor()).contains("Islamic State");
    }

    /** Every hand-made incident of a mechanism, there and then, stands with its own origins. */
    @Test
    void namesTheMechanismsOfTheDemoWithTheirOrigins() throws IOException {
        Map<String, Object> gold =
                Json.object(
                        Json.parse(Files.readString(GoldDemo.FOLDER.resolve("incidents.json"))));
        AnswerSheet sheet = sheet(Level.DESK);
        List<AnswerSheet.Line> lines = new ArrayList<>();
        sheet.actors().forEach(actor -> lines.addAll(actor.lines()));
        Map<String, Set<String>> claims = new java.util.HashMap<>();
        coded.incidents()
                .forEach(
                        one -> {
                            Set<String> refs = new HashSet<>();
                            one.incident().claims().forEach(ref -> refs.add(ref.toString()));
                            claims.put(one.incident().id(), refs);
                        });
        int checked = 0;
        Set<Mechanism> seen = new HashSet<>();
        for (Object entry : Json.list(gold.get("incidents"))) {
            Map<String, Object> incident = Json.object(entry);
            Optional<Mechanism> mechanism =
                    Mechanism.of(ClaimType.of((String) incident.get("type")));
            if (mechanism.isEmpty() || !inDecember(incident) || isPlanned(incident)) {
                continue;
            }
            Set<String> wanted = new HashSet<>();
            Json.list(incident.get("claims")).forEach(ref -> wanted.add(ref.toString()));
            List<AnswerSheet.Line> found =
                    lines.stream()
                            .filter(line -> line.mechanism() == mechanism.get())
                            .filter(
                                    line ->
                                            claims.get(line.incident()).stream()
                                                    .anyMatch(wanted::contains))
                            .toList();
            if (mechanism.get() == Mechanism.ARREST && found.isEmpty()) {
                continue; // not tied to service, and counted as left out
            }
            assertThat(found).as(incident.get("id") + " " + incident.get("title")).hasSize(1);
            assertThat(found.get(0).origins())
                    .as(incident.get("id") + " " + incident.get("title"))
                    .isEqualTo(origins(incident, mechanism.get()));
            seen.add(mechanism.get());
            checked++;
        }
        assertThat(checked).isGreaterThanOrEqualTo(9);
        assertThat(seen)
                .contains(
                        Mechanism.CONSCRIPTION,
                        Mechanism.ARREST,
                        Mechanism.CHECKPOINT,
                        Mechanism.INTAKE,
                        Mechanism.BRIBE,
                        Mechanism.INDUCED,
                        Mechanism.FORCED_RECRUITMENT,
                        Mechanism.CHILD,
                        Mechanism.AVOIDANCE);
    }

    /** Origins of which a claim is of the mechanism's own types; the others tell of another one. */
    private static int origins(Map<String, Object> incident, Mechanism mechanism) {
        int origins = 0;
        for (Object origin : Json.list(incident.get("origins"))) {
            boolean tells = false;
            for (Object ref : Json.list(incident.get("claims"))) {
                String[] parts = ref.toString().split("/");
                tells |=
                        Json.list(origin).contains(parts[0])
                                && coded.reports().get(parts[0]).read().claims().stream()
                                        .filter(c -> c.id().equals(parts[1]))
                                        .anyMatch(
                                                c ->
                                                        mechanism.types().contains(c.type())
                                                                && (c.factuality().counts()
                                                                        || c.factuality()
                                                                                .name()
                                                                                .equals(
                                                                                        "GENERIC")));
            }
            origins += tells ? 1 : 0;
        }
        return origins;
    }

    private static boolean inDecember(Map<String, Object> incident) {
        Object from = incident.get("earliest");
        Object to = incident.get("latest");
        return (from == null || from.toString().compareTo("2020-12-31") <= 0)
                && (to == null || to.toString().compareTo("2020-12-01") >= 0);
    }

    private static boolean isPlanned(Map<String, Object> incident) {
        return String.valueOf(incident.get("note")).startsWith("INTENDED");
    }

    @Test
    void deniesStandApartAndWhatIsMissingIsSaid() {
        AnswerSheet sheet = sheet(Level.DESK);
        assertThat(sheet.contrary())
                .anySatisfy(
                        line ->
                                assertThat(line.told().get(0).publisher())
                                        .isEqualTo("State Gazette"));
        assertThat(sheet.missing())
                .anySatisfy(gap -> assertThat(gap.age()).contains(20))
                .anySatisfy(
                        gap -> {
                            assertThat(gap.mechanism()).contains(Mechanism.CHECKPOINT);
                            assertThat(gap.profile()).contains(Profile.STUDENT);
                        });
        String text = DocText.plain(AnswerDocument.of(sheet, QUESTION, ENGLISH));
        assertThat(text)
                .contains("Question as typed: " + QUESTION)
                .contains("No information found: ")
                .contains("Contrary reports")
                .contains("(also in: Jazira Wire, 2020-12-04")
                .contains("gives no verdict");
    }

    @Test
    void copiesAreOneLineAndTheBestIsTheOriginal() {
        AnswerSheet.Line bribes =
                sheet(Level.DESK).actors().stream()
                        .flatMap(a -> a.lines().stream())
                        .filter(l -> l.mechanism() == Mechanism.BRIBE)
                        .filter(l -> l.profiles().contains(Profile.STUDENT))
                        .findFirst()
                        .orElseThrow();
        assertThat(bribes.origins()).isEqualTo(1);
        assertThat(bribes.told()).hasSize(1);
        assertThat(bribes.told().get(0).publisher()).isEqualTo("Furat Monitor");
        assertThat(bribes.told().get(0).alsoIn()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PARTNER", "PUBLIC"})
    void noWitnessAndNoVictimIsNamedInAnyForm(Level level) throws Exception {
        Question everything =
                new Question(
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        java.util.OptionalInt.empty(),
                        rawi.core.measure.linked.Selection.ALL);
        AnswerSheet sheet = answers.answer(coded, everything, level, LocalDate.of(2021, 3, 1));
        for (Language language : Language.values()) {
            Wording words = Wording.of(language);
            Doc doc = AnswerDocument.of(sheet, "", words);
            List<String> forms =
                    List.of(
                            DocText.plain(doc),
                            DocText.markdown(doc),
                            DocHtml.page(doc, words),
                            AnswerJson.of(sheet, ""),
                            String.join("", parts(DocxWriter.of(doc, language)).values()));
            for (String form : forms) {
                assertThat(form)
                        .doesNotContain("Umm Nasser", "Umm Hadi", "Abu Layth", "Sattam", "Hlebi");
                if (level != Level.DESK) {
                    assertThat(form).doesNotContain("Three checkpoints were set up before dawn");
                }
            }
        }
    }

    @Test
    void theSameQuestionGivesTheSameBytesAndAWellFormedFile() throws Exception {
        for (Language language : Language.values()) {
            Doc doc = AnswerDocument.of(sheet(Level.DESK), QUESTION, Wording.of(language));
            byte[] docx = DocxWriter.of(doc, language);
            assertThat(DocxWriter.of(doc, language)).isEqualTo(docx);
            Map<String, String> parts = parts(docx);
            assertThat(parts).containsKeys("[Content_Types].xml", "word/footnotes.xml");
            for (String part : parts.values()) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
            }
            assertThat(parts.get("word/document.xml").split("<w:footnoteReference ", -1))
                    .hasSize(doc.notes().size() + 1);
        }
    }

    @Test
    void aWordProcessorDrawsIt() throws Exception {
        Optional<Path> office =
                Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        if (office.isEmpty()) {
            System.out.println("skipped: no LibreOffice to draw the answer sheet with");
            return;
        }
        Doc doc = AnswerDocument.of(sheet(Level.DESK), QUESTION, ENGLISH);
        Path file = folder.resolve("answer.docx");
        Files.write(file, DocxWriter.of(doc, Language.ENGLISH));
        Process process =
                new ProcessBuilder(
                                office.get().toString(),
                                "--headless",
                                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                                "--convert-to",
                                "pdf",
                                "--outdir",
                                folder.toString(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("answer.pdf")).exists();
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(folder.resolve("answer.pdf").toFile())) {
            String drawn = new org.apache.pdfbox.text.PDFTextStripper().getText(pdf);
            assertThat(drawn).contains("Answer sheet", "Furat Monitor", "At a glance");
        }
    }

    @Test
    void wordsOfReportsNeverBecomeMarkup() {
        Doc doc =
                new Doc(
                        "x",
                        List.of(
                                new Doc.Paragraph(
                                        List.of(
                                                Doc.Span.quote(
                                                        "<script>alert(1)</script> [a](javascript:b)"
                                                                + " | `c`")))),
                        List.of());
        assertThat(DocHtml.page(doc, ENGLISH)).doesNotContain("<script");
        assertThat(DocText.markdown(doc))
                .doesNotContain("<script")
                .contains("\\[a\\]")
                .contains("\\|");
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        Map<String, String> parts = new java.util.TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
