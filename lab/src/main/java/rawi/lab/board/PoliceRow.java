package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rawi.app.ingest.Json;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.model.Report;
import rawi.core.model.Span;
import rawi.core.pipeline.ReportReader;
import rawi.lab.bench.Corpus;

/** What the police did, sentence by sentence (IndiaPoliceEvents). */
final class PoliceRow implements Measured {

    private static final Pattern POLICE =
            Pattern.compile(
                    "(?i).*\\b(police\\w*|cops?|constables?|jawans?|srp|rpf|rapid action).*");

    @Override
    public String name() {
        return "police";
    }

    @Override
    public List<Figure> measure(Path bench) throws IOException {
        ReportReader reader = ReportReader.load(DataFiles.builtIn());
        Scores sentences = new Scores();
        Scores documents = new Scores();
        for (Map<String, Object> entry :
                Corpus.entries(bench.resolve("india_police_events/ipe.shared.jsonl.gz"))) {
            StringBuilder text = new StringBuilder();
            List<Span> at = new ArrayList<>();
            List<List<Object>> labels = new ArrayList<>();
            for (Object one : Json.list(entry.get("sentences"))) {
                Map<String, Object> sentence = Json.object(one);
                int start = text.length();
                text.append(sentence.get("sent_text")).append(' ');
                at.add(new Span(start, text.length()));
                labels.add(Json.list(sentence.get("sent_labels")));
            }
            Report report =
                    new Report(
                            "-",
                            "-",
                            Optional.empty(),
                            "Times",
                            Optional.of(LocalDate.parse((String) entry.get("date"))),
                            "en",
                            Optional.empty(),
                            text.toString(),
                            0);
            List<Claim> claims = reader.read(report).claims();
            for (String what : List.of("KILL", "ARREST")) {
                boolean goldAny = false;
                boolean readAny = false;
                for (int s = 0; s < at.size(); s++) {
                    Span span = at.get(s);
                    boolean gold = labels.get(s).contains(what);
                    boolean read =
                            claims.stream()
                                    .anyMatch(
                                            c ->
                                                    span.overlaps(c.trigger().span())
                                                            && is(what, c, span.in(report.text())));
                    sentences.add(what, gold, read);
                    goldAny |= gold;
                    readAny |= read;
                }
                documents.add(what, goldAny, readAny);
            }
        }
        return List.of(
                new Figure("India police, KILL by sentence, F1", sentences.f1("KILL"), 0.60, ""),
                new Figure(
                        "India police, ARREST by sentence, F1", sentences.f1("ARREST"), 0.55, ""),
                new Figure("India police, KILL by report, F1", documents.f1("KILL"), 0, ""),
                new Figure("India police, ARREST by report, F1", documents.f1("ARREST"), 0, ""));
    }

    private static boolean is(String what, Claim claim, String sentence) {
        if (claim.factuality() == Factuality.DENIED
                || claim.factuality() == Factuality.HYPOTHETICAL
                || claim.factuality() == Factuality.INTENDED) {
            return false;
        }
        Stream<String> agents =
                Stream.concat(
                        claim.agents().stream().map(a -> a.quote().text() + " " + a.actor()),
                        claim.means().stream().map(m -> m.quote().text()));
        boolean byPolice = agents.anyMatch(a -> POLICE.matcher(a).matches());
        if (what.equals("KILL")) {
            return claim.type() == ClaimType.KILLING
                    && (byPolice || claim.agents().isEmpty() && sentence.contains("police firing"));
        }
        // Nobody else makes arrests in these reports.
        return claim.type() == ClaimType.ARREST_DETENTION && (byPolice || claim.agents().isEmpty());
    }
}
