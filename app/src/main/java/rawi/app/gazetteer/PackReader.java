package rawi.app.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads place tables of others, line by line, into the pack format of docs/gazetteer.md: GeoNames
 * country files, Who's On First extracts, OCHA P-codes, and packs themselves; plain, gzip or zip.
 */
public final class PackReader {

    /** Columns of a pack, in order. */
    public static final String HEADER =
            "id\tname\taliases\tkind\tcountry\twithin\tlat\tlon\tpopulation";

    /** Takes each line of the pack. */
    public interface Sink {
        void take(String line) throws IOException;
    }

    private PackReader() {}

    /**
     * Converts a table.
     *
     * @return the number of places
     * @throws IOException when it cannot be read or its shape is not known
     */
    public static int convert(InputStream in, Sink sink) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(unpacked(in), StandardCharsets.UTF_8));
        int count = 0;
        List<String> header = List.of();
        String first = reader.readLine();
        while (first != null && (first.isBlank() || first.startsWith("#"))) {
            first = reader.readLine();
        }
        if (first == null) {
            throw new IOException("the table is empty");
        }
        String line = first;
        boolean headed = !Character.isDigit(first.charAt(0));
        if (headed) {
            header = List.of(first.split("\t", -1));
            line = reader.readLine();
        }
        Shape shape = Shape.of(header, first);
        for (; line != null; line = reader.readLine()) {
            Optional<String> row = line.isBlank() ? Optional.empty() : shape.row(header, line);
            if (row.isPresent()) {
                sink.take(row.get());
                count++;
            }
        }
        return count;
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        PushbackInputStream peek = new PushbackInputStream(in, 2);
        byte[] sign = peek.readNBytes(2);
        peek.unread(sign);
        if (sign.length == 2 && (sign[0] & 0xFF) == 0x1F && (sign[1] & 0xFF) == 0x8B) {
            return new GZIPInputStream(peek);
        }
        if (sign.length == 2 && sign[0] == 'P' && sign[1] == 'K') {
            ZipInputStream zip = new ZipInputStream(peek);
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().endsWith(".txt") && !e.getName().startsWith("readme")) {
                    return zip;
                }
            }
            throw new IOException("the archive holds no .txt table");
        }
        return peek;
    }

    /** The table shapes that are known. */
    private enum Shape {
        PACK,
        GEONAMES,
        WOF,
        OCHA;

        static Shape of(List<String> header, String first) throws IOException {
            if (header.isEmpty()) {
                if (first.split("\t", -1).length >= 15) {
                    return GEONAMES;
                }
            } else if (header.get(0).equals("wof_id")) {
                return WOF;
            } else if (header.get(0).equals("pcode")) {
                return OCHA;
            } else if (header.get(0).equals("geonameid")) {
                return GEONAMES;
            } else if (header.get(0).equals("id") && header.contains("kind")) {
                return PACK;
            }
            throw new IOException(
                    "no table that Rawi knows; see docs/gazetteer.md for the shapes it reads");
        }

        Optional<String> row(List<String> header, String line) {
            String[] c = line.split("\t", -1);
            return switch (this) {
                case PACK -> pack(header, c);
                case GEONAMES -> geonames(header, c);
                case WOF -> wof(header, c);
                case OCHA -> ocha(header, c);
            };
        }
    }

    private static Optional<String> pack(List<String> header, String[] c) {
        return row(
                get(header, c, "id"),
                get(header, c, "name"),
                get(header, c, "aliases"),
                get(header, c, "kind"),
                get(header, c, "country"),
                get(header, c, "within"),
                get(header, c, "lat"),
                get(header, c, "lon"),
                get(header, c, "population"));
    }

    private static Optional<String> geonames(List<String> header, String[] c) {
        int shift = header.isEmpty() ? 14 : 11;
        if (c.length <= shift) {
            return Optional.empty();
        }
        String code = c[7];
        String kind =
                switch (code) {
                    case "ADM1" -> "ADMIN1";
                    case "ADM2" -> "ADMIN2";
                    case "ADM3", "ADM4" -> "ADMIN3";
                    case "PPLX" -> "QUARTER";
                    default ->
                            switch (c[6]) {
                                case "P" -> "CITY";
                                case "A" -> "REGION";
                                case "H", "T", "L" -> "REGION";
                                default -> "SITE";
                            };
                };
        String aliases = latin(c[3].split(","));
        return row("gn:" + c[0], c[1], aliases, kind, c[8], "", c[4], c[5], c[shift]);
    }

    /** Its units have a middle instead of a seat; without a size others' go before them. */
    private static Optional<String> wof(List<String> header, String[] c) {
        String kind =
                switch (get(header, c, "placetype")) {
                    case "country" -> "COUNTRY";
                    case "region", "macroregion" -> "ADMIN1";
                    case "county", "macrocounty" -> "ADMIN2";
                    case "localadmin", "borough" -> "ADMIN3";
                    case "neighbourhood", "macrohood", "microhood" -> "QUARTER";
                    case "locality" -> "CITY";
                    default -> "SITE";
                };
        return row(
                "wof:" + get(header, c, "wof_id"),
                get(header, c, "name"),
                get(header, c, "names_latin"),
                kind,
                get(header, c, "country"),
                within(get(header, c, "county"), get(header, c, "region")),
                get(header, c, "lat"),
                get(header, c, "lon"),
                kind.startsWith("ADMIN") ? "" : get(header, c, "population"));
    }

    /** The district, then the province. */
    private static String within(String county, String region) {
        return Stream.of(county, region)
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private static Optional<String> ocha(List<String> header, String[] c) {
        String code = get(header, c, "pcode");
        String kind = code.length() <= 4 ? "ADMIN1" : code.length() <= 6 ? "ADMIN2" : "ADMIN3";
        return row(
                "ocha:" + code,
                get(header, c, "name_en"),
                get(header, c, "aliases_en"),
                kind,
                code.substring(0, Math.min(2, code.length())),
                "",
                get(header, c, "seat_lat").isEmpty()
                        ? get(header, c, "centroid_lat")
                        : get(header, c, "seat_lat"),
                get(header, c, "seat_lon").isEmpty()
                        ? get(header, c, "centroid_lon")
                        : get(header, c, "seat_lon"),
                get(header, c, "population"));
    }

    private static String get(List<String> header, String[] cells, String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= cells.length ? "" : cells[at].strip();
    }

    private static String latin(String[] names) {
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            boolean fits =
                    name.length() > 3
                            && Character.isUpperCase(name.charAt(0))
                            && !name.equals(name.toUpperCase(Locale.ROOT))
                            && name.codePoints()
                                    .filter(Character::isLetter)
                                    .allMatch(
                                            p ->
                                                    Character.UnicodeScript.of(p)
                                                            == Character.UnicodeScript.LATIN);
            if (fits) {
                kept.add(name.replace("|", " "));
            }
        }
        return String.join("|", kept);
    }

    /** A line of the pack; empty when it has no name or its numbers are none. */
    private static Optional<String> row(
            String id,
            String name,
            String aliases,
            String kind,
            String country,
            String within,
            String lat,
            String lon,
            String population) {
        if (name.length() < 3 || !isNumber(lat) || !isNumber(lon)) {
            return Optional.empty();
        }
        String people = population.matches("\\d{1,12}") ? population : "";
        return Optional.of(
                String.join(
                        "\t",
                        id,
                        name,
                        aliases,
                        kind.toUpperCase(Locale.ROOT),
                        country,
                        within,
                        lat,
                        lon,
                        people));
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,3}(\\.\\d+)?");
    }
}
