package rawi.app.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a web archive: responses and resources with text of a known kind. Repeats,
 * redirects, errors and other media are counted and left out.
 */
final class WarcOpener {

    /** Bytes that a record's heads may have. */
    private static final int LONGEST_HEAD = 1 << 20;

    private final Opening opening;
    private final Map<String, Integer> left = new TreeMap<>();

    WarcOpener(Opening opening) {
        this.opening = opening;
    }

    /** Records from a stream that may be packed by gzip, record by record or as a whole. */
    void open(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(4);
        boolean packed = buffered.read() == 0x1F && buffered.read() == 0x8B;
        buffered.reset();
        records(
                packed
                        ? GzipCompressorInputStream.builder()
                                .setInputStream(buffered)
                                .setDecompressConcatenated(true)
                                .get()
                        : buffered);
    }

    /** Records from a stream that is not packed. */
    void records(InputStream in) throws IOException {
        CountedStream counted = new CountedStream(in, opening.budget());
        int pages = 0;
        counted.allow(LONGEST_HEAD);
        try (WarcReader reader = new WarcReader(counted)) {
            reader.setLenient(true);
            for (Optional<WarcRecord> next = reader.next();
                    next.isPresent();
                    next = reader.next()) {
                WarcRecord record = next.get();
                counted.allow(record.body().size() + LONGEST_HEAD);
                if (record instanceof WarcTargetRecord target) {
                    pages += page(target) ? 1 : 0;
                }
            }
        } finally {
            if (!left.isEmpty()) {
                List<String> told = new ArrayList<>();
                left.forEach((what, n) -> told.add(what + ": " + n));
                opening.note("left out: " + String.join(", ", told));
            }
        }
        if (pages == 0 && left.isEmpty()) {
            throw new NotReadable("web archive without pages");
        }
    }

    private void leave(String what) {
        left.merge(what, 1, Integer::sum);
    }

    private boolean page(WarcTargetRecord record) throws IOException {
        if (record instanceof WarcRevisit) {
            leave("repeats");
            return false;
        }
        String target = record.target();
        try {
            if (record instanceof WarcResponse response) {
                if (target.startsWith("http:") || target.startsWith("https:")) {
                    return response(record, target, response.http());
                }
                leave("records of other protocols");
            } else if (record instanceof WarcResource) {
                return take(record, target, record.contentType(), record.body());
            }
            return false;
        } catch (Budget.Spent e) {
            throw e;
        } catch (NotReadable e) {
            opening.problem(target, e.getMessage());
        } catch (IOException | RuntimeException e) {
            if (e instanceof Intake.SinkFailure failure) {
                throw failure;
            }
            opening.problem(target, "its record is damaged (" + e.getClass().getSimpleName() + ")");
        }
        return false;
    }

    private boolean response(WarcTargetRecord record, String target, HttpResponse http)
            throws IOException {
        if (http.status() >= 300 && http.status() < 400) {
            leave("redirects");
            return false;
        }
        if (http.status() != 200) {
            leave("errors of servers");
            return false;
        }
        return take(record, target, http.contentType(), http.bodyDecoded());
    }

    private boolean take(WarcTargetRecord record, String target, MediaType type, MessageBody body)
            throws IOException {
        String media = type == null ? "" : type.base().toString().toLowerCase(Locale.ROOT);
        if (!isRead(media)) {
            leave("files of other kinds");
            return false;
        }
        byte[] bytes = opening.budget().read(body.stream(), opening.bounds().document());
        if (bytes.length == 0) {
            leave("empty pages");
            return false;
        }
        List<Finding> about = new ArrayList<>();
        about.add(Finding.stated(Finding.URL, Findings.plain(target, 2000), "WARC-Target-URI"));
        about.add(Finding.stated(Finding.CAPTURED, record.date().toString(), "WARC-Date"));
        about.add(Finding.stated("record", record.id().toString(), "WARC-Record-ID"));
        String charset = type.parameters().get("charset");
        if (charset != null) {
            about.add(Finding.stated("charset", charset, "Content-Type"));
        }
        opening.member(target, bytes, new Findings(about));
        return true;
    }

    private static boolean isRead(String media) {
        return switch (media) {
            case "text/html",
                    "application/xhtml+xml",
                    "text/plain",
                    "application/pdf",
                    "application/rss+xml",
                    "application/atom+xml",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                    true;
            default -> false;
        };
    }
}
