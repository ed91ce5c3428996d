package rawi.lab.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.syntax.SyntaxModel;

/** Floors of the shipped English model on treebanks, which are not the project's to carry. */
class TreebankScoreTest {

    private static final Path FOLDER =
            Path.of(System.getenv().getOrDefault("RAWI_SHARED", "../../shared"), "syntax");

    private static ParserScore score(String name) {
        Path file = FOLDER.resolve(name + ".conllu.gz");
        boolean there = Files.exists(file);
        if (!there) {
            System.out.println("skipped: no treebank " + file + " (set RAWI_SHARED)");
        }
        assumeTrue(there);
        SyntaxModel model = SyntaxModel.load(DataFiles.builtIn(), "en");
        return ParserScore.of(model, Treebank.universal(file));
    }

    @Test
    void webTextHoldsItsFloor() {
        assertThat(score("ud_ewt_test").uas()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void newsRolesHoldTheirFloors() {
        ParserScore score = score("ud_pud_en");
        assertThat(score.uas()).isGreaterThanOrEqualTo(0.85);
        assertThat(score.tags()).isGreaterThanOrEqualTo(0.95);
    }
}
