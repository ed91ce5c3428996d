package rawi.app.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import rawi.app.export.OutFile;
import rawi.app.ingest.Json;
import rawi.core.disclose.Level;
import rawi.testkit.EndedProcess;

/** Exports of the demo case, opened by programs that are not ours. */
class FormatsTest {

    private static List<OutFile> shown;
    private static List<OutFile> partner;

    @BeforeAll
    static void make() throws IOException {
        shown = Demo.files(Level.PUBLIC);
        partner = Demo.files(Level.PARTNER);
    }

    private static String text(List<OutFile> files, String path) {
        return new String(Demo.file(files, path).bytes(), StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> rows(String path) throws IOException {
        String text = text(shown, path);
        assertThat(text).startsWith("\uFEFF");
        return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
    }

    @Test
    void sheetsHoldArabicAndNoFormula() throws IOException {
        List<CSVRecord> rows = rows("incidents.csv");
        assertThat(rows).hasSizeGreaterThan(10);
        int arabic = rows.get(0).toList().indexOf("type_ar");
        for (CSVRecord row : rows) {
            assertThat(row.size()).isEqualTo(rows.get(0).size());
            for (String cell : row) {
                assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r].*");
            }
        }
        assertThat(rows.subList(1, rows.size()))
                .allSatisfy(
                        row -> assertThat(row.get(arabic)).containsPattern("[\\u0621-\\u064A]"));
    }

    @Test
    void hxlHasItsTagsInTheSecondRow() throws IOException {
        CSVRecord tags = rows("incidents.hxl.csv").get(1);
        assertThat(tags.toList())
                .contains("#event+type", "#adm1+code", "#date+start", "#date+end", "#meta+source")
                .allSatisfy(
                        tag -> assertThat(tag).matches("#[a-z][a-z0-9_]*(\\+[a-z][a-z0-9_]*)*"));
    }

    @Test
    void duckDbReadsParquetAsTheSheetSays(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("incidents.parquet");
        Files.write(file, Demo.file(shown, "incidents.parquet").bytes());
        List<CSVRecord> rows = rows("incidents.csv");
        List<String> names = rows.get(0).toList();
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            try (ResultSet read =
                    statement.executeQuery("select * from read_parquet('" + file + "')")) {
                for (CSVRecord row : rows.subList(1, rows.size())) {
                    assertThat(read.next()).isTrue();
                    for (int i = 0; i < names.size(); i++) {
                        Object value = read.getObject(names.get(i));
                        assertThat(value == null ? "" : value.toString())
                                .as(names.get(i))
                                .isEqualTo(row.get(i));
                    }
                }
                assertThat(read.next()).isFalse();
            }
            try (ResultSet keys =
                    statement.executeQuery(
                            "select decode(key), decode(value) from parquet_kv_metadata('"
                                    + file
                                    + "')")) {
                List<String> found = new ArrayList<>();
                while (keys.next()) {
                    found.add(keys.getString(1));
                }
                assertThat(found)
                        .contains("release", "level", "query", "made", "version", "data_sha256");
            }
            Path claims = folder.resolve("claims.parquet");
            Files.write(claims, Demo.file(shown, "claims.parquet").bytes());
            try (ResultSet days =
                    statement.executeQuery(
                            "select count(*), count(\"from\"), typeof(min(\"from\")) from read_parquet('"
                                    + claims
                                    + "')")) {
                assertThat(days.next()).isTrue();
                assertThat(days.getLong(1)).isEqualTo(rows("claims.csv").size() - 1);
                assertThat(days.getLong(2)).isPositive().isLessThan(days.getLong(1));
                assertThat(days.getString(3)).isEqualTo("DATE");
            }
        }
    }

    @Test
    void geoJsonIsValidAndHasNoPoint() throws Exception {
        String text = text(shown, "areas.geojson");
        assertThat(text).doesNotContain("\"Point\"").doesNotContain("\"crs\"");
        Map<String, Object> root = Json.object(Json.parse(text));
        assertThat(root.get("type")).isEqualTo("FeatureCollection");
        int drawn = 0;
        for (Object one : Json.list(root.get("features"))) {
            Map<String, Object> feature = Json.object(one);
            assertThat(feature).containsKeys("type", "geometry", "properties");
            if (feature.get("geometry") != null) {
                drawn++;
            }
        }
        assertThat(drawn).isPositive();
        // A feature that lies nowhere has a null geometry (RFC 7946, 3.2), which JTS cannot read.
        Geometry all =
                new GeoJsonReader()
                        .read(
                                text.replaceAll(
                                        "\"geometry\" ?: ?null",
                                        "\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":[]}"));
        for (int i = 0; i < all.getNumGeometries(); i++) {
            rightHanded(all.getGeometryN(i));
        }
        assertThat(all.getEnvelopeInternal().getMinX()).isBetween(35.0, 43.0);
        assertThat(all.getEnvelopeInternal().getMinY()).isBetween(32.0, 38.0);
    }

    private static void rightHanded(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinates())).isTrue();
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                assertThat(Orientation.isCCW(polygon.getInteriorRingN(i).getCoordinates()))
                        .isFalse();
            }
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (geometry.getGeometryN(i) != geometry) {
                    rightHanded(geometry.getGeometryN(i));
                }
            }
        }
    }

    @Test
    void jsonLdExpandsToProvenanceWithoutNetwork() throws Exception {
        var document =
                JsonDocument.of(
                        new ByteArrayInputStream(Demo.file(shown, "release.jsonld").bytes()));
        String expanded = JsonLd.expand(document).get().toString();
        assertThat(expanded)
                .contains("http://www.w3.org/ns/prov#hadPrimarySource")
                .contains("http://www.w3.org/ns/prov#wasAttributedTo")
                .contains("https://schema.org/Claim")
                .doesNotContain("ClaimReview")
                .doesNotContain("TextPositionSelector");
        // Nothing is dropped: every key of the file means something.
        assertThat(JsonLd.compact(document, document).get().toString()).contains("factuality");
    }

    @Test
    void followTheMoneyHasEntitiesThatAreThere() throws IOException {
        List<String> ids = new ArrayList<>();
        List<String> involved = new ArrayList<>();
        for (String line : text(shown, "entities.ftm.jsonl").split("\n")) {
            Map<String, Object> entity = Json.object(Json.parse(line));
            assertThat(entity).containsOnlyKeys("id", "schema", "properties");
            ids.add((String) entity.get("id"));
            for (Object values : Json.object(entity.get("properties")).values()) {
                assertThat(Json.list(values))
                        .isNotEmpty()
                        .allSatisfy(value -> assertThat(value).isInstanceOf(String.class));
            }
            Object ties = Json.object(entity.get("properties")).get("involved");
            if (ties != null) {
                Json.list(ties).forEach(id -> involved.add((String) id));
            }
        }
        assertThat(ids).doesNotHaveDuplicates().containsAll(involved);
        assertThat(involved).isNotEmpty();
    }

    @Test
    void bayanatGetsWhatItsInterfaceRequires() throws IOException {
        for (String line : text(shown, "bayanat/bulletins.jsonl").split("\n")) {
            Map<String, Object> item = Json.object(Json.object(Json.parse(line)).get("item"));
            for (String required : List.of("title", "comments", "source_link")) {
                assertThat(item.get(required).toString()).isNotBlank();
            }
            for (Object event : Json.list(item.get("events"))) {
                assertThat(Json.object(event)).containsKeys("title", "from_date", "to_date");
            }
        }
    }

    @Test
    void uwaziTitlesAreUniqueAndRelationshipsFindThem() throws IOException {
        List<String> titles = new ArrayList<>();
        for (String sheet : List.of("1-source", "2-actor", "3-report", "4-claim", "5-incident")) {
            List<String> own = column("uwazi/" + sheet + ".csv", "Title");
            assertThat(own).doesNotHaveDuplicates();
            titles.addAll(own);
        }
        for (String column : List.of("Report", "Sources", "Agents")) {
            for (String cell : column("uwazi/4-claim.csv", column)) {
                for (String title : cell.split("\\|")) {
                    assertThat(title.isEmpty() || titles.contains(title)).as(title).isTrue();
                }
            }
        }
        for (String range : column("uwazi/5-incident.csv", "Dates")) {
            assertThat(range).matches("|\\d{4}-\\d\\d-\\d\\d:\\d{4}-\\d\\d-\\d\\d");
        }
    }

    private static List<String> column(String path, String name) throws IOException {
        List<CSVRecord> rows = rows(path);
        int at = rows.get(0).toList().indexOf(name);
        return rows.subList(1, rows.size()).stream().map(row -> row.get(at)).toList();
    }

    /**
     * Query, version, level, day and hash stand in every file, and the hash is that of the data.
     */
    @Test
    void everyFormSaysWhatItIs() throws IOException {
        String lines = text(shown, "incidents.jsonl");
        String body = lines.substring(lines.indexOf('\n') + 1);
        String sha256 = rawi.app.export.Exports.sha256(body.getBytes(StandardCharsets.UTF_8));
        for (String path :
                List.of(
                        "incidents.csv",
                        "claims.csv",
                        "table.csv",
                        "incidents.hxl.csv",
                        "incidents.jsonl",
                        "incidents.parquet",
                        "claims.parquet",
                        "areas.geojson",
                        "release.jsonld",
                        "entities.ftm.jsonl",
                        "site/about.html",
                        "site/ar/about.html")) {
            assertThat(text(shown, path))
                    .as(path)
                    .contains("demo", "public", "everything", "2021-03-01", sha256);
        }
    }

    @Test
    void theSameReleaseGivesTheSameBytes() throws IOException {
        List<OutFile> again = Demo.files(Level.PUBLIC);
        assertThat(again).hasSameSizeAs(shown);
        for (int i = 0; i < shown.size(); i++) {
            assertThat(again.get(i).path()).isEqualTo(shown.get(i).path());
            assertThat(again.get(i).bytes())
                    .as(again.get(i).path())
                    .isEqualTo(shown.get(i).bytes());
        }
        assertThat(Bundle.zip(again)).isEqualTo(Bundle.zip(shown));
    }

    @Test
    void partnersSeeDays() throws IOException {
        // Coded claims have no gazetteer ids, so no town is known to be one; see AreasTest.
        assertThat(text(partner, "incidents.csv")).contains("Abu Kamal District", ",days,");
        assertThat(text(shown, "incidents.csv")).doesNotContain(",days,");
    }

    @Test
    void calcOpensASheetWithArabicIntact(@TempDir Path folder) throws Exception {
        Path office = Path.of("/usr/bin/soffice");
        assumeThat(Files.isExecutable(office)).as("LibreOffice is here").isTrue();
        Path sheet = folder.resolve("incidents.csv");
        Files.write(sheet, Demo.file(shown, "incidents.csv").bytes());
        ProcessBuilder converting =
                new ProcessBuilder(
                                office.toString(),
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                // Without its window nobody picks the letters; 76 is UTF-8.
                                "--infilter=CSV:44,34,76",
                                "--convert-to",
                                "html",
                                "--outdir",
                                folder.toString(),
                                sheet.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = converting.start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        EndedProcess.kill(process);
        assertThat(ended).isTrue();
        var cells = org.jsoup.Jsoup.parse(folder.resolve("incidents.html")).select("td");
        List<CSVRecord> rows = rows("incidents.csv");
        int arabic = rows.get(0).toList().indexOf("type_ar");
        List<String> read = cells.stream().map(org.jsoup.nodes.Element::text).toList();
        assertThat(read).contains(rows.get(1).get(arabic), rows.get(rows.size() - 1).get(arabic));
    }
}
