package rawi.lab.board;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rawi.app.ingest.Json;
import rawi.core.data.DataFiles;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.EnglishParser;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.LayoutReader;
import rawi.core.text.TextLayout;
import rawi.lab.bench.Corpus;
import rawi.lab.bench.Zipped;

/** Who does it to whom in PETRARCH's unit cases, whose actors are invented countries. */
final class CodedRolesRow implements Measured {

    @Override
    public String name() {
        return "coded-roles";
    }

    @Override
    public List<Figure> measure(Path bench) throws IOException {
        DataFiles files = DataFiles.builtIn();
        EnglishParser parser = EnglishParser.load(files);
        LayoutReader layouts = new LayoutReader(files);
        VerbCodes verbs = new VerbCodes(bench.resolve("cameo/dict/PETR.Validate.verbs.txt.gz"));
        Map<String, String> actors =
                actors(bench.resolve("cameo/dict/PETR.Validate.actors.txt.gz"));
        Scores acts = new Scores();
        int asked = 0;
        int right = 0;
        for (Map<String, Object> entry :
                Corpus.entries(bench.resolve("cameo/petr_unit.shared.jsonl.gz"))) {
            List<Object> expected = Json.list(entry.get("expected"));
            if (expected.size() != 1) {
                continue;
            }
            Map<String, Object> gold = Json.object(expected.get(0));
            TextLayout layout =
                    layouts.read(Corpus.report("petr", String.valueOf(entry.get("text"))));
            ParsedText.Depth[] depths = new ParsedText.Depth[layout.sentences().size()];
            Arrays.fill(depths, ParsedText.Depth.PARSED);
            ParsedText parsed = new ParsedText(layout, parser, depths);
            String source = code(gold.get("source"));
            String target = code(gold.get("target"));
            if (source.isEmpty() || target.isEmpty() || parsed.size() == 0) {
                continue;
            }
            Tree tree = parsed.tree(0);
            int one = node(tree, actors, source);
            int other = node(tree, actors, target);
            if (one < 0 || other < 0 || one == other) {
                continue;
            }
            asked++;
            right += does(tree, one, other) ? 1 : 0;
            String event = String.valueOf(gold.get("event"));
            String read = verbs.between(tree, one, other).map(VerbCodes::root).orElse("");
            if (event.matches("\\d.*")) {
                acts.choice(VerbCodes.root(event), read);
            }
        }
        return List.of(
                new Figure(
                        "PETRARCH unit cases, direction, accuracy of " + asked,
                        (double) right / Math.max(1, asked),
                        0,
                        ""),
                new Figure("PETRARCH unit cases, class of act, accuracy", acts.microF1(), 0, ""));
    }

    private static String code(Object value) {
        String code = value == null ? "" : value.toString();
        return code.matches("[A-Z]{3}.*") ? code.substring(0, 3) : "";
    }

    /** Whether the first stands as the one who acts: as subject, or behind "by". */
    private static boolean does(Tree tree, int one, int other) {
        int first = rank(tree, one);
        int second = rank(tree, other);
        return first != second ? first > second : one < other;
    }

    private static int rank(Tree tree, int node) {
        int at = node;
        for (int step = 0; step < 6 && at >= 0; step++) {
            Dependency label = tree.label(at);
            if (label == Dependency.NSUBJ || label == Dependency.OBL_AGENT) {
                return 2;
            }
            if (label == Dependency.NSUBJ_PASS || label == Dependency.OBJ) {
                return 0;
            }
            at = tree.head(at);
        }
        return 1;
    }

    private static int node(Tree tree, Map<String, String> actors, String code) {
        for (int i = 0; i < tree.size(); i++) {
            if (code.equals(actors.get(tree.low(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** First words of actors' names and their codes. */
    private static Map<String, String> actors(Path file) throws IOException {
        Map<String, String> codes = new LinkedHashMap<>();
        try (BufferedReader in = Zipped.reader(file)) {
            String last = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String bare = line.replaceAll("#.*", "").strip();
                int open = bare.indexOf('[');
                int close = bare.indexOf(']', open + 1);
                String name = bare.replaceAll("\\[.*", "").replace("+", "").strip();
                if (!name.isEmpty() && close > open && open >= 0) {
                    String code = bare.substring(open + 1, close);
                    if (code.matches("[A-Z]{3}.*")) {
                        last = code.substring(0, 3);
                        String word = name.split("[_ ]")[0].toLowerCase(Locale.ROOT);
                        codes.putIfAbsent(word, last);
                    }
                }
            }
        }
        return codes;
    }
}
