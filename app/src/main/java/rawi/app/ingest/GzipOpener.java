package rawi.app.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A file packed by gzip: a web archive, or one file of any other form. */
final class GzipOpener {

    private final Opening opening;

    GzipOpener(Opening opening) {
        this.opening = opening;
    }

    void open(InputStream packed) throws IOException {
        InputStream plain =
                GzipCompressorInputStream.builder()
                        .setInputStream(new BufferedInputStream(packed, 1 << 16))
                        .setDecompressConcatenated(true)
                        .get();
        BufferedInputStream in = new BufferedInputStream(plain, 1 << 16);
        in.mark(16);
        String head = new String(in.readNBytes(5), StandardCharsets.ISO_8859_1);
        in.reset();
        if (head.equals("WARC/")) {
            new WarcOpener(opening).records(in);
            return;
        }
        byte[] bytes = opening.budget().read(in, opening.bounds().document());
        String name = opening.inside().get(opening.inside().size() - 1);
        String inner = name.substring(name.lastIndexOf('/') + 1).replaceFirst("(?i)\\.t?gz$", "");
        opening.member(
                inner.isEmpty() || inner.equals(name) ? "content" : inner,
                bytes,
                opening.context());
    }
}
