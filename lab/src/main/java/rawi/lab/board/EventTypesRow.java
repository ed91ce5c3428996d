package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.pipeline.ReportReader;
import rawi.lab.bench.Corpus;

/**
 * The sort of event of a snippet (CASE 2021, task 2). The thirty sorts are those of ACLED and some
 * that the codebook has not (disasters, diplomacy, crime); what is read is laid on them by leaf,
 * and by a word of the text where a leaf is wider.
 */
final class EventTypesRow implements Measured {

    @Override
    public String name() {
        return "event-types";
    }

    @Override
    public List<Figure> measure(Path bench) throws IOException {
        ReportReader reader = ReportReader.load(DataFiles.builtIn());
        Scores scores = new Scores();
        Scores covered = new Scores();
        for (Map<String, Object> entry :
                Corpus.entries(bench.resolve("case2021_task2/case2021_task2.shared.jsonl.gz"))) {
            String text = (String) entry.get("EventSnippet");
            String gold = (String) entry.get("SubType");
            String read = type(reader.read(Corpus.report("case", text)).claims(), text);
            scores.choice(gold, read);
            if (!List.of("MAN_MADE_DISASTER", "NATURAL_DISASTER", "DIPLO", "ORG_CRIME", "ATTRIB")
                    .contains(gold)) {
                covered.choice(gold, read);
            }
        }
        return List.of(
                new Figure("CASE 2021 types, weighted F1", scores.weightedF1(), 0, ""),
                new Figure(
                        "CASE 2021 types that the codebook has, weighted F1",
                        covered.weightedF1(),
                        0,
                        ""));
    }

    private static String type(List<Claim> claims, String text) {
        Map<String, Double> votes = new HashMap<>();
        String folded = text.toLowerCase(Locale.ROOT);
        int place = 0;
        for (Claim claim : claims) {
            String type = type(claim, folded);
            if (!type.isEmpty()) {
                votes.merge(type, 1.0 + 0.5 / (1 + place++), Double::sum);
            }
        }
        return votes.entrySet().stream()
                .max(
                        Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("OTHER");
    }

    private static boolean has(String text, String... words) {
        return List.of(words).stream().anyMatch(text::contains);
    }

    private static String type(Claim claim, String text) {
        boolean state = has(text, "army", "government", "regime", "saa", "police", "forces");
        return switch (claim.type()) {
            case AIR_DRONE_STRIKE -> "AIR_STRIKE";
            case SHELLING -> has(text, "grenade") ? "GRENADE" : "ART_MISS_ATTACK";
            case IED_MINE ->
                    has(text, "suicide")
                            ? "SUIC_BOMB"
                            : has(text, "grenade")
                                    ? "GRENADE"
                                    : has(text, "defus", "seized", "found", "dismantl")
                                            ? "DISR_WEAP"
                                            : "REM_EXPLOS";
            case CHEMICAL_ATTACK -> "CHEM_WEAP";
            case ARMED_CLASH -> "ARMED_CLASH";
            case ATTACK_UNSPECIFIED, KILLING ->
                    has(text, "mob", "lynch", "villagers beat")
                            ? "MOB_VIOL"
                            : has(text, "grenade") ? "GRENADE" : "ATTACK";
            case ARREST_DETENTION -> "ARREST";
            case ABDUCTION_DISAPPEARANCE -> "ABDUCT_DISSAP";
            case SEXUAL_VIOLENCE -> "SEX_VIOL";
            case DESTRUCTION_LOOTING -> "PROPERTY_DISTRUCT";
            case AGREEMENT_SETTLEMENT -> "AGREEMENT";
            case PROPERTY_SEIZURE -> has(text, "weapon", "arms", "ammunition") ? "DISR_WEAP" : "";
            case TERRITORIAL_CHANGE ->
                    has(text, "withdr", "handed over", "transfer")
                            ? "NON_VIOL_TERRIT_TRANSFER"
                            : state ? "GOV_REGAINS_TERIT" : "NON_STATE_ACTOR_OVERTAKES_TER";
            case PROTEST -> protest(text);
            case RECRUITMENT_INFRASTRUCTURE, SECURITY_DEPLOYMENT ->
                    has(text, "headquarters", "base", "camp", "outpost") ? "HQ_ESTABLISHED" : "";
            default -> "";
        };
    }

    private static String protest(String text) {
        if (has(text, "riot", "stones", "burn", "clash", "vandal", "tires", "tyres")) {
            return "VIOL_DEMONSTR";
        }
        if (has(text, "fired", "live ammunition", "killed", "shot")) {
            return "FORCE_AGAINST_PROTEST";
        }
        return has(text, "tear gas", "dispers", "arrest", "water cannon")
                ? "PROTEST_WITH_INTER"
                : "PEACE_PROTEST";
    }
}
