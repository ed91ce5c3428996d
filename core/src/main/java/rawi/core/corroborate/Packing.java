package rawi.core.corroborate;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import rawi.core.model.ClaimType;

/** Values as bytes on their way between machines: many times as fast as the general way. */
final class Packing {

    private static final ClaimType[] TYPES = ClaimType.values();

    private Packing() {}

    /** Writes values. */
    static final class Out {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        private final DataOutputStream out = new DataOutputStream(bytes);

        private interface Step {
            void run() throws IOException;
        }

        private Out write(Step step) {
            try {
                step.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }

        Out number(int value) {
            return write(() -> out.writeInt(value));
        }

        Out big(long value) {
            return write(() -> out.writeLong(value));
        }

        Out flag(boolean value) {
            return write(() -> out.writeBoolean(value));
        }

        Out text(String value) {
            byte[] utf = value.getBytes(StandardCharsets.UTF_8);
            return number(utf.length).write(() -> out.write(utf));
        }

        Out type(ClaimType type) {
            return number(type.ordinal());
        }

        Out numbers(int[] values) {
            number(values.length);
            for (int value : values) {
                number(value);
            }
            return this;
        }

        Out where(Where where) {
            number(where.discs().size());
            for (Where.Disc disc : where.discs()) {
                write(() -> out.writeDouble(disc.lat()));
                write(() -> out.writeDouble(disc.lon()));
                write(() -> out.writeDouble(disc.radius()));
            }
            number(where.names().size());
            where.names().forEach(this::text);
            return this;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    /** Reads what was written, in the same order. */
    static final class In {
        private final ByteBuffer in;

        In(byte[] bytes) {
            this.in = ByteBuffer.wrap(bytes);
        }

        int number() {
            return in.getInt();
        }

        long big() {
            return in.getLong();
        }

        boolean flag() {
            return in.get() != 0;
        }

        String text() {
            int length = number();
            String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
            return text;
        }

        ClaimType type() {
            return TYPES[number()];
        }

        int[] numbers() {
            int[] values = new int[number()];
            for (int i = 0; i < values.length; i++) {
                values[i] = number();
            }
            return values;
        }

        Where where() {
            Where.Disc[] discs = new Where.Disc[number()];
            for (int i = 0; i < discs.length; i++) {
                discs[i] = new Where.Disc(in.getDouble(), in.getDouble(), in.getDouble());
            }
            String[] names = new String[number()];
            for (int i = 0; i < names.length; i++) {
                names[i] = text();
            }
            return new Where(List.of(discs), List.of(names));
        }
    }
}
