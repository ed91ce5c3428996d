package rawi.app.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.ingest.OverlayDataFiles;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.Gazetteer;

class PackReaderTest {

    @TempDir Path folder;

    private static List<String> convert(String table) throws IOException {
        List<String> rows = new ArrayList<>();
        PackReader.convert(
                new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), rows::add);
        return rows;
    }

    @Test
    void readsAGeoNamesCountryFile() throws IOException {
        String line =
                "1\tQaryat Test\tQaryat Test\tTestville,قرية\t35.1\t40.2\tP\tPPL\tSY\t\t07\t\t\t\t1200\t\t\tAsia/Damascus\t2020-01-01\n";
        assertThat(convert(line))
                .containsExactly("gn:1\tQaryat Test\tTestville\tCITY\tSY\t\t35.1\t40.2\t1200");
    }

    @Test
    void readsWhosOnFirstAndPcodes() throws IOException {
        assertThat(
                        convert(
                                "wof_id\tplacetype\tname\tnames_latin\tlat\tlon\tcountry\tregion\tcounty\n7\tlocality\tHajin\tHajeen\t34.7\t40.8\tSY\tDayr az Zawr\tAbu-Kamal\n"))
                .containsExactly(
                        "wof:7\tHajin\tHajeen\tCITY\tSY\tAbu-Kamal|Dayr az Zawr\t34.7\t40.8\t");
        assertThat(
                        convert(
                                "pcode\tname_en\taliases_en\tseat_lat\tseat_lon\nSY09\tDeir-ez-Zor\tDeir Ezzor\t35.3\t40.1\n"))
                .containsExactly("ocha:SY09\tDeir-ez-Zor\tDeir Ezzor\tADMIN1\tSY\t\t35.3\t40.1\t");
    }

    @Test
    void leavesRowsWithoutNameOrPointAndUnknownTables() throws IOException {
        assertThat(convert("id\tname\tkind\tlat\tlon\nx\tab\tCITY\t1\t2\ny\tNowhere\tCITY\t\t\n"))
                .isEmpty();
        assertThatThrownBy(() -> convert("a,b,c\n1,2,3\n"))
                .hasMessageContaining("docs/gazetteer.md");
    }

    @Test
    void anInstalledPackIsFound() throws IOException {
        Path table = folder.resolve("SY.txt");
        Files.writeString(
                table,
                "id\tname\taliases\tkind\tcountry\tlat\tlon\nx:1\tZzyxtown\tZzyx\tCITY\tSY\t35\t40\n");
        Packs packs = new Packs(folder.resolve("data"));
        assertThat(packs.install(table.toString(), "../../My Pack.txt")).isEqualTo(1);
        assertThat(packs.list()).containsExactly("my-pack");
        Gazetteer gazetteer =
                Gazetteer.load(new OverlayDataFiles(packs.root(), DataFiles.builtIn()));
        assertThat(gazetteer.find("Zzyx")).extracting(p -> p.id()).containsExactly("x:1");
        assertThat(packs.remove("my-pack")).isTrue();
        assertThat(packs.list()).isEmpty();
    }
}
