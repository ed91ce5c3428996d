package rawi.app.publish;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.Count;
import rawi.core.model.Hop;
import rawi.core.model.TimeRange;

/** A claim's parts in words for people. */
final class Words {

    private Words() {}

    static String type(Claim claim) {
        String code = claim.type().code();
        return code.substring(code.indexOf('.') + 1).replace('_', ' ');
    }

    /** The doers; the word "alleged" stands before those who are only blamed (invariant I7). */
    static String agents(Claim claim) {
        return claim.agents().stream()
                .map(
                        a ->
                                (a.certainty() == Certainty.PURPORTED ? "alleged " : "")
                                        + a.quote().text()
                                        + (a.certainty() == Certainty.DENIED ? " (denied)" : ""))
                .collect(Collectors.joining(", "));
    }

    static String targets(Claim claim) {
        return claim.targets().stream()
                .map(t -> t.quote().text())
                .collect(Collectors.joining(", "));
    }

    static String places(Claim claim) {
        return claim.place().stream()
                .map(p -> p.inherited() ? "(" + p.name() + ")" : p.name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String means(Claim claim) {
        return claim.means().stream().map(m -> m.quote().text()).collect(Collectors.joining(", "));
    }

    /** The controlled values, each once. */
    static String meansValues(Claim claim) {
        return claim.means().stream()
                .flatMap(m -> m.value().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String when(Claim claim) {
        return claim.when().map(w -> when(w.range())).orElse("");
    }

    /** With the word that leads to it: "on 2020-12-17", "in 2017-10", "until 2020-12-21". */
    static String when(TimeRange range) {
        String words = range(range);
        boolean day = range.earliest().isPresent() && range.earliest().equals(range.latest());
        boolean plain = Character.isDigit(words.charAt(0)) && words.indexOf(' ') < 0;
        return day ? "on " + words : plain ? "in " + words : words;
    }

    /** The shortest form: a day, a whole month or year, "since", "until" or "to". */
    static String range(TimeRange range) {
        if (range.earliest().isEmpty() && range.latest().isEmpty()) {
            return "day unknown";
        }
        if (range.earliest().isEmpty()) {
            return "until " + range.latest().get();
        }
        if (range.latest().isEmpty()) {
            return "since " + range.earliest().get();
        }
        LocalDate from = range.earliest().get();
        LocalDate to = range.latest().get();
        if (from.equals(to)) {
            return from.toString();
        }
        boolean months = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
        if (!months) {
            return from + " to " + to;
        }
        if (from.getDayOfYear() == 1 && to.getDayOfYear() == to.lengthOfYear()) {
            return joined(Integer.toString(from.getYear()), Integer.toString(to.getYear()));
        }
        return joined(YearMonth.from(from).toString(), YearMonth.from(to).toString());
    }

    private static String joined(String from, String to) {
        return from.equals(to) ? from : from + " to " + to;
    }

    static String count(Claim claim) {
        return claim.count().map(Words::count).orElse("");
    }

    static String count(Count count) {
        if (count.low().isEmpty() && count.high().isEmpty()) {
            return "? " + count.unit();
        }
        String number;
        if (count.high().isEmpty()) {
            number = count.low().getAsLong() + "+";
        } else if (count.low().isEmpty()) {
            number = "\u2264" + count.high().getAsLong();
        } else if (count.low().getAsLong() == count.high().getAsLong()) {
            number = Long.toString(count.low().getAsLong());
        } else {
            number = count.low().getAsLong() + "-" + count.high().getAsLong();
        }
        return number + " " + count.unit();
    }

    /** The sources from the outermost to the one that knows. */
    static String chain(List<Hop> chain) {
        return chain.stream().map(Hop::name).collect(Collectors.joining(" > "));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
