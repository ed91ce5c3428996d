package rawi.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.text.LayoutReader;
import rawi.core.text.Sentence;

/** Who did what to whom in invented sentences; a new model must not fall below the floor. */
class SyntaxFloorTest {

    private static final double FLOOR = 0.85;

    /** A sentence, then relations as label(head, dependent). */
    private static final String[][] SENTENCES = {
        {
            "Soldiers arrested four farmers near the village of Tal Amara on Monday.",
            "nsubj(arrested, Soldiers)",
            "obj(arrested, farmers)",
            "nmod(village, Amara)",
        },
        {
            "Two teachers were detained by the military police at a checkpoint.",
            "nsubj:pass(detained, teachers)",
            "obl:agent(detained, police)",
            "obl(detained, checkpoint)",
        },
        {
            "The militia, which controls the town, has forced young men to dig trenches.",
            "nsubj(forced, militia)",
            "acl:relcl(militia, controls)",
            "obj(forced, men)",
            "xcomp(forced, dig)",
            "obj(dig, trenches)",
        },
        {
            "Residents said that gunmen had burned three shops and looted a pharmacy.",
            "ccomp(said, burned)",
            "nsubj(burned, gunmen)",
            "obj(burned, shops)",
            "conj(burned, looted)",
            "obj(looted, pharmacy)",
        },
        {
            "Shelling by government forces killed a child and wounded her mother.",
            "nsubj(killed, Shelling)",
            "nmod(Shelling, forces)",
            "obj(killed, child)",
            "obj(wounded, mother)",
        },
        {
            "A nurse abducted in March was released after her family paid a ransom.",
            "nsubj:pass(released, nurse)",
            "acl(nurse, abducted)",
            "advcl(released, paid)",
            "obj(paid, ransom)",
        },
        {
            "Patrols detained drivers who refused to pay the levy.",
            "nsubj(detained, Patrols)",
            "obj(detained, drivers)",
            "acl:relcl(drivers, refused)",
            "obj(pay, levy)",
        },
        {
            "Army Shells Market In Northern Town, Killing Nine",
            "nsubj(Shells, Army)",
            "obj(Shells, Market)",
            "obj(Killing, Nine)",
        },
    };

    private final DataFiles files = DataFiles.builtIn();
    private final EnglishParser parser = EnglishParser.load(files);
    private final LayoutReader layouts = new LayoutReader(files);

    private Tree parse(String text) {
        Report report =
                new Report(
                        "t",
                        "t",
                        Optional.empty(),
                        "W",
                        Optional.empty(),
                        "en",
                        Optional.empty(),
                        text,
                        0);
        List<Sentence> sentences = layouts.read(report).sentences();
        assertThat(sentences).as(text).hasSize(1);
        return parser.parse(sentences.get(0));
    }

    @Test
    void readsRolesOfInventedReports() {
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (String[] row : SENTENCES) {
            Tree tree = parse(row[0]);
            List<String> found = new ArrayList<>();
            for (int i = 0; i < tree.size(); i++) {
                if (tree.head(i) >= 0) {
                    String label = tree.label(i).label();
                    found.add(label + "(" + tree.form(tree.head(i)) + ", " + tree.form(i) + ")");
                }
            }
            for (int r = 1; r < row.length; r++) {
                all++;
                if (!found.contains(row[r])) {
                    missed.add(row[r]);
                }
            }
        }
        assertThat(1 - (double) missed.size() / all)
                .as("missed %s", missed)
                .isGreaterThanOrEqualTo(FLOOR);
    }
}
