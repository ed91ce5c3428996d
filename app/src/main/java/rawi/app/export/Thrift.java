package rawi.app.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A structure in Thrift's compact protocol; fields are written in the order of their ids. */
final class Thrift {

    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int last;

    Thrift i32(int id, int value) {
        field(id, I32);
        varint(out, zigzag(value));
        return this;
    }

    Thrift i64(int id, long value) {
        field(id, I64);
        varint(out, zigzag(value));
        return this;
    }

    Thrift text(int id, String value) {
        field(id, BINARY);
        text(value);
        return this;
    }

    Thrift struct(int id, Thrift value) {
        field(id, STRUCT);
        out.writeBytes(value.bytes());
        return this;
    }

    Thrift structs(int id, List<Thrift> values) {
        list(id, STRUCT, values.size());
        values.forEach(value -> out.writeBytes(value.bytes()));
        return this;
    }

    Thrift texts(int id, List<String> values) {
        list(id, BINARY, values.size());
        values.forEach(this::text);
        return this;
    }

    Thrift i32s(int id, int... values) {
        list(id, I32, values.length);
        for (int value : values) {
            varint(out, zigzag(value));
        }
        return this;
    }

    /** The structure with its end. */
    byte[] bytes() {
        byte[] fields = out.toByteArray();
        return java.util.Arrays.copyOf(fields, fields.length + 1);
    }

    private void field(int id, int type) {
        if (id <= last || id - last > 15) {
            throw new IllegalArgumentException("field " + id + " after " + last);
        }
        out.write((id - last) << 4 | type);
        last = id;
    }

    private void list(int id, int type, int size) {
        field(id, LIST);
        if (size < 15) {
            out.write(size << 4 | type);
        } else {
            out.write(0xF0 | type);
            varint(out, size);
        }
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
