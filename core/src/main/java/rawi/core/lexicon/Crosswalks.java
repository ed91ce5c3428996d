package rawi.core.lexicon;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rawi.core.data.DataFiles;
import rawi.core.data.YamlNode;
import rawi.core.model.ClaimType;

/** What other codebooks call each claim type, as {@code codebook/*.yaml} gives it. */
public final class Crosswalks {

    private final Map<ClaimType, List<Crosswalk>> byType = new EnumMap<>(ClaimType.class);

    private Crosswalks() {}

    public static Crosswalks load(DataFiles files) {
        Crosswalks read = new Crosswalks();
        for (ClaimType type : ClaimType.values()) {
            String path = "codebook/" + type.code() + ".yaml";
            if (files.open(path).isPresent()) {
                read.byType.put(type, Crosswalk.of(YamlNode.read(files, path)));
            }
        }
        return read;
    }

    /** The codes of a scheme for a type, in the order of the codebook. */
    public List<Crosswalk> of(ClaimType type, Crosswalk.Scheme scheme) {
        return byType.getOrDefault(type, List.of()).stream()
                .filter(code -> code.scheme() == scheme)
                .toList();
    }
}
