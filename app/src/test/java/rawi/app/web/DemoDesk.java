package rawi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import rawi.app.store.Case;
import rawi.app.store.CaseLocation;
import rawi.app.store.Decisions;
import rawi.app.words.Language;
import rawi.core.data.DataFiles;

/** The desk over the demo case, as tests open it. */
final class DemoDesk {

    private DemoDesk() {}

    static Case demo(Path folder) throws Exception {
        String place = folder.resolve("case").toString();
        TestCase.rawi("init", place);
        TestCase.rawi("add", "--case", place, "../demo/reports");
        return Case.open(CaseLocation.parse(place));
    }

    static Desk open(Case opened, int port) {
        return Desk.open(
                opened,
                DataFiles.builtIn(),
                DeskSettings.own("127.0.0.1", port, "nour", Language.of("en").orElseThrow()));
    }

    static void linked(Case opened) throws Exception {
        for (int i = 0; i < 600 && opened.linked().state().isEmpty(); i++) {
            Thread.sleep(100);
        }
    }

    static List<Decisions.Kept> decisions(Case opened) {
        return opened.decisions().since(0, 10_000);
    }

    static void decided(Case opened, int n) throws Exception {
        for (int i = 0; i < 600 && decisions(opened).size() < n; i++) {
            Thread.sleep(50);
        }
        assertThat(decisions(opened)).hasSizeGreaterThanOrEqualTo(n);
    }
}
