package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rawi.app.ingest.Json;
import rawi.core.data.DataFiles;
import rawi.core.model.Agent;
import rawi.core.model.Claim;
import rawi.core.model.Factuality;
import rawi.core.model.Means;
import rawi.core.model.Target;
import rawi.core.pipeline.ReportReader;
import rawi.lab.bench.Corpus;

/**
 * Templates of MUC-4's development part by the measure of GTT: templates of one type of incident
 * are laid side by side as fits best, and type and role fillers count alike. A report's claims of
 * one type make one template.
 */
final class TemplatesRow implements Measured {

    private static final List<String> ROLES =
            List.of("PerpInd", "PerpOrg", "Target", "Victim", "Weapon");

    /** A template that was read: fillers by role. */
    private record Template(String type, Map<String, Set<String>> fillers) {}

    private int right;
    private int read;
    private int gold;

    @Override
    public String name() {
        return "templates";
    }

    @Override
    public List<Figure> measure(Path bench) throws IOException {
        ReportReader reader = ReportReader.load(DataFiles.builtIn());
        for (Map<String, Object> entry : Corpus.entries(bench.resolve("muc4/dev.gtt.jsonl.gz"))) {
            String text = (String) entry.get("doctext");
            List<Template> templates =
                    templates(reader.read(Corpus.report("muc", cased(text))).claims());
            score(templates, Json.list(entry.get("templates")));
        }
        return List.of(
                new Figure(
                        "MUC-4 dev templates (GTT), F1",
                        2.0 * right / Math.max(1, gold + read),
                        0.38,
                        "GE 1992 .543, GTT .502 (test part)"));
    }

    /** The corpus is in lower case; sentences at least begin with a capital. */
    private static String cased(String text) {
        StringBuilder out = new StringBuilder(text);
        boolean first = true;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (first && Character.isLetter(c)) {
                out.setCharAt(i, Character.toUpperCase(c));
                first = false;
            } else if (c == '.' && i + 1 < out.length() && out.charAt(i + 1) == ' ') {
                first = true;
            }
        }
        return out.toString();
    }

    private static String type(Claim claim) {
        String trigger = claim.trigger().text().toLowerCase(Locale.ROOT);
        return switch (claim.type()) {
            case KILLING, INJURY, ATTACK_UNSPECIFIED, SHELLING, ARMED_CLASH -> "attack";
            case IED_MINE, AIR_DRONE_STRIKE -> "bombing";
            case ABDUCTION_DISAPPEARANCE -> "kidnapping";
            case DESTRUCTION_LOOTING ->
                    trigger.contains("burn") || trigger.contains("fire") ? "arson" : "attack";
            default -> "";
        };
    }

    private static List<Template> templates(List<Claim> claims) {
        Map<String, Template> byType = new LinkedHashMap<>();
        for (Claim claim : claims) {
            String type = type(claim);
            boolean real =
                    claim.factuality() != Factuality.HYPOTHETICAL
                            && claim.factuality() != Factuality.GENERIC
                            && claim.factuality() != Factuality.DENIED;
            if (type.isEmpty() || !real) {
                continue;
            }
            Template template = byType.computeIfAbsent(type, t -> new Template(t, new HashMap<>()));
            for (Agent agent : claim.agents()) {
                String words = bare(agent.quote().text());
                String role = organised(words) ? "PerpOrg" : "PerpInd";
                put(template, role, words);
            }
            for (Target target : claim.targets()) {
                String words = bare(target.quote().text());
                boolean thing =
                        claim.type() == rawi.core.model.ClaimType.DESTRUCTION_LOOTING
                                || things(words);
                put(template, thing ? "Target" : "Victim", words);
            }
            for (Means means : claim.means()) {
                put(template, "Weapon", bare(means.quote().text()));
            }
        }
        return new ArrayList<>(byType.values());
    }

    private static void put(Template template, String role, String words) {
        if (!words.isEmpty() && !words.matches("he|she|they|it|who|him|them|we|i|his")) {
            template.fillers().computeIfAbsent(role, r -> new LinkedHashSet<>()).add(words);
        }
    }

    private static boolean organised(String words) {
        return words.matches(
                ".*\\b(front|fmln|army|movement|party|cartel|eln|farc|shining path|organization|forces?"
                        + "|government|extraditables|command|epl|urng|m-19|tupac).*");
    }

    private static boolean things(String words) {
        return words.matches(
                ".*\\b(house|home|building|office|headquarters|embassy|car|vehicle|bus|pipeline|bridge|tower"
                        + "|station|bank|hotel|church|plant|installation|facilit|residence|barracks|store|town"
                        + "|village|truck|plane|helicopter|line|post)s?\\b.*");
    }

    private static String bare(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceFirst("^(the|a|an|some|several|two|three|four|five|six) ", "")
                .strip();
    }

    private void score(List<Template> made, List<Object> marked) throws IOException {
        List<Map<String, Object>> left = new ArrayList<>();
        for (Object one : marked) {
            left.add(Json.object(one));
            gold += 1 + size(Json.object(one));
        }
        for (Template template : made) {
            read += 1;
            for (Set<String> fillers : template.fillers().values()) {
                read += fillers.size();
            }
            Map<String, Object> best = null;
            int most = 0;
            for (Map<String, Object> candidate : left) {
                String type = String.valueOf(candidate.get("incident_type"));
                int hits = type.startsWith(template.type()) ? 1 + hits(template, candidate) : 0;
                if (hits > most) {
                    most = hits;
                    best = candidate;
                }
            }
            right += most;
            left.remove(best);
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
                    String words = bare(String.valueOf(Json.list(mention).get(0)));
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
