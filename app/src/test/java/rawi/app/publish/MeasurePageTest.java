package rawi.app.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rawi.app.cli.RawiCommand;

/**
 * Measures and answer sheets as a browser lays them out: nothing is wider than the window, no label
 * of a picture leaves it or lies on another. Pictures are left in {@code target/screenshots}.
 */
@Tag("browser")
class MeasurePageTest {

    /** Writes into the page what is wrong with its pictures, a line for each fault. */
    private static final String LOOK =
            "const faults=[];const box=e=>e.getBoundingClientRect();"
                    + "if(document.documentElement.scrollWidth>innerWidth)faults.push('too wide');"
                    + "document.querySelectorAll('svg.figure').forEach(svg=>{"
                    + "const texts=[...svg.querySelectorAll('text')];const out=box(svg);"
                    + "texts.forEach((a,i)=>{const p=box(a);"
                    + "if(p.left<out.left-2||p.right>out.right+2)faults.push('out: '+a.textContent);"
                    + "texts.slice(i+1).forEach(b=>{const q=box(b);"
                    + "if(p.left<q.right-1&&q.left<p.right-1&&p.top<q.bottom-2&&q.top<p.bottom-2)"
                    + "faults.push('meet: '+a.textContent+' / '+b.textContent);});});});"
                    + "const pre=document.createElement('pre');pre.id='faults';pre.hidden=true;"
                    + "pre.textContent=faults.join('\\n');document.body.append(pre);";

    @TempDir static Path folder;

    private static String claims;

    /** Forty weeks of invented short reports, so that every measure has something to draw. */
    @BeforeAll
    static void readLongCase() throws Exception {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        String[] towns = {"Deir Ezzor", "al-Mayadin", "Raqqa", "Homs", "Daraa"};
        String[] outlets = {"Furat Monitor", "Jazira Wire", "Badia Post"};
        java.time.LocalDate monday = java.time.LocalDate.of(2020, 1, 6);
        int number = 0;
        for (int week = 0; week < 44; week++) {
            int many = week == 41 ? 9 : week > 20 && week < 24 ? 0 : 1 + week % 2;
            for (int i = 0; i < many; i++) {
                String town = towns[(week + 2 * i) % towns.length];
                String body =
                        switch ((week + i) % 5) {
                            case 0 ->
                                    "Syrian army soldiers arrested "
                                            + (week + 3)
                                            + " young men in "
                                            + town
                                            + " on Monday to take them to compulsory military"
                                            + " service, a resident said.";
                            case 1 ->
                                    "Hezbollah and the Islamic Revolutionary Guard Corps recruited "
                                            + (week + 2)
                                            + " young men in "
                                            + town
                                            + " on Monday for"
                                            + " a monthly salary, an activist said.";
                            case 2 ->
                                    "The Syrian Democratic Forces forcibly recruited "
                                            + (week + 4)
                                            + " men in "
                                            + town
                                            + " on Monday, local sources said.";
                            case 3 ->
                                    (20 + week)
                                            + " families fled from "
                                            + town
                                            + " to Raqqa on"
                                            + " Monday because of the arrests, residents said.";
                            default ->
                                    "The Syrian Democratic Forces arrested a member of ISIS in "
                                            + town
                                            + " on Monday, local sources said.";
                        };
                Files.writeString(
                        reports.resolve("r" + (100 + number) + ".txt"),
                        "---\npublisher: "
                                + outlets[number % 3]
                                + "\npublished: "
                                + monday.plusWeeks(week).plusDays(i % 3)
                                + "\n---\n"
                                + body
                                + "\n");
                number++;
            }
        }
        Path file = folder.resolve("claims.json");
        Files.writeString(file, run("read", reports.toString(), "--format", "json"));
        claims = file.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "corroboration",
        "incident-rate",
        "pressure",
        "change",
        "actor-network",
        "coupling",
        "displacement",
        "coverage",
        "drift"
    })
    void labelsStandApartAndInside(String measure) throws Exception {
        for (String ui : List.of("en", "ar")) {
            look(measure, ui, "measure", measure, claims, "--format", "html", "--ui", ui);
        }
    }

    @ParameterizedTest
    @CsvSource({"en", "ar"})
    void anAnswerSheetFits(String ui) throws Exception {
        look(
                "answer",
                ui,
                "answer",
                "../demo/reports",
                "--place",
                "Deir ez-Zor",
                "--profile",
                "student",
                "--format",
                "html",
                "--ui",
                ui);
    }

    private static void look(String name, String ui, String... command) throws Exception {
        String page = run(command);
        for (int width : new int[] {1280, 420}) {
            Path picture =
                    Files.createDirectories(Path.of("target/screenshots"))
                            .resolve(name + "-" + ui + "-" + width + ".png");
            Files.deleteIfExists(picture);
            Path own = Files.createTempDirectory(folder, "look");
            String drawn =
                    new Browser(own).drawn(Browser.driven(page, LOOK), width, Optional.of(picture));
            int at = drawn.indexOf("<pre id=\"faults\"");
            assertThat(drawn.substring(at, drawn.indexOf("</pre>", at)))
                    .as(name + " " + ui + " " + width)
                    .isEqualTo("<pre id=\"faults\" hidden=\"\">");
        }
    }

    private static String run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RawiCommand.run(
                all.toArray(String[]::new),
                InputStream.nullInputStream(),
                out,
                OutputStream.nullOutputStream());
        return out.toString(StandardCharsets.UTF_8);
    }
}
