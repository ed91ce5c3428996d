package rawi.core.extract.when;

import java.time.LocalDate;
import java.util.Optional;
import rawi.core.extract.when.TimeWords.Kind;
import rawi.core.extract.when.TimeWords.Word;

/**
 * A number of units of time, such as "nearly four years".
 *
 * @param last its last token
 * @param number how many; 0 for "several", "a few" and bare plurals
 */
record Amount(int last, int number, Unit unit) {

    private static final int MOST = 500;

    boolean isVague() {
        return number == 0;
    }

    LocalDate before(LocalDate day) {
        return unit.shift(day, -(long) number);
    }

    LocalDate after(LocalDate day) {
        return unit.shift(day, number);
    }

    /** The amount that starts at a token. */
    static Optional<Amount> at(TimeWords words, TimeTokens tokens, int i) {
        int at = i;
        while (words.is(tokens, at, Kind.ROUND)) {
            at += words.at(tokens, at, Kind.ROUND).get().length();
        }
        Optional<Word> written = words.at(tokens, at, Kind.NUMBER);
        int number = written.map(Word::number).orElse(-1);
        int next = at + written.map(Word::length).orElse(1);
        if (number < 0 && tokens.isDigits(at) && tokens.low(at).length() < 4) {
            number = Integer.parseInt(tokens.low(at));
        }
        if (number >= 20 && number % 10 == 0) {
            int sign = tokens.low(next).equals("-") ? 1 : 0;
            int ones = words.number(tokens, next + sign, Kind.NUMBER);
            if (ones > 0 && ones < 10) {
                number += ones;
                next += sign + 1;
            }
        }
        if (tokens.low(next).equals("-")) {
            next++;
        }
        Optional<Word> unit = words.at(tokens, next, Kind.UNIT);
        if (number < 0 || number > MOST || unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Amount(next, number, Unit.valueOf(unit.get().value())));
    }

    /** A bare plural, as in "days ago": some number. */
    static Optional<Amount> bare(TimeWords words, TimeTokens tokens, int i) {
        return words.at(tokens, i, Kind.UNIT)
                .filter(w -> tokens.low(i).endsWith("s"))
                .map(w -> new Amount(i, 0, Unit.valueOf(w.value())));
    }
}
