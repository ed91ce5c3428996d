package rawi.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TestkitTest {

    @Test
    void marksStandWhereTheyAre() {
        MarkedText marked = MarkedText.of("said [at least twelve] [[sic]] were");
        assertEquals("said at least twelve [sic] were", marked.text());
        assertEquals(new MarkedText.Mark(5, 20, "at least twelve"), marked.only());
    }

    @Test
    void strayMarksAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> MarkedText.of("a ] b"));
        assertThrows(IllegalArgumentException.class, () -> MarkedText.of("a [ b"));
    }

    @Test
    void goldenCaseReads() {
        List<GoldenCase> cases =
                GoldenCase.parse(
                        "case: one\nlang: en\n\nTwo people\ndied.\n\n-> killed 2 \"Two people\"\n\n"
                                + "case: two\n\nNobody.\n");
        assertEquals(2, cases.size());
        assertEquals("Two people died.", cases.get(0).text());
        assertEquals(
                new GoldenCase.Expected("killed", "2", "Two people"),
                cases.get(0).expected().get(0));
    }

    @Test
    void goldenCaseMustQuoteItsText() {
        assertThrows(
                IllegalArgumentException.class,
                () -> GoldenCase.parse("case: x\n\nText.\n\n-> killed 2 \"Other\"\n"));
    }

    @Test
    void aProcessEndsWithItsHelpers() throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "sleep 60 & echo up; wait").start();
        shell.inputReader().readLine();
        List<ProcessHandle> helpers = shell.descendants().toList();
        assertEquals(1, helpers.size());
        EndedProcess.end(shell);
        assertFalse(shell.isAlive() || helpers.get(0).isAlive());
    }

    @Seeded(runs = 5)
    void sameSeedSameDice(Random random) {
        String replay = System.getProperty("rawi.seed");
        long seed = replay == null ? 0 : Long.parseLong(replay);
        int first = random.nextInt();
        if (seed > 0) {
            assertEquals(new Random(seed).nextInt(), first);
        }
    }
}
