package rawi.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.app.review.ClaimEdit;
import rawi.app.review.EditedClaim;
import rawi.app.store.JsonText;
import rawi.app.store.StoredReport;
import rawi.core.model.Claim;

/** Makes the JSON (claims/1) of a claim that a person reads out of a report's words. */
final class ClaimWriter {

    private ClaimWriter() {}

    /**
     * A claim on some words of a report.
     *
     * @param words as they stand in the text
     * @param near place in the text near which they stand, when they stand there more than once
     * @throws IllegalArgumentException when the words are not there or a field is odd
     */
    static String claim(
            StoredReport report, String id, String words, int near, Map<String, String> fields) {
        String text = report.text();
        int start = find(text, words, near);
        int end = start + words.length();
        Map<String, Object> trigger =
                JsonText.fields("start", start, "end", end, "quote", text.substring(start, end));
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("id", id);
        claim.put("type", fields.getOrDefault("type", ""));
        claim.put("trigger", trigger);
        claim.put("agents", List.of());
        claim.put("targets", List.of());
        claim.put("place", List.of());
        claim.put(
                "chain",
                List.of(
                        JsonText.fields(
                                "name", report.reading().publisher(), "role", "PUBLISHER")));
        claim.put("factuality", fields.getOrDefault("factuality", "ASSERTED"));
        claim.put("granularity", fields.getOrDefault("granularity", "EVENT"));
        claim.put(
                "sentence", JsonText.fields("start", before(text, start), "end", after(text, end)));
        claim.put("why", List.of("person"));
        Map<String, String> given = new LinkedHashMap<>(fields);
        given.values().removeIf(String::isBlank);
        Map<String, String> known = new ClaimEdit(given, Optional.empty()).fields();
        Claim made = EditedClaim.of(JsonText.write(claim), known);
        return rawi.app.publish.ClaimJson.text(made);
    }

    /**
     * The place of the words nearest to {@code near}; spaces of the page may differ from the
     * text's.
     */
    private static int find(String text, String words, int near) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("say on which words of the text the claim rests");
        }
        int best = -1;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) {
                best = at;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("these words do not stand in the text: " + words);
        }
        return best;
    }

    private static int before(String text, int start) {
        int at = start;
        while (at > 0 && !ends(text, at - 1)) {
            at--;
        }
        while (at < start && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int after(String text, int end) {
        int at = end;
        while (at < text.length() && !ends(text, at)) {
            at++;
        }
        return Math.min(text.length(), at < text.length() && text.charAt(at) != '\n' ? at + 1 : at);
    }

    /** Whether a sentence ends with this character; a point within a number or name does not. */
    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        boolean last = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
        return c == '\n' || last && ".!?\u061f".indexOf(c) >= 0;
    }
}
