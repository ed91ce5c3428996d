package rawi.app.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to text: byte order marks, UTF-8, else Windows code pages, with a word about it. */
final class TextDecoder {

    /** The text and, when its encoding was guessed, what to tell. */
    record Decoded(String text, Optional<String> remark) {}

    private TextDecoder() {}

    /** Whether the bytes are no text: many control characters. */
    static boolean isBinary(byte[] bytes) {
        if (hasMark(bytes, 0xFF, 0xFE) || hasMark(bytes, 0xFE, 0xFF)) {
            return false;
        }
        int checked = Math.min(bytes.length, 8192);
        int controls = 0;
        for (int i = 0; i < checked; i++) {
            int b = bytes[i];
            controls += b == 0 || (b > 0 && b < 9) || (b > 13 && b < 32 && b != 27) ? 1 : 0;
        }
        return controls * 100 > checked;
    }

    private static boolean hasMark(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    static Decoded decode(byte[] bytes) {
        if (hasMark(bytes, 0xFF, 0xFE)) {
            return new Decoded(plain(bytes, 2, StandardCharsets.UTF_16LE), Optional.empty());
        }
        if (hasMark(bytes, 0xFE, 0xFF)) {
            return new Decoded(plain(bytes, 2, StandardCharsets.UTF_16BE), Optional.empty());
        }
        // A byte order mark stays: offsets count from the beginning of the file.
        int start = 0;
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                            .toString();
            return new Decoded(text, Optional.empty());
        } catch (CharacterCodingException e) {
            int high = 0;
            int arabic = 0;
            for (byte b : bytes) {
                int value = b & 0xFF;
                high += value >= 0xC0 ? 1 : 0;
                arabic += value == 0xC7 || value == 0xE1 ? 1 : 0;
            }
            boolean arabicPage = high > bytes.length / 3 && arabic * 10 > high;
            String page = arabicPage ? "windows-1256" : "windows-1252";
            return new Decoded(
                    plain(bytes, 0, Charset.forName(page)),
                    Optional.of("is not UTF-8; read as " + page + ", check accented letters"));
        }
    }

    private static String plain(byte[] bytes, int start, Charset charset) {
        return new String(bytes, start, bytes.length - start, charset);
    }
}
