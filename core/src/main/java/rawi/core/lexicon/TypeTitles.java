package rawi.core.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rawi.core.data.DataFiles;
import rawi.core.model.ClaimType;

/** The names of claim types for people, as {@code codebook/*.yaml} gives them. */
public final class TypeTitles {

    private static final String PREFIX = "title:";

    private final Map<ClaimType, String> titles = new EnumMap<>(ClaimType.class);

    private TypeTitles() {}

    /** The titles in a language; the code's own words where the codebook has none. */
    public static TypeTitles load(DataFiles files, String lang) {
        TypeTitles read = new TypeTitles();
        Pattern title = Pattern.compile("\\b" + Pattern.quote(lang) + ": *\"([^\"]+)\"");
        for (ClaimType type : ClaimType.values()) {
            String path = "codebook/" + type.code() + ".yaml";
            files.open(path).ifPresent(in -> read.readTitle(type, title, path, in));
        }
        return read;
    }

    // Only the head of a file is looked at: the whole codebook takes longer to parse than a report.
    private void readTitle(ClaimType type, Pattern title, String path, java.io.InputStream in) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(PREFIX)) {
                    Matcher found = title.matcher(line);
                    if (found.find()) {
                        titles.put(type, found.group(1));
                    }
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    public String of(ClaimType type) {
        String code = type.code();
        return titles.getOrDefault(type, code.substring(code.indexOf('.') + 1).replace('_', ' '));
    }
}
