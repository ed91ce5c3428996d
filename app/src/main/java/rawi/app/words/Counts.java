package rawi.app.words;

import java.util.Locale;
import java.util.OptionalLong;
import rawi.core.model.Count;

/** Numbers of people and things in words. */
public final class Counts {

    private final Wording words;

    public Counts(Wording words) {
        this.words = words;
    }

    /** "12 people", "12+ people", "≤12 people", "3–5 people", "? people". */
    public String of(Count count) {
        OptionalLong low = count.low();
        OptionalLong high = count.high();
        if (low.isEmpty() && high.isEmpty()) {
            return words.text("count.unknown", new Wording.Own(unit(count.unit())));
        }
        if (high.isEmpty()) {
            return open("count.least", low.getAsLong(), count.unit());
        }
        if (low.isEmpty()) {
            return open("count.most", high.getAsLong(), count.unit());
        }
        long from = low.getAsLong();
        long to = high.getAsLong();
        Plural form = Plural.of(words.language(), to);
        if (from == to) {
            return counted(count.unit(), form, Long.toString(to));
        }
        // The forms for one and two name no number in Arabic, so a range takes that for a few.
        boolean unsaid = form == Plural.TWO || form == Plural.ZERO;
        return counted(count.unit(), unsaid ? Plural.FEW : form, from + "\u2013" + to);
    }

    private String open(String key, long n, String unit) {
        String number = words.text(key + ".number", n);
        String counted = counted(unit, Plural.of(words.language(), n), number);
        return words.text(key, new Wording.Own(counted));
    }

    private String counted(String unit, Plural form, String number) {
        String key = key(unit);
        return words.find(key).isPresent()
                ? words.plural(key, form, number)
                : words.text("count.of", new Wording.Own(words.marks().number(number)), unit);
    }

    private String unit(String unit) {
        return words.find(key(unit)).orElseGet(() -> words.marks().foreign(unit));
    }

    /** Units are nouns as written, so that "strike" and "strikes" are one unit. */
    private String key(String unit) {
        String key = "unit." + unit.toLowerCase(Locale.ROOT).replace(' ', '_');
        return words.find(key).isEmpty() && words.find(key + "s").isPresent() ? key + "s" : key;
    }
}
