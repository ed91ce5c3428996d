package rawi.app.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A ZIP whose directory names the same packed bytes many times. */
final class OverlappingZip {

    private OverlappingZip() {}

    static byte[] of(byte[] packed, int size, long crc, int entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head(0x04034b50, packed.length, size, crc, "k.txt", false));
        out.writeBytes(packed);
        int directory = out.size();
        for (int i = 0; i < entries; i++) {
            String name = "k.txt".replace("k", "k" + i);
            out.writeBytes(head(0x02014b50, packed.length, size, crc, name, true));
        }
        int length = out.size() - directory;
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        end.putShort((short) entries).putShort((short) entries);
        end.putInt(length).putInt(directory).putShort((short) 0);
        out.writeBytes(end.array());
        return out.toByteArray();
    }

    private static byte[] head(
            int magic, int packed, int size, long crc, String name, boolean central) {
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer b =
                ByteBuffer.allocate((central ? 46 : 30) + letters.length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(magic);
        if (central) {
            b.putShort((short) 20);
        }
        b.putShort((short) 20).putShort((short) 0).putShort((short) 8).putInt(0);
        b.putInt((int) crc).putInt(packed).putInt(size);
        b.putShort((short) letters.length).putShort((short) 0);
        if (central) {
            b.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(0);
        }
        b.put(letters);
        return b.array();
    }
}
