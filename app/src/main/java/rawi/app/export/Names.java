package rawi.app.export;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import rawi.app.words.Labels;
import rawi.app.words.Language;
import rawi.app.words.Wording;
import rawi.core.disclose.KnownWorld;
import rawi.core.disclose.Rounding;
import rawi.core.disclose.SharedClaim;
import rawi.core.disclose.SharedIncident;
import rawi.core.lexicon.Crosswalk;
import rawi.core.lexicon.Crosswalks;
import rawi.core.model.ClaimType;

/** What the values of a release are called, in both languages and in other codebooks. */
public final class Names {

    private final Labels english = new Labels(Wording.of(Language.ENGLISH));
    private final Labels arabic = new Labels(Wording.of(Language.ARABIC));
    private final KnownWorld known;
    private final Crosswalks crosswalks;

    public Names(KnownWorld known, Crosswalks crosswalks) {
        this.known = known;
        this.crosswalks = crosswalks;
    }

    public KnownWorld known() {
        return known;
    }

    /** A leaf or family in few words. */
    public String type(String code, Language language) {
        Labels labels = language == Language.ARABIC ? arabic : english;
        return code.indexOf('.') > 0 ? labels.brief(ClaimType.of(code)) : labels.family(code);
    }

    String codes(String type, Crosswalk.Scheme scheme) {
        return codes(type, scheme, Crosswalk::code);
    }

    String fits(String type, Crosswalk.Scheme scheme) {
        return codes(type, scheme, code -> code.fit().name().toLowerCase(Locale.ROOT));
    }

    /** The codes of a scheme with how well each fits, for people; empty when it has none. */
    public java.util.Optional<String> crosswalk(String type, Crosswalk.Scheme scheme) {
        if (type.indexOf('.') < 0) {
            return java.util.Optional.empty();
        }
        String told =
                crosswalks.of(ClaimType.of(type), scheme).stream()
                        .map(c -> c.code() + " (" + c.fit().name().toLowerCase(Locale.ROOT) + ")")
                        .collect(Collectors.joining(", "));
        return told.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(told);
    }

    private String codes(
            String type,
            Crosswalk.Scheme scheme,
            java.util.function.Function<Crosswalk, String> what) {
        if (type.indexOf('.') < 0) {
            return "";
        }
        return crosswalks.of(ClaimType.of(type), scheme).stream()
                .map(what)
                .collect(Collectors.joining("|"));
    }

    /** A name of the mask, such as "Syrian army (alleged)", in a language. */
    public String shown(String name, Language language) {
        if (language == Language.ENGLISH) {
            return name;
        }
        for (String mark : List.of(" (alleged)", " (denied)")) {
            if (name.endsWith(mark)) {
                String bare = name.substring(0, name.length() - mark.length());
                return shown(bare, language) + (mark.contains("alleged") ? " (مزعوم)" : " (منفي)");
            }
        }
        return switch (name) {
            case "a resident" -> "أحد السكان";
            case "an actor not named here" -> "جهة لا تسمى هنا";
            case "a source not named here" -> "مصدر لا يسمى هنا";
            case "people" -> "أشخاص";
            default -> known.arabic(name);
        };
    }

    static Long number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    /** {@code 15-20}, {@code 15+}, {@code 0-10}; empty when nothing is told. */
    public static String range(Rounding.Shown range) {
        if (range.high().isEmpty()) {
            return range.low().isEmpty() ? "" : range.low().getAsLong() + "+";
        }
        long low = range.low().orElse(0);
        return low == range.high().getAsLong()
                ? Long.toString(low)
                : low + "-" + range.high().getAsLong();
    }

    /** Sources of an incident, each chain once, outer to inner. */
    public static List<String> sources(SharedIncident incident) {
        return incident.claims().stream().map(Names::source).distinct().sorted().toList();
    }

    static String source(SharedClaim claim) {
        return String.join(" > ", claim.chain());
    }

    static String joined(List<String> values) {
        return String.join("; ", values);
    }
}
