package rawi.app.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import rawi.app.ingest.page.WebPage;

/**
 * A mail: its own words as one report, each attachment of a kind that is read as another. Of a text
 * and its HTML twin the text is taken unless it is a stub. A mail attached to a mail is opened in
 * turn, as deep as containers may go.
 */
final class MailOpener {

    private static final int DEEPEST_PARTS = 20;
    private static final int MOST_PARTS = 2000;

    private static final MimeConfig CONFIG =
            new MimeConfig.Builder()
                    .setMaxHeaderCount(1000)
                    .setMaxHeaderLen(100_000)
                    .setMaxLineLen(-1)
                    .setMalformedHeaderStartsBody(true)
                    .build();

    private record Words(String path, String group, boolean html, DecodedText text) {}

    private final Opening opening;
    private final Map<String, String> head = new HashMap<>();
    private final List<Words> words = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private final Deque<int[]> counters = new ArrayDeque<>();
    private final Deque<String> kinds = new ArrayDeque<>();
    private int parts;

    private record Attached(String name, byte[] bytes) {}

    private final List<Attached> attached = new ArrayList<>();

    MailOpener(Opening opening) {
        this.opening = opening;
    }

    void open(byte[] bytes) throws IOException {
        MimeTokenStream stream = new MimeTokenStream(CONFIG);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(bytes));
        try {
            walk(stream);
        } catch (MimeException e) {
            doubts.add("the mail is damaged; what stands before the damage was read");
        }
        body(bytes);
        Findings about = ofMail();
        for (Attached a : attached) {
            opening.member(a.name, a.bytes, about);
        }
    }

    private void walk(MimeTokenStream stream) throws IOException, MimeException {
        Map<String, String> fields = new HashMap<>();
        for (EntityState state = stream.getState();
                state != EntityState.T_END_OF_STREAM;
                state = stream.next()) {
            switch (state) {
                case T_START_HEADER -> fields.clear();
                case T_FIELD -> field(stream.getField(), fields);
                case T_END_HEADER -> {
                    if (head.isEmpty()) {
                        head.putAll(fields);
                    }
                }
                case T_START_MULTIPART -> {
                    counters.push(new int[1]);
                    kinds.push(stream.getBodyDescriptor().getSubType().toLowerCase(Locale.ROOT));
                    if (counters.size() > DEEPEST_PARTS) {
                        doubts.add("parts nested more than " + DEEPEST_PARTS + " deep; left alone");
                        return;
                    }
                }
                case T_END_MULTIPART -> {
                    counters.pop();
                    kinds.pop();
                }
                case T_BODY -> {
                    if (++parts > MOST_PARTS) {
                        doubts.add("more than " + MOST_PARTS + " parts; the rest was left alone");
                        return;
                    }
                    part(stream, fields);
                }
                default -> {}
            }
        }
    }

    private static void field(Field field, Map<String, String> fields) {
        String body = field.getBody() == null ? "" : field.getBody();
        fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), decoded(body));
    }

    private static String decoded(String value) {
        String words = value.length() > 10_000 ? value.substring(0, 10_000) : value;
        try {
            words =
                    DecoderUtil.decodeEncodedWords(
                            words, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (RuntimeException e) {
            // What is not rightly encoded stands as it is.
            return Findings.plain(words, 1000);
        }
        return Findings.plain(words, 1000);
    }

    /** The place of the part under way, such as 1.2. */
    private String path() {
        StringBuilder path = new StringBuilder();
        counters.descendingIterator()
                .forEachRemaining(c -> path.append(path.length() > 0 ? "." : "").append(c[0]));
        return path.length() == 0 ? "1" : path.toString();
    }

    private void part(MimeTokenStream stream, Map<String, String> fields) throws IOException {
        if (!counters.isEmpty()) {
            counters.peek()[0]++;
        }
        BodyDescriptor body = stream.getBodyDescriptor();
        String type = body.getMimeType().toLowerCase(Locale.ROOT);
        String file = fileName(fields);
        boolean text = type.equals("text/plain") || type.equals("text/html");
        boolean attachment =
                fields.getOrDefault("content-disposition", "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("attachment");
        byte[] bytes;
        try (InputStream in = stream.getDecodedInputStream()) {
            boolean wanted =
                    text || type.equals("message/rfc822") || MemberNames.wanted(file) || pdf(type);
            if (!wanted) {
                return;
            }
            bytes = opening.budget().read(in, opening.bounds().document());
        } catch (NotReadable e) {
            opening.problem(file.isEmpty() ? "part " + path() : file, e.getMessage());
            return;
        }
        if (text && !attachment && file.isEmpty()) {
            DecodedText decoded =
                    DeclaredDecoder.decode(bytes, Optional.ofNullable(body.getCharset()));
            boolean alternative = kinds.contains("alternative");
            String group = alternative ? group() : path();
            words.add(new Words(path(), group, type.equals("text/html"), decoded));
        } else {
            attached.add(new Attached(attachedName(file, type), bytes));
        }
    }

    /** The place of the outermost choice of alternatives around the part. */
    private String group() {
        StringBuilder path = new StringBuilder("alternatives");
        var kind = kinds.descendingIterator();
        var counter = counters.descendingIterator();
        while (kind.hasNext()) {
            boolean here = kind.next().equals("alternative");
            int n = counter.next()[0];
            if (here) {
                break;
            }
            path.append('.').append(n);
        }
        return path.toString();
    }

    private static boolean pdf(String type) {
        return type.equals("application/pdf");
    }

    private String attachedName(String file, String type) {
        if (!file.isEmpty()) {
            return file;
        }
        String part = "part " + path();
        return type.equals("message/rfc822")
                ? part + ".eml"
                : type.equals("text/html") ? part + ".html" : part;
    }

    private static String fileName(Map<String, String> fields) {
        for (String field : List.of("content-disposition", "content-type")) {
            String value = fields.getOrDefault(field, "");
            var m =
                    java.util.regex.Pattern.compile(
                                    "(?i)\\b(?:file)?name(\\*?)(?:\\*?0?\\*?)?\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))")
                            .matcher(value);
            if (m.find()) {
                String name = m.group(2) != null ? m.group(2) : m.group(3);
                int quote = name.indexOf("''");
                if (quote > 0 && quote < 20) {
                    name = unescape(name.substring(quote + 2));
                }
                // Folders in a name are nobody's business.
                name = name.replace('\\', '/');
                return Findings.plain(name.substring(name.lastIndexOf('/') + 1), 200);
            }
        }
        return "";
    }

    private static String unescape(String name) {
        try {
            return java.net.URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private void body(byte[] bytes) throws IOException {
        TextBuilder plain = new TextBuilder(4_000_000);
        Extracted one = null;
        int used = 0;
        for (Words w : chosen()) {
            Extracted e = extracted(w);
            if (e.text().isBlank()) {
                continue;
            }
            one = e;
            used++;
            plain.paragraph();
            plain.mark("part " + w.path);
            plain.unplaced(e.text().strip());
            doubts.addAll(e.doubts());
        }
        if (used == 0 && !attached.isEmpty()) {
            return;
        }
        TextMap map = used == 1 ? one.map() : plain.map("mail", Optional.empty(), 0);
        String text = used == 1 ? one.text() : plain.text();
        Original original =
                new Original(bytes, 0, bytes.length, Form.MAIL.mediaType(), opening.inside());
        Extracted taken = new Extracted(text, 0, ofHead(), map, doubts, List.of());
        opening.piece(Piece.text(opening.name(), original, taken, opening.context()));
    }

    private static Extracted extracted(Words w) throws IOException {
        String basis = "part " + w.path;
        if (w.html) {
            Extracted e = WebPage.all(w.text);
            TextMap m = e.map();
            return new Extracted(
                    e.text(),
                    0,
                    Findings.NONE,
                    new TextMap(basis, Optional.empty(), 0, m.runs(), m.marks()),
                    e.doubts(),
                    List.of());
        }
        String text = w.text.text().replace("\r\n", "\n");
        boolean same = text.length() == w.text.text().length();
        TextMap map =
                same
                        ? TextMap.whole(basis, "UTF-8", 0, text.length())
                        : lineEnds(basis, w.text.text());
        return new Extracted(
                text,
                0,
                Findings.NONE,
                new TextMap(basis, Optional.empty(), 0, map.runs(), List.of()),
                w.text.doubt().stream().toList(),
                List.of());
    }

    /** The map of a text whose line ends were two characters. */
    private static TextMap lineEnds(String basis, String source) {
        List<TextMap.Run> runs = new ArrayList<>();
        int text = 0;
        int from = 0;
        for (int at = source.indexOf("\r\n"); at >= 0; at = source.indexOf("\r\n", from)) {
            if (at > from) {
                runs.add(new TextMap.Run(text, at - from, from, at - from));
            }
            text += at - from;
            from = at + 1;
        }
        if (from < source.length()) {
            int rest = source.length() - from;
            runs.add(new TextMap.Run(text, rest, from, rest));
        }
        return new TextMap(basis, Optional.empty(), 0, runs, List.of());
    }

    /** One of each group of alternatives: the plain text unless it is a stub beside the HTML. */
    private List<Words> chosen() throws IOException {
        Map<String, Words> best = new java.util.LinkedHashMap<>();
        for (Words w : words) {
            Words other = best.get(w.group);
            if (other == null) {
                best.put(w.group, w);
            } else if (other.html != w.html) {
                Words text = w.html ? other : w;
                Words html = w.html ? w : other;
                int inText = text.text.text().strip().length();
                int inHtml = WebPage.all(html.text).text().length();
                best.put(w.group, inText * 3 >= inHtml ? text : html);
            } else {
                best.put(w.group + "/" + w.path, w);
            }
        }
        return new ArrayList<>(best.values());
    }

    /** What the mail's head says of the mail. */
    private Findings ofHead() {
        List<Finding> found = new ArrayList<>();
        String from = head.getOrDefault("from", "");
        String name = from.replaceAll("<[^>]*>", "").replace("\"", "").strip();
        String address = from.replaceAll(".*<([^>]*)>.*", "$1").strip();
        if (!name.isEmpty() && !name.contains("@")) {
            found.add(Finding.stated(Finding.PUBLISHER, name, "mail From"));
        } else if (address.contains("@")) {
            String host = address.substring(address.indexOf('@') + 1);
            found.add(Finding.guess(Finding.PUBLISHER, host, "the host in mail From"));
        }
        state(found, Finding.TITLE, "subject", "mail Subject");
        String date = head.getOrDefault("date", "");
        DayFinder.builtIn()
                .find(date, DayFinder.Order.UNKNOWN)
                .ifPresent(
                        d -> {
                            found.add(
                                    Finding.stated(
                                            Finding.PUBLISHED, d.day().toString(), "mail Date"));
                            found.add(Finding.stated(Finding.PUBLISHED_AT, date, "mail Date"));
                        });
        state(found, "message_id", "message-id", "mail Message-ID");
        state(found, Finding.REPLY_TO, "in-reply-to", "mail In-Reply-To");
        state(found, Finding.RELAY, "resent-from", "mail Resent-From");
        return new Findings(found);
    }

    private void state(List<Finding> found, String field, String name, String how) {
        String value = head.getOrDefault(name, "");
        if (!value.isEmpty()) {
            found.add(Finding.stated(field, value, how));
        }
    }

    /** What an attachment knows of the mail that it came with. */
    private Findings ofMail() {
        List<Finding> found = new ArrayList<>();
        for (Finding f : ofHead().all()) {
            if (f.field().equals(Finding.PUBLISHED)) {
                found.add(Finding.stated(Finding.SENT, f.value(), "Date of the mail around it"));
            } else if (f.field().equals(Finding.PUBLISHER)) {
                found.add(Finding.stated("sender", f.value(), "From of the mail around it"));
            } else if (f.field().equals("message_id")) {
                found.add(f);
            }
        }
        return new Findings(found);
    }
}
