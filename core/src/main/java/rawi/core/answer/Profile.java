package rawi.core.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Of whom a question asks; a kind of people, never a person. */
public enum Profile {
    EVADER,
    RESERVIST,
    STUDENT,
    MILITIA,
    OVER_AGE;

    /** The name on the command line and in data: {@code over-age}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Profile> of(String key) {
        return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
    }
}
