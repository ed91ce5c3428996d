package rawi.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import rawi.core.model.Claim;

/** The fields of a claim that a person may set, as text. */
final class EditForm {

    private EditForm() {}

    static Map<String, String> of(Claim claim) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("type", claim.type().code());
        fields.put("factuality", claim.factuality().name());
        fields.put("agent", claim.agents().isEmpty() ? "" : claim.agents().get(0).actor());
        fields.put(
                "certainty",
                claim.agents().isEmpty() ? "STATED" : claim.agents().get(0).certainty().name());
        fields.put("target", claim.targets().isEmpty() ? "" : claim.targets().get(0).group());
        fields.put("place", claim.place().isEmpty() ? "" : claim.place().get(0).name());
        fields.put("earliest", day(claim, true));
        fields.put("latest", day(claim, false));
        fields.put("low", number(claim, true));
        fields.put("high", number(claim, false));
        fields.put("unit", claim.count().map(rawi.core.model.Count::unit).orElse(""));
        fields.put("granularity", claim.granularity().name());
        fields.put(
                "chain",
                String.join(
                        " > ",
                        claim.chain().stream()
                                .skip(1)
                                .map(rawi.core.model.Hop::name)
                                .toList()));
        fields.put("note", "");
        return fields;
    }

    private static String day(Claim claim, boolean earliest) {
        return claim.when()
                .flatMap(w -> earliest ? w.range().earliest() : w.range().latest())
                .map(Object::toString)
                .orElse("");
    }

    private static String number(Claim claim, boolean low) {
        OptionalLong number =
                claim.count().map(c -> low ? c.low() : c.high()).orElse(OptionalLong.empty());
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }
}
