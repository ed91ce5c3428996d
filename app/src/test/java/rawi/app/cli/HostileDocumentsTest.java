package rawi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and PDFs made to exhaust, to run or to fetch something. */
class HostileDocumentsTest {

    private static final String BODY =
            "The army arrested two men in the town of Alder on Monday, residents said.";
    private static final String PAGE =
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <<"
                    + " /Font << /F1 5 0 R >> >> >>";
    private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    private static final String WORDS = "BT /F1 12 Tf 72 700 Td (" + BODY + ") Tj ET";

    @TempDir private Path folder;

    private Run read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return Run.of(
                "read",
                file.toString(),
                "--published",
                "2024-03-05",
                "--lang",
                "en",
                "--format",
                "html");
    }

    private static byte[] page(String body) {
        return ("<!doctype html><html><head><title>x</title></head><body>" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<div>", "<b>", "<table><tr><td>", "<div><p>x", "<article>", "<a href=x>"})
    void deepNestingIsOnlyDeep(String tag) throws IOException {
        Run run = read("a.html", page(tag.repeat(20_000) + "<p>" + BODY));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Alder");
    }

    @Test
    void entitiesOfAPageOwnMakingStayText() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE html [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        laughs.append("]><html><body><p>&l11; " + BODY);
        Run run = read("a.html", laughs.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().length()).isLessThan(100_000);
    }

    @Test
    void whatAPageCarriesIsNotInTheText() throws IOException {
        String data = "QUJD".repeat(200_000);
        Run run =
                read(
                        "a.html",
                        page(
                                "<meta http-equiv=refresh content='0;url=//x'><p title='"
                                        + data
                                        + "'>"
                                        + BODY
                                        + "<img src='data:image/png;base64,"
                                        + data
                                        + "'><script>steal()</script>"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("QUJD").doesNotContain("steal()");
        assertThat(run.out()).doesNotContain("http-equiv=refresh");
    }

    @Test
    void goodPdfIsRead() throws IOException {
        Run run = read("a.pdf", pdf("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Alder");
    }

    @Test
    void truncatedPdf() throws IOException {
        byte[] whole = pdf("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Run run = read("a.pdf", java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(run.err()).contains("a.pdf: ");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void lockedPdf() throws IOException {
        Path file = folder.resolve("a.pdf");
        try (PDDocument document =
                Loader.loadPDF(pdf("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"))) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        Run run = Run.of("read", file.toString());
        assertThat(run.err()).contains("a.pdf: cannot be read: the PDF is locked by a password");
        assertThat(run.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>",
                "<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1 >>"
            })
    void pagesThatHoldThemselvesOrLieEnd(String pages) throws IOException {
        Run run = read("a.pdf", pdf(pages));
        assertThat(run.code()).isBetween(0, 1);
        assertThat(run.err()).doesNotContain("defect");
    }

    @Test
    void formThatDrawsItself() throws IOException {
        String form =
                stream(
                        "/X Do /X Do",
                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X"
                                + " 4 0 R >> >> ");
        byte[] bytes =
                objects(
                        "<< /Type /Catalog /Pages 2 0 R >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 R"
                                + " /Resources << /XObject << /X 4 0 R >> >> >>",
                        form,
                        stream("/X Do", ""));
        Run run = read("a.pdf", bytes);
        assertThat(run.err()).contains("a.pdf: ").doesNotContain("defect");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void deeplyNestedObjects() throws IOException {
        String open =
                "%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer << /Root 1 0 R >>";
        Run run = read("a.pdf", open.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run.err()).contains("a.pdf: cannot be read");
        assertThat(run.code()).isEqualTo(1);
    }

    private static byte[] pdf(String pages) {
        return objects("<< /Type /Catalog /Pages 2 0 R >>", pages, PAGE, stream(WORDS, ""), FONT);
    }

    private static String stream(String data, String more) {
        return "<< /Length " + data.length() + " " + more + ">>\nstream\n" + data + "\nendstream";
    }

    private static byte[] objects(String... objects) {
        StringBuilder out = new StringBuilder("%PDF-1.7\n");
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.length; i++) {
            offsets.add(out.length());
            out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = out.length();
        int size = objects.length + 1;
        out.append("xref\n0 ").append(size).append("\n0000000000 65535 f \n");
        offsets.forEach(o -> out.append(String.format("%010d 00000 n \n", o)));
        out.append("trailer\n<< /Size ").append(size).append(" /Root 1 0 R >>\nstartxref\n");
        out.append(table).append("\n%%EOF\n");
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
