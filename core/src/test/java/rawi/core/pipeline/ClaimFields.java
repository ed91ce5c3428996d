package rawi.core.pipeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rawi.core.model.Claim;
import rawi.core.model.Hop;
import rawi.core.model.PlaceMention;
import rawi.core.text.ArabicScript;

/**
 * The fields of a claim as a test file writes them: {@code by agent + agent}, {@code to target},
 * {@code at place}, {@code at* part of a place's words}, {@code in* the same, inherited or not},
 * {@code when day..day}, {@code n low..high}, {@code via source > source}, or a factuality. Names
 * and numbers may leave a choice: {@code Idlib|إدلب}.
 */
final class ClaimFields {

    private ClaimFields() {}

    /** What was read in place of a field; empty when it is right. */
    static String check(Claim claim, String field) {
        int space = field.indexOf(' ');
        String key = space < 0 ? field : field.substring(0, space);
        String value = field.substring(space + 1);
        return switch (key) {
            case "by" ->
                    names(
                            value,
                            claim.agents().stream().map(a -> a.actor()).toList(),
                            claim.agents().stream().map(a -> a.quote().text()).toList());
            case "to" -> {
                List<String> read = claim.targets().stream().map(t -> t.quote().text()).toList();
                yield names(value, read, read);
            }
            case "at" -> {
                List<String> read =
                        claim.place().stream()
                                .filter(p -> !p.inherited())
                                .map(PlaceMention::name)
                                .toList();
                yield names(value, read, read);
            }
            case "at*" ->
                    any(
                            value,
                            claim.place().stream()
                                    .filter(p -> !p.inherited())
                                    .flatMap(ClaimFields::words)
                                    .toList());
            case "in*" -> any(value, claim.place().stream().flatMap(ClaimFields::words).toList());
            case "when" -> same(value, when(claim));
            case "n" ->
                    same(
                            value,
                            claim.count()
                                    .map(n -> range(side(n.low()), side(n.high())))
                                    .orElse(""));
            case "unit" -> same(value, claim.count().map(n -> n.unit()).orElse(""));
            case "via" ->
                    same(
                            value,
                            claim.chain().stream()
                                    .skip(1)
                                    .map(Hop::name)
                                    .collect(Collectors.joining(" > ")));
            default -> same(key, claim.factuality().toString());
        };
    }

    private static String names(String wanted, List<String> read, List<String> quotes) {
        String[] parts = wanted.split(" \\+ ");
        boolean right = parts.length == read.size();
        for (int i = 0; right && i < parts.length; i++) {
            String letters = ArabicScript.letters(parts[i]);
            right =
                    ArabicScript.letters(read.get(i)).contains(letters)
                            || ArabicScript.letters(quotes.get(i)).contains(letters);
        }
        return right ? "" : read.isEmpty() ? "nothing" : String.join(" + ", read);
    }

    private static Stream<String> words(PlaceMention place) {
        return Stream.of(place.name(), place.quote().text());
    }

    /** Whether one of the words, parted by |, stands in what was read. */
    private static String any(String wanted, List<String> read) {
        for (String one : wanted.split("\\|")) {
            String letters = ArabicScript.letters(one);
            if (read.stream().anyMatch(r -> ArabicScript.letters(r).contains(letters))) {
                return "";
            }
        }
        return read.isEmpty() ? "nothing" : String.join(" + ", read);
    }

    private static String same(String wanted, String read) {
        return Arrays.asList(wanted.split("\\|", -1)).contains(read)
                ? ""
                : read.isEmpty() ? "nothing" : read;
    }

    private static String when(Claim claim) {
        return claim.when()
                .map(
                        w ->
                                range(
                                        w.range().earliest().map(LocalDate::toString).orElse(""),
                                        w.range().latest().map(LocalDate::toString).orElse("")))
                .orElse("");
    }

    private static String range(String low, String high) {
        return low.equals(high) ? low : low + ".." + high;
    }

    private static String side(OptionalLong n) {
        return n.isPresent() ? Long.toString(n.getAsLong()) : "";
    }
}
