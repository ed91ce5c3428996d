package rawi.app.publish;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rawi.core.lexicon.TypeTitles;
import rawi.core.model.ClaimType;
import rawi.core.model.Dropped;

/** Why a candidate was dropped, in words for people who do not know the codebook's keys. */
final class DropReason {

    /** "liberty.release: free: object does not fit": the type, the entry, what failed. */
    private static final Pattern ENTRY = Pattern.compile("([a-z]+\\.[a-z_]+): ([^:]+): ([^:]+)");

    private static final Pattern SLOT = Pattern.compile("(\\S+) (does not fit|is barred)");

    private DropReason() {}

    static String of(Dropped dropped, TypeTitles titles) {
        Set<String> reasons = new LinkedHashSet<>();
        for (String part : dropped.reason().split("; ")) {
            Matcher entry = ENTRY.matcher(part);
            if (entry.matches()) {
                reasons.add(type(entry.group(1), titles) + ": " + plain(entry.group(3)));
            } else {
                reasons.add(titles.of(dropped.type()) + ": " + plain(part));
            }
        }
        return String.join("; ", reasons);
    }

    private static String type(String code, TypeTitles titles) {
        try {
            return titles.of(ClaimType.of(code));
        } catch (IllegalArgumentException e) {
            return code;
        }
    }

    private static String plain(String reason) {
        Matcher slot = SLOT.matcher(reason);
        if (slot.matches()) {
            boolean barred = slot.group(2).equals("is barred");
            return slot(slot.group(1))
                    + (barred ? " rules it out" : " is not of the kind it takes");
        }
        return switch (reason) {
            case "other voice" -> "the verb is active where it should be passive, or the reverse";
            case "no entry fits" -> "no entry of the codebook fits these words here";
            case "no sign that it happened" -> "no sign that it happened, it is only named";
            case "in order to" -> "part of \u201Cin order to\u201D";
            default -> reason;
        };
    }

    private static String slot(String key) {
        return switch (key) {
            case "subject" -> "its subject";
            case "object" -> "its object";
            case "iobject" -> "the one it is given to";
            case "modifier" -> "the word before it";
            case "possessive" -> "whose it is";
            default -> "what stands after \u201C" + key.replace("|", "/") + "\u201D";
        };
    }
}
