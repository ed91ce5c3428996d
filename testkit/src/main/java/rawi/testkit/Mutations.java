package rawi.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Small damage to whole files, the same for the same seed. */
public final class Mutations {

    private static final List<String> TRICKS =
            List.of(
                    "<",
                    ">",
                    "&",
                    "\"",
                    "'",
                    "\0",
                    "\r\n\r\n",
                    "--b\r\n",
                    "--b--",
                    "<![CDATA[",
                    "]]>",
                    "<!--",
                    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
                    "&b;",
                    "&#x110000;",
                    "&#0;",
                    "{",
                    "}",
                    "[",
                    "]",
                    "[[[[[[[[[[[[",
                    "\"\"",
                    ",,,,,,,,",
                    "-1",
                    "99999999999999999999",
                    "1e999",
                    "Content-Length: -5\r\n",
                    "Content-Type: multipart/mixed; boundary=\r\n",
                    "=?UTF-8?B?////?=",
                    "=?x-none?Q?=FF?=",
                    "From \n",
                    "\uFEFF",
                    "\uD83D\uDE00",
                    "\u202E",
                    "<script>",
                    "</script>",
                    "<table><tr>",
                    "</p></p>",
                    "<svg><style>",
                    "<frameset>",
                    "<template>",
                    "\\u0000",
                    "\\ud800",
                    "../",
                    "WARC/1.0\r\n",
                    "PK\u0003\u0004",
                    "%PDF-");

    private Mutations() {}

    /** A copy with one to eight damages. */
    public static byte[] of(byte[] whole, Random random) {
        byte[] bytes = whole;
        int damages = 1 + random.nextInt(8);
        for (int i = 0; i < damages; i++) {
            bytes = damage(bytes, random);
        }
        return bytes;
    }

    private static byte[] damage(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return trick(random);
        }
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(200, bytes.length));
        int end = Math.min(bytes.length, at + length);
        switch (random.nextInt(7)) {
            case 0:
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                return flipped;
            case 1:
                byte[] noise = bytes.clone();
                for (int i = at; i < end; i++) {
                    noise[i] = (byte) random.nextInt(256);
                }
                return noise;
            case 2:
                return join(bytes, at, new byte[0], end);
            case 3:
                byte[] piece = Arrays.copyOfRange(bytes, at, end);
                ByteArrayOutputStream many = new ByteArrayOutputStream();
                for (int i = random.nextInt(50); i >= 0; i--) {
                    many.writeBytes(piece);
                }
                return join(bytes, at, many.toByteArray(), at);
            case 4:
                return Arrays.copyOf(bytes, at);
            case 5:
                int from = random.nextInt(bytes.length);
                byte[] moved =
                        Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
                return join(bytes, at, moved, at);
            default:
                return join(bytes, at, trick(random), at);
        }
    }

    private static byte[] trick(Random random) {
        return TRICKS.get(random.nextInt(TRICKS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] bytes, int head, byte[] middle, int tail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, head);
        out.writeBytes(middle);
        out.write(bytes, tail, bytes.length - tail);
        return out.toByteArray();
    }
}
