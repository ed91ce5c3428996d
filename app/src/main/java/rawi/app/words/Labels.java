package rawi.app.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.TypeTitles;
import rawi.core.model.Certainty;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.model.Granularity;
import rawi.core.model.HopRole;
import rawi.core.model.Relation;

/** The names of the method's closed sets. */
public final class Labels {

    /** Read when first asked for, once in a language: a page asks for hundreds. */
    private static final Map<String, TypeTitles> TITLES = new ConcurrentHashMap<>();

    private final Wording words;

    public Labels(Wording words) {
        this.words = words;
    }

    /** A type in few words, for a column. */
    public String brief(ClaimType type) {
        return words.text("type." + type.code());
    }

    /** A type as the codebook's title names it. */
    public String of(ClaimType type) {
        TypeTitles titles =
                TITLES.computeIfAbsent(
                        words.language().code(),
                        lang -> TypeTitles.load(DataFiles.builtIn(), lang));
        return words.marks().own(titles.of(type));
    }

    public String family(String family) {
        return words.text("family." + family);
    }

    public String of(Factuality factuality) {
        return words.text("factuality." + key(factuality));
    }

    public String of(Granularity granularity) {
        return words.text("granularity." + key(granularity));
    }

    public String of(Certainty certainty) {
        return words.text("certainty." + key(certainty));
    }

    public String of(HopRole role) {
        return words.text("role." + key(role));
    }

    /** How a claim stands to the one it names: "leads to". */
    public String forward(Relation.Kind kind) {
        return words.text("relation." + key(kind) + ".forward");
    }

    /** How the named claim stands to the one that names it: "because of". */
    public String inverse(Relation.Kind kind) {
        return words.text("relation." + key(kind) + ".inverse");
    }

    /** A controlled value of means ({@code FIREARM}); a user's own value is told as it is. */
    public String means(String value) {
        return words.find("means." + value.toLowerCase(Locale.ROOT))
                .orElseGet(() -> words.marks().foreign(value.toLowerCase(Locale.ROOT)));
    }

    /** A kind of place of the gazetteer, such as {@code city}. */
    public String placeKind(String kind) {
        return Optional.of(kind)
                .flatMap(k -> words.find("place." + k.toLowerCase(Locale.ROOT)))
                .orElse(kind);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
