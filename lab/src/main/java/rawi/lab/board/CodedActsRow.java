package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.Crosswalk;
import rawi.core.lexicon.Crosswalks;
import rawi.core.model.Claim;
import rawi.core.model.Span;
import rawi.core.pipeline.ReportReader;
import rawi.lab.bench.Corpus;

/**
 * What one given actor does to another, in fifteen classes of PLOVER: by a list of words of
 * political acts, and by Rawi's claims alone through the codebook's crosswalk.
 */
final class CodedActsRow implements Measured {

    /** The class of a sentence in which nothing was read; the commonest of friendly acts. */
    private static final String OTHERWISE = "SUPPORT";

    @Override
    public String name() {
        return "coded-acts";
    }

    @Override
    public List<Figure> measure(Path bench) throws IOException {
        DataFiles files = DataFiles.builtIn();
        ReportReader reader = ReportReader.load(files);
        Crosswalks crosswalks = Crosswalks.load(files);
        ActWords words = new ActWords();
        Scores byWords = new Scores();
        Scores byClaims = new Scores();
        int coded = 0;
        int right = 0;
        for (Map<String, Object> entry :
                Corpus.entries(bench.resolve("cameo/plv_train.jsonl.gz"))) {
            String text = (String) entry.get("sentence");
            String marked = (String) entry.get("marked_sentence");
            int source = bare(marked, marked.indexOf("<s>"));
            int target = bare(marked, marked.indexOf("<t>"));
            int sourceEnd = bare(marked, marked.indexOf("</s>"));
            int targetEnd = bare(marked, marked.indexOf("</t>"));
            String gold = (String) entry.get("gold_root");
            String read = OTHERWISE;
            Optional<String> claimed = Optional.empty();
            if (source >= 0 && target >= 0 && text.length() >= Math.max(sourceEnd, targetEnd)) {
                read = words.between(text, source, sourceEnd, target, targetEnd).orElse(OTHERWISE);
                Span parties = new Span(Math.min(source, target), Math.max(sourceEnd, targetEnd));
                claimed = claimed(reader, crosswalks, text, parties);
            }
            byWords.choice(gold, read);
            byClaims.choice(gold, claimed.orElse(OTHERWISE));
            coded += claimed.isPresent() ? 1 : 0;
            right += claimed.filter(gold::equals).isPresent() ? 1 : 0;
        }
        return List.of(
                new Figure("PLOVER roots by a word list, macro-F1", byWords.macroF1(), 0.60, ""),
                new Figure("the same, accuracy", byWords.microF1(), 0, ""),
                new Figure("PLOVER roots by claims alone, macro-F1", byClaims.macroF1(), 0, ""),
                new Figure(
                        "the same, precision where a claim was read (" + coded + ")",
                        (double) right / Math.max(1, coded),
                        0,
                        ""),
                unseen(bench, words));
    }

    /** Sentences that the word list was not worked over on, in four classes, parties not given. */
    private static Figure unseen(Path bench, ActWords words) throws IOException {
        Set<String> seen = new HashSet<>();
        for (Map<String, Object> entry :
                Corpus.entries(bench.resolve("cameo/plv_train.jsonl.gz"))) {
            seen.add(((String) entry.get("sentence")).strip());
        }
        int all = 0;
        int right = 0;
        for (Map<String, Object> entry :
                Corpus.entries(bench.resolve("cameo/cameo_class_train.jsonl.gz"))) {
            String text = ((String) entry.get("text")).strip();
            int gold = ((Number) entry.get("penta")).intValue();
            if (gold > 0 && !seen.contains(text)) {
                all++;
                right += quad(words.anywhere(text).orElse(OTHERWISE)) == gold ? 1 : 0;
            }
        }
        String what = "four classes of " + all + " other sentences, accuracy";
        return new Figure(what, (double) right / Math.max(1, all), 0, "");
    }

    /** Verbal and material cooperation, verbal and material conflict. */
    private static int quad(String root) {
        return switch (root) {
            case "AGREE", "CONSULT", "SUPPORT" -> 1;
            case "COOPERATE", "AID", "YIELD" -> 2;
            case "REQUEST", "ACCUSE", "REJECT", "THREATEN" -> 3;
            default -> 4;
        };
    }

    /** The class of the first claim whose trigger stands with the parties. */
    private static Optional<String> claimed(
            ReportReader reader, Crosswalks crosswalks, String text, Span parties) {
        Optional<String> any = Optional.empty();
        for (Claim claim : reader.read(Corpus.report("plv", text)).claims()) {
            Optional<String> root =
                    crosswalks.of(claim.type(), Crosswalk.Scheme.PLOVER).stream()
                            .map(code -> code.code().split("-", 2)[0])
                            .map(code -> code.equals("RETREAT") ? "YIELD" : code)
                            .findFirst();
            if (root.isPresent() && parties.overlaps(claim.trigger().span())) {
                return root;
            }
            any = any.or(() -> root);
        }
        return any;
    }

    /** Where a place of the marked sentence is without the marks before it. */
    private static int bare(String marked, int at) {
        return at < 0 ? -1 : marked.substring(0, at).replaceAll("</?[st]>", "").length();
    }
}
