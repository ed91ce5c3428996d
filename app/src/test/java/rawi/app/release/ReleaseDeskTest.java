package rawi.app.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.cli.RawiCommand;

/** Releases of a case over the command line: two people, signature, history, retraction. */
class ReleaseDeskTest {

    @TempDir static Path folder;

    private static String made;

    private record Run(int exit, String out, String err) {}

    private static Run rawi(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = RawiCommand.run(args, new ByteArrayInputStream(new byte[0]), out, err);
        return new Run(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @BeforeAll
    static void begin() {
        made = folder.resolve("case").toString();
        assertThat(rawi("init", made).exit()).isZero();
        assertThat(rawi("add", "--case", made, "../demo/reports").err()).contains("30");
    }

    @Test
    void aPublicReleaseIsSignedAndTheSameAgain() throws IOException {
        String id = prepare("public", "--type", "liberty");
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Run run = publish(id, one);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(publish(id, two).exit()).isZero();
        for (String name : new String[] {"release.json", "release.sig", "incidents.csv"}) {
            assertThat(one.resolve(name)).hasSameBinaryContentAs(two.resolve(name));
        }
        assertThat(rawi("release", "check", one.toString()).exit()).isZero();
        Files.writeString(one.resolve("incidents.csv"), "x");
        Run checked = rawi("release", "check", one.toString());
        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.err()).contains("incidents.csv is not what was released");
        String manifest = Files.readString(two.resolve("release.json"));
        Files.writeString(
                two.resolve("release.json"), manifest.replace("\"public\"", "\"partner\""));
        assertThat(rawi("release", "check", two.toString()).err()).contains("signature");
        assertThat(manifest).doesNotContain("Rana");
        assertThat(rawi("verify", "--case", made).exit()).isZero();
    }

    @Test
    void aLowerLevelNeedsASecondPerson() {
        String id = prepare("partner");
        Run early = publish(id, folder.resolve("early"));
        assertThat(early.exit()).isEqualTo(1);
        assertThat(early.err()).contains("second person");
        assertThat(folder.resolve("early")).doesNotExist();
        assertThat(approve(id, "Rana").err()).contains("second person must approve");
        assertThat(approve(id, " rana ").err()).contains("second person must approve");
        assertThat(approve(id, "Samir").exit()).isZero();
        assertThat(publish(id, folder.resolve("late")).exit()).isZero();
        assertThat(rawi("release", "list", "--case", made).out())
                .contains(id, "approved", "by Samir", "published");
    }

    @Test
    void aCaseWithUsersIsReleasedByItsReleasers() throws IOException {
        String own = folder.resolve("team").toString();
        Path report = folder.resolve("team.txt");
        Files.writeString(report, "---\npublished: 2020-12-21\n---\nSoldiers killed Omar.\n");
        assertThat(rawi("init", own).exit()).isZero();
        assertThat(rawi("add", "--case", own, report.toString()).exit()).isZero();
        rawi("user", "add", "Rana", "--role", "releaser", "--case", own);
        rawi("user", "add", "Samir", "--role", "analyst", "--case", own);
        for (String name : new String[] {"Samir", "Nobody"}) {
            assertThat(rawi("release", "approve", "R1", "--case", own, "--by", name).err())
                    .contains(name + " is no releaser of this case");
        }
        assertThat(rawi("release", "approve", "R1", "--case", own, "--by", "rana").err())
                .contains("no release R1");
        rawi("user", "disable", "Rana", "--case", own);
        assertThat(rawi("release", "approve", "R1", "--case", own, "--by", "Rana").err())
                .contains("no releaser");
    }

    @Test
    void retractedAndExpiredReleasesDoNotLeave() throws IOException {
        String id = prepare("partner", "--type", "property");
        approve(id, "Samir");
        Path notices = folder.resolve("notices");
        Run retracted =
                rawi(
                        "release",
                        "retract",
                        id,
                        notices.toString(),
                        "--case",
                        made,
                        "--by",
                        "Rana",
                        "--reason",
                        "a source asked for it");
        assertThat(retracted.exit()).as(retracted.err()).isZero();
        assertThat(Files.readString(notices.resolve("retraction-" + id + ".json")))
                .contains("a source asked for it");
        assertThat(publish(id, folder.resolve("gone")).err()).contains("was retracted");
        String old = prepare("partner", "--type", "movement", "--expires", "2021-04-01");
        approve(old, "Samir");
        assertThat(publish(old, folder.resolve("old")).err()).contains("expired on 2021-04-01");
        String next = prepare("partner", "--type", "hostilities");
        approve(next, "Samir");
        assertThat(publish(next, folder.resolve("next")).exit()).isZero();
        assertThat(Files.readString(folder.resolve("next/release.json")))
                .contains(id, "a source asked for it");
    }

    @Test
    void thePreviewSaysWhatIsHiddenAndWhy() {
        Run text = rawi("release", "preview", "--case", made, "--day", "2021-03-01");
        assertThat(text.exit()).as(text.err()).isZero();
        assertThat(text.out())
                .contains("Level PUBLIC", "incidents would be shown", "not shown", "too few");
        Run fresh = rawi("release", "preview", "--case", made, "--day", "2020-12-12");
        assertThat(fresh.out()).contains("fresh movements endanger people: waits until");
        Run html = rawi("release", "preview", "--case", made, "--format", "html");
        assertThat(html.out()).startsWith("<!DOCTYPE html>").contains("Hidden, and why");
    }

    @Test
    void whatIsSealedIsNeverReleased() {
        assertThat(rawi("release", "preview", "--case", made, "--level", "sealed").exit())
                .isEqualTo(2);
    }

    @Test
    void noDayToComeLetsFreshMovementsOut() {
        Run run = rawi("release", "preview", "--case", made, "--day", "2999-01-01");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--day is today or earlier");
    }

    @Test
    void looseReportsAreOnlyPublic() {
        ReleaseDesk.Asked asked =
                new ReleaseDesk.Asked(
                        rawi.core.disclose.Level.DESK,
                        Query.ALL,
                        LocalDate.of(2021, 3, 1),
                        Optional.empty());
        assertThatThrownBy(() -> ReleaseDesk.loose(Demo.PUBLISHER, Demo.material(), asked))
                .isInstanceOf(ReleaseDesk.Refused.class);
    }

    private static String prepare(String level, String... more) {
        String[] args = {
            "release",
            "prepare",
            "--case",
            made,
            "--level",
            level,
            "--by",
            "Rana",
            "--day",
            "2021-03-01"
        };
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        Run run = rawi(all);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out().strip();
    }

    private static Run approve(String id, String by) {
        return rawi("release", "approve", id, "--case", made, "--by", by);
    }

    private static Run publish(String id, Path out) {
        return rawi(
                "release",
                "publish",
                id,
                out.toString(),
                "--case",
                made,
                "--by",
                "Rana",
                "--as",
                "csv,jsonl");
    }
}
