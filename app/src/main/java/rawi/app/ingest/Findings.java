package rawi.app.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a report, best first: of several values of one field the first holds. A value
 * that was stated goes before one that was guessed, wherever they stand.
 */
public record Findings(List<Finding> all) {

    public static final Findings NONE = new Findings(List.of());

    public Findings {
        all = List.copyOf(all);
    }

    /** The finding that holds for a field. */
    public Optional<Finding> of(String field) {
        Finding guess = null;
        for (Finding f : all) {
            if (f.field().equals(field)) {
                if (!f.guessed()) {
                    return Optional.of(f);
                }
                guess = guess == null ? f : guess;
            }
        }
        return Optional.ofNullable(guess);
    }

    public Optional<String> value(String field) {
        return of(field).map(Finding::value);
    }

    public Optional<LocalDate> published() {
        try {
            return value(Finding.PUBLISHED).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new IllegalStateException("published is no day", e);
        }
    }

    /** These, and behind them those of {@code other}. */
    public Findings or(Findings other) {
        if (other.all.isEmpty()) {
            return this;
        }
        List<Finding> both = new ArrayList<>(all);
        both.addAll(other.all);
        return new Findings(both);
    }

    /** One finding for each field: that which holds. */
    public List<Finding> chosen() {
        return all.stream().map(Finding::field).distinct().map(f -> of(f).orElseThrow()).toList();
    }

    /** Metadata as findings, all told in one way. */
    public static Findings of(Metadata metadata, String how) {
        List<Finding> found = new ArrayList<>();
        metadata.published()
                .ifPresent(d -> found.add(Finding.stated(Finding.PUBLISHED, d.toString(), how)));
        add(found, Finding.PUBLISHER, metadata.publisher(), how);
        add(found, Finding.TITLE, metadata.title(), how);
        add(found, Finding.LANG, metadata.lang(), how);
        add(found, Finding.URL, metadata.url(), how);
        return new Findings(found);
    }

    /**
     * A value fit for one line of output: no control characters, none that turn the direction of
     * writing, no more than so many characters.
     */
    public static String plain(String value, int most) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length() && out.length() < most; i++) {
            char c = value.charAt(i);
            boolean turns =
                    c >= '\u202A' && c <= '\u202E'
                            || c >= '\u2066' && c <= '\u2069'
                            || c == '\u200F';
            if (Character.isWhitespace(c) || c == '\u00A0') {
                if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (!Character.isISOControl(c) && !turns && c != '\uFEFF') {
                out.append(c);
            }
        }
        int last = out.length() - 1;
        if (last >= 0 && Character.isHighSurrogate(out.charAt(last))) {
            out.setLength(last);
        }
        return out.toString().strip();
    }

    private static void add(List<Finding> found, String field, Optional<String> value, String how) {
        value.ifPresent(v -> found.add(Finding.stated(field, v, how)));
    }
}
