package rawi.app.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.JsonText;
import rawi.app.store.Reading;
import rawi.app.store.Reports;
import rawi.app.store.StoredClaim;
import rawi.app.store.StoredReport;

/**
 * Words of reports that people hid (L0): nobody's browser gets them but by an opening that is
 * logged. What the command line then seals leaves the case's texts for good; until then this stands
 * before every page and the interface for programs. Safe to share between threads.
 */
final class Masks {

    private static final char HIDDEN = '\u2588';
    private static final Set<Decision.Action> KINDS =
            Set.of(Decision.Action.FLAG, Decision.Action.UNFLAG);

    private final Case opened;
    private final Map<String, Set<String>> words = new HashMap<>();
    private long next;

    Masks(Case opened) {
        this.opened = opened;
    }

    /** The hidden words of a report, by the decisions up to now. */
    synchronized Set<String> of(String report) {
        catchUp();
        return Set.copyOf(words.getOrDefault(report, Set.of()));
    }

    private void catchUp() {
        long last = opened.decisions().last();
        while (next <= last) {
            var found = opened.decisions().since(next, KINDS, 1_000);
            for (Decisions.Kept kept : found) {
                Decision decision = kept.decision();
                String word =
                        decision.after()
                                .map(JsonText::read)
                                .map(fields -> String.valueOf(fields.get("words")))
                                .orElse("");
                Set<String> all = words.computeIfAbsent(decision.subject(), r -> new TreeSet<>());
                if (decision.action() == Decision.Action.FLAG) {
                    all.add(word);
                } else {
                    all.remove(word);
                }
            }
            next = found.size() < 1_000 ? last + 1 : found.get(found.size() - 1).seq() + 1;
        }
    }

    /** The text with hidden words blotted out, letter by letter, so that places stay. */
    String mask(String report, String text) {
        return mask(of(report), text);
    }

    static String mask(Set<String> hidden, String text) {
        if (hidden.isEmpty() || text.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (String word : hidden) {
            for (int at = 0; at + word.length() <= text.length(); at++) {
                if (text.regionMatches(true, at, word, 0, word.length())) {
                    for (int i = at; i < at + word.length(); i++) {
                        if (!Character.isWhitespace(text.charAt(i))) {
                            out.setCharAt(i, HIDDEN);
                        }
                    }
                }
            }
        }
        return out.toString();
    }

    /** The line of a list without hidden words. */
    Reports.Line mask(Reports.Line line) {
        Set<String> hidden = of(line.id());
        return hidden.isEmpty()
                ? line
                : new Reports.Line(
                        line.id(),
                        line.original(),
                        mask(hidden, line.name()),
                        line.title().map(t -> mask(hidden, t)),
                        mask(hidden, line.publisher()),
                        line.published(),
                        line.lang(),
                        line.readable(),
                        line.claims(),
                        line.problems());
    }

    /** Whether a name, as filters fold it, holds a word that is hidden anywhere. */
    synchronized boolean isHiddenSomewhere(String name) {
        catchUp();
        return words.values().stream().flatMap(Set::stream).anyMatch(word -> isIn(word, name));
    }

    private static boolean isIn(String word, String name) {
        return Reports.folded(name).contains(Reports.folded(word));
    }

    /** The report without its hidden words: text, title and every string of every claim. */
    StoredReport mask(StoredReport stored) {
        Set<String> hidden = of(stored.reading().report());
        if (hidden.isEmpty()) {
            return stored;
        }
        return new StoredReport(
                stored.id(),
                mask(hidden, stored.reading()),
                mask(hidden, stored.text()),
                stored.claims().stream().map(claim -> mask(hidden, claim)).toList());
    }

    private static Reading mask(Set<String> hidden, Reading reading) {
        return new Reading(
                reading.report(),
                reading.original(),
                reading.part(),
                reading.reader(),
                reading.at(),
                mask(hidden, reading.name()),
                reading.title().map(t -> mask(hidden, t)),
                mask(hidden, reading.publisher()),
                reading.published(),
                reading.lang(),
                reading.url().map(u -> mask(hidden, u)),
                reading.bodyStart(),
                reading.text(),
                reading.found().stream()
                        .map(
                                f ->
                                        new rawi.app.store.Found(
                                                f.field(),
                                                mask(hidden, f.value()),
                                                f.how(),
                                                f.guessed()))
                        .toList(),
                reading.problems(),
                reading.claims());
    }

    static StoredClaim mask(Set<String> hidden, StoredClaim claim) {
        return new StoredClaim(
                claim.uid(), claim.report(), json(hidden, claim.json()), claim.status());
    }

    /** Strings of a JSON text; what is hidden has no quotes or backslashes, see {@link #fit}. */
    static String json(Set<String> hidden, String json) {
        return mask(hidden, json);
    }

    /**
     * Whether words can be hidden: long enough to stand out, and nothing that JSON writes apart.
     */
    static boolean fit(String words) {
        return words.strip().length() >= 2
                && words.length() <= 200
                && words.chars().noneMatch(c -> c == '"' || c == '\\' || c < ' ')
                && words.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether a search for these words would tell that a hidden word is there. */
    boolean gives(String report, String asked) {
        Set<String> hidden = of(report);
        if (hidden.isEmpty()) {
            return false;
        }
        String folded = asked.toLowerCase(Locale.ROOT);
        for (String word : hidden) {
            for (String part : word.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                if (part.length() > 2 && folded.contains(part)) {
                    return true;
                }
            }
            for (String part : folded.split("[^\\p{L}\\p{N}]+")) {
                if (part.length() > 2 && word.toLowerCase(Locale.ROOT).contains(part)) {
                    return true;
                }
            }
        }
        return false;
    }
}
