package rawi.app.publish;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rawi.app.words.Labels;
import rawi.app.words.Phrases;
import rawi.app.words.Wording;
import rawi.core.model.ClaimType;
import rawi.core.model.Dropped;

/** Why a candidate was dropped, in words for people who do not know the codebook's keys. */
final class DropReason {

    /** "liberty.release: free: object does not fit": the type, the entry, what failed. */
    private static final Pattern ENTRY = Pattern.compile("([a-z]+\\.[a-z_]+): ([^:]+): ([^:]+)");

    private static final Pattern SLOT = Pattern.compile("(\\S+) (does not fit|is barred)");

    private final Wording words;
    private final Labels labels;
    private final Phrases phrases;

    DropReason(Wording words) {
        this.words = words;
        this.labels = new Labels(words);
        this.phrases = new Phrases(words);
    }

    String of(Dropped dropped) {
        Set<String> reasons = new LinkedHashSet<>();
        for (String part : dropped.reason().split("; ")) {
            Matcher entry = ENTRY.matcher(part);
            boolean named = entry.matches();
            String type = named ? type(entry.group(1)) : labels.of(dropped.type());
            String reason = plain(named ? entry.group(3) : part);
            reasons.add(words.text("drop.reason", new Wording.Own(type), new Wording.Own(reason)));
        }
        return String.join(words.text("join.parts"), reasons);
    }

    private String type(String code) {
        try {
            return labels.of(ClaimType.of(code));
        } catch (IllegalArgumentException e) {
            return words.marks().foreign(code);
        }
    }

    private String plain(String reason) {
        Matcher slot = SLOT.matcher(reason);
        if (slot.matches()) {
            boolean barred = slot.group(2).equals("is barred");
            return words.text(
                    barred ? "drop.barred" : "drop.unfit", new Wording.Own(slot(slot.group(1))));
        }
        return switch (reason) {
            case "other voice" -> words.text("drop.voice");
            case "no entry fits" -> words.text("drop.no_entry");
            case "no sign that it happened" -> words.text("drop.no_sign");
            case "in order to" -> words.text("drop.in_order_to");
            default -> phrases.of(reason);
        };
    }

    private String slot(String key) {
        return switch (key) {
            case "subject", "object", "iobject", "modifier", "possessive", "whole" ->
                    words.text("slot." + key);
            default -> words.text("slot.after", key.replace("|", "/"));
        };
    }
}
