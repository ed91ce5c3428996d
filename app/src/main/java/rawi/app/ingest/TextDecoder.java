package rawi.app.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes bytes whose encoding nobody says: byte order mark, then UTF-8, then UTF-16 by its zero
 * bytes, then the Windows code page that gives the more letters.
 */
public final class TextDecoder {

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Charset ARABIC = Charset.forName("windows-1256");

    /** Stray control characters that a text may have, however short. */
    private static final int FEW = 3;

    /** UTF-8 of quotes, accents and Arabic letters, each byte taken for a character. */
    private static final Pattern GARBLED =
            Pattern.compile(
                    "\u00E2\u20AC|\u00C3[\u0080-\u00BF\u2018-\u2122]|[\u00D8\u00D9][\u0080-\u00BF\u2018-\u2122]");

    /** The letters with which all of that begins; most texts have none of them. */
    private static final String GARBLED_FIRST = "\u00E2\u00C3\u00D8\u00D9";

    private TextDecoder() {}

    /**
     * The text, with its byte order mark when it is UTF-8, so that offsets are those of any reader
     * that decodes the file as it stands.
     */
    public static DecodedText decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return marked(bytes, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return marked(bytes, StandardCharsets.UTF_16BE);
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent() && utf8.get().indexOf('\0') < 0) {
            return new DecodedText(utf8.get(), "UTF-8", 0, garbled(utf8.get()));
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            String text = new String(bytes, wide.get());
            return guessed(text, wide.get());
        }
        if (utf8.isPresent()) {
            return new DecodedText(utf8.get(), "UTF-8", 0, Optional.empty());
        }
        if (mostlyUtf8(bytes)) {
            return new DecodedText(
                    new String(bytes, StandardCharsets.UTF_8),
                    "UTF-8",
                    0,
                    Optional.of(
                            "some bytes are not valid UTF-8; they stand as \uFFFD in the text"));
        }
        Charset guess = arabicBytes(bytes) ? ARABIC : LATIN;
        return guessed(new String(bytes, guess), guess);
    }

    /**
     * Says so when the text was taken for a Windows code page before it was saved as UTF-8, which
     * nobody can undo safely: which letters were lost on the way is not known.
     */
    private static Optional<String> garbled(String text) {
        if (GARBLED_FIRST.chars().noneMatch(c -> text.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        Matcher garbled = GARBLED.matcher(text);
        int found = 0;
        while (found < FEW && garbled.find()) {
            found++;
        }
        return found < FEW
                ? Optional.empty()
                : Optional.of(
                        "its letters were garbled before it was saved, so that quotes and names are"
                                + " read wrongly: take the original");
    }

    /** The first bytes of a file as far as they can be taken for text, for telling its form. */
    static String head(byte[] bytes) {
        byte[] first = Arrays.copyOf(bytes, Math.min(bytes.length, Sniff.HEAD));
        if (startsWith(first, 0xFF, 0xFE)) {
            return new String(first, 2, first.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(first, 0xFE, 0xFF)) {
            return new String(first, 2, first.length - 2, StandardCharsets.UTF_16BE);
        }
        return new String(first, wide(first).orElse(StandardCharsets.UTF_8));
    }

    /** Whether bytes are no text in any encoding. */
    static boolean binary(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return false;
        }
        int zeros = 0;
        int controls = 0;
        int n = Math.min(bytes.length, Sniff.HEAD);
        for (int i = 0; i < n; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                zeros++;
            } else if (b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
                controls++;
            }
        }
        // UTF-16 without a mark has a zero in every other byte, and nothing else below a blank.
        boolean wide = zeros > n / 4 && controls == 0;
        return !wide && (zeros > 0 && zeros + controls > FEW + n / 200 || controls > FEW + n / 20);
    }

    private static DecodedText guessed(String text, Charset charset) {
        return new DecodedText(
                text,
                charset.name(),
                0,
                Optional.of(
                        "not UTF-8; read as "
                                + charset.name()
                                + ", which is a guess: save the file as UTF-8 to be sure"));
    }

    private static DecodedText marked(byte[] bytes, Charset charset) {
        String text = new String(bytes, 2, bytes.length - 2, charset);
        return new DecodedText(text, charset.name(), 2, Optional.empty());
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** UTF-16 without mark: every other byte is zero in Latin text. */
    private static Optional<Charset> wide(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int n = Math.min(bytes.length, 4096);
        for (int i = 0; i < n; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (odd > n / 4 && even < n / 100 + 1) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (even > n / 4 && odd < n / 100 + 1) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    /** Whether the multi-byte sequences that are valid outnumber the broken ones. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; ) {
            int b = bytes[i] & 0xFF;
            int length = b < 0x80 ? 1 : b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC2 ? 2 : 0;
            boolean valid = length > 0 && i + length <= bytes.length;
            for (int k = 1; valid && k < length; k++) {
                valid = (bytes[i + k] & 0xC0) == 0x80;
            }
            if (valid && length > 1) {
                good++;
            } else if (!valid) {
                bad++;
            }
            i += valid ? length : 1;
        }
        return good > 3 * bad;
    }

    /** In windows-1256 Arabic letters lie above 0xC0 and come in runs; in 1252 they come singly. */
    private static boolean arabicBytes(byte[] bytes) {
        int high = 0;
        int pairs = 0;
        for (int i = 0; i < bytes.length; i++) {
            if ((bytes[i] & 0xFF) >= 0xC0) {
                high++;
                if (i > 0 && (bytes[i - 1] & 0xFF) >= 0xC0) {
                    pairs++;
                }
            }
        }
        return high > 8 && pairs * 2 > high;
    }
}
