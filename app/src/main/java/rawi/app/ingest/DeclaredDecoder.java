package rawi.app.ingest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a page or part that says its encoding, rightly or not. A byte order mark wins, then what
 * is valid UTF-8, then what is declared unless the bytes deny it.
 */
public final class DeclaredDecoder {

    private static final Pattern META =
            Pattern.compile(
                    "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})"
                            + "|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})",
                    Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;
    private static final List<String> WESTERN =
            List.of("iso-8859-1", "us-ascii", "latin1", "windows-1252");

    private DeclaredDecoder() {}

    /** What a page declares in its own head. */
    public static Optional<String> declared(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher m = META.matcher(head);
        return m.find()
                ? Optional.of(m.group(1) != null ? m.group(1) : m.group(2))
                : Optional.empty();
    }

    /**
     * @param declared the encoding that the page, mail or server names
     */
    public static DecodedText decode(byte[] bytes, Optional<String> declared) {
        DecodedText plain = TextDecoder.decode(bytes);
        boolean certain = plain.doubt().isEmpty();
        Optional<Charset> named = declared.flatMap(DeclaredDecoder::charset);
        if (named.isEmpty()) {
            return plain;
        }
        String name = named.get().name();
        if (certain) {
            // Seven-bit encodings such as ISO-2022 and UTF-7 are valid UTF-8 and yet are not.
            boolean escaped = name.startsWith("ISO-2022") && plain.encoding().equals("UTF-8");
            return escaped ? as(bytes, named.get()) : plain;
        }
        if (plain.encoding().startsWith("UTF-16")) {
            return plain;
        }
        if (name.equals("UTF-8")) {
            return plain.encoding().equals("UTF-8")
                    ? plain
                    : new DecodedText(
                            plain.text(),
                            plain.encoding(),
                            0,
                            Optional.of(
                                    "it says that it is UTF-8 but is not; read as "
                                            + plain.encoding()
                                            + ", which is a guess"));
        }
        if (name.equals("windows-1252") && plain.encoding().equals("windows-1256")) {
            return new DecodedText(
                    plain.text(),
                    plain.encoding(),
                    0,
                    Optional.of(
                            "it says that it is "
                                    + declared.get()
                                    + " but its bytes are Arabic; read as windows-1256, which is a"
                                    + " guess"));
        }
        return as(bytes, named.get());
    }

    private static DecodedText as(byte[] bytes, Charset charset) {
        return new DecodedText(new String(bytes, charset), charset.name(), 0, Optional.empty());
    }

    private static Optional<Charset> charset(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (WESTERN.contains(lower)) {
            return Optional.of(Charset.forName("windows-1252"));
        }
        if (lower.startsWith("utf-16") || lower.startsWith("utf-32")) {
            // Whoever could read the declaration was not reading UTF-16.
            return Optional.of(StandardCharsets.UTF_8);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
