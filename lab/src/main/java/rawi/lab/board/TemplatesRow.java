package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rawi.app.ingest.Json;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.NounClasses;
import rawi.core.model.Claim;
import rawi.core.pipeline.ReportReader;
import rawi.lab.bench.Corpus;
import rawi.lab.board.IncidentTemplates.Template;

/**
 * Templates of MUC-4's development part by the measure of GTT: templates of one type of incident
 * are laid side by side as fits best, and type and role fillers count alike. A report's claims of
 * one type make one template ({@link IncidentTemplates}).
 */
final class TemplatesRow implements Measured {

    private static final List<String> ROLES =
            List.of("PerpInd", "PerpOrg", "Target", "Victim", "Weapon");

    /**
     * Of the training part every so many-th report is read, as a check on what dev was tuned to.
     */
    private static final int STEP = 6;

    private int right;
    private int read;
    private int gold;

    @Override
    public String name() {
        return "templates";
    }

    @Override
    public List<Figure> measure(Path bench) throws IOException {
        DataFiles files = DataFiles.builtIn();
        ReportReader reader = ReportReader.load(files);
        NounClasses classes = NounClasses.load(files, "en");
        Casing casing = new Casing(bench, files);
        double dev = f1(reader, classes, casing, bench.resolve("muc4/dev.gtt.jsonl.gz"), 1);
        double train = f1(reader, classes, casing, bench.resolve("muc4/train.gtt.jsonl.gz"), STEP);
        return List.of(
                new Figure(
                        "MUC-4 dev templates (GTT), F1",
                        dev,
                        0.38,
                        "GE 1992 .543, GTT .502 (test part)"),
                new Figure("the same, every sixth report of train", train, 0, ""));
    }

    private double f1(ReportReader reader, NounClasses classes, Casing casing, Path file, int step)
            throws IOException {
        right = 0;
        read = 0;
        gold = 0;
        List<Map<String, Object>> entries = Corpus.entries(file);
        for (int i = 0; i < entries.size(); i += step) {
            // Paragraphs are divided by four blanks.
            String text =
                    casing.of((String) entries.get(i).get("doctext")).replace("    ", "\n\n  ");
            List<Claim> claims = reader.read(Corpus.report("muc", text)).claims();
            score(
                    new IncidentTemplates(classes, text).of(claims),
                    Json.list(entries.get(i).get("templates")));
        }
        return 2.0 * right / Math.max(1, gold + read);
    }

    private void score(List<Template> made, List<Object> marked) throws IOException {
        List<Map<String, Object>> left = new ArrayList<>();
        for (Object one : marked) {
            left.add(Json.object(one));
            gold += 1 + size(Json.object(one));
        }
        List<Template> open = new ArrayList<>(made);
        for (Template template : made) {
            read += 1;
            for (Set<String> fillers : template.fillers().values()) {
                read += fillers.size();
            }
        }
        for (int most = 1; most > 0; ) {
            // the pair that fits best first
            most = 0;
            Template one = null;
            Map<String, Object> other = null;
            for (Template template : open) {
                for (Map<String, Object> candidate : left) {
                    String type = String.valueOf(candidate.get("incident_type"));
                    int hits = type.startsWith(template.type()) ? 1 + hits(template, candidate) : 0;
                    if (hits > most) {
                        most = hits;
                        one = template;
                        other = candidate;
                    }
                }
            }
            right += most;
            open.remove(one);
            left.remove(other);
        }
    }

    private static int size(Map<String, Object> template) throws IOException {
        int size = 0;
        for (String role : ROLES) {
            size += Json.list(template.get(role)).size();
        }
        return size;
    }

    private static int hits(Template template, Map<String, Object> marked) throws IOException {
        int hits = 0;
        for (String role : ROLES) {
            Set<String> fillers =
                    new LinkedHashSet<>(template.fillers().getOrDefault(role, Set.of()));
            for (Object entity : Json.list(marked.get(role))) {
                for (Object mention : Json.list(entity)) {
                    String words =
                            IncidentTemplates.bare(String.valueOf(Json.list(mention).get(0)));
                    if (fillers.remove(words)) {
                        hits++;
                        break;
                    }
                }
            }
        }
        return hits;
    }
}
