package rawi.app.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table as Apache Parquet: one row group, one uncompressed plain page for each column, all
 * columns optional text, 64-bit numbers or days. The same table gives the same bytes.
 *
 * <p>The format is that of parquet-format 2.x (thrift compact protocol for its structures); no
 * library writes it without Hadoop (docs/decisions/parquet.md).
 */
final class Parquet {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    // parquet.thrift: Type, Encoding, FieldRepetitionType, ConvertedType
    private static final int INT32 = 1;
    private static final int INT64 = 2;
    private static final int BYTE_ARRAY = 6;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int DATE = 6;

    private Parquet() {}

    private record Chunk(String name, int type, long at, long size, long values) {}

    /**
     * @param about key-value metadata of the file
     */
    static <T> byte[] bytes(List<Column<T>> columns, List<T> rows, Map<String, String> about) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAGIC);
        List<Chunk> chunks = new ArrayList<>();
        for (Column<T> column : columns) {
            byte[] page = page(column, rows);
            byte[] header = header(page.length, rows.size());
            chunks.add(
                    new Chunk(
                            column.name(),
                            type(column),
                            out.size(),
                            (long) header.length + page.length,
                            rows.size()));
            out.writeBytes(header);
            out.writeBytes(page);
        }
        byte[] footer = footer(columns, chunks, rows.size(), about);
        out.writeBytes(footer);
        out.writeBytes(little(4).putInt(footer.length).array());
        out.writeBytes(MAGIC);
        return out.toByteArray();
    }

    private static int type(Column<?> column) {
        return switch (column.kind()) {
            case TEXT -> BYTE_ARRAY;
            case NUMBER -> INT64;
            case DAY -> INT32;
        };
    }

    /** Which values are there, as runs of ones and zeros, then the values. */
    private static <T> byte[] page(Column<T> column, List<T> rows) {
        ByteArrayOutputStream levels = new ByteArrayOutputStream();
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        int run = 0;
        boolean last = false;
        for (T row : rows) {
            Object value = column.value().apply(row);
            boolean present = value != null;
            if (run > 0 && present != last) {
                run(levels, run, last);
                run = 0;
            }
            last = present;
            run++;
            if (present) {
                values.writeBytes(value(value));
            }
        }
        if (run > 0) {
            run(levels, run, last);
        }
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(little(4).putInt(levels.size()).array());
        page.writeBytes(levels.toByteArray());
        page.writeBytes(values.toByteArray());
        return page.toByteArray();
    }

    private static void run(ByteArrayOutputStream out, int length, boolean present) {
        Thrift.varint(out, (long) length << 1);
        out.write(present ? 1 : 0);
    }

    private static byte[] value(Object value) {
        if (value instanceof Long n) {
            return little(8).putLong(n).array();
        }
        if (value instanceof LocalDate day) {
            return little(4).putInt((int) day.toEpochDay()).array();
        }
        byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
        return little(4 + text.length).putInt(text.length).put(text).array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] header(int size, int values) {
        return new Thrift()
                .i32(1, 0)
                .i32(2, size)
                .i32(3, size)
                .struct(5, new Thrift().i32(1, values).i32(2, PLAIN).i32(3, RLE).i32(4, RLE))
                .bytes();
    }

    private static <T> byte[] footer(
            List<Column<T>> columns, List<Chunk> chunks, long rows, Map<String, String> about) {
        List<Thrift> schema = new ArrayList<>();
        schema.add(new Thrift().text(4, "schema").i32(5, columns.size()));
        for (Column<T> column : columns) {
            Thrift element =
                    new Thrift().i32(1, type(column)).i32(3, OPTIONAL).text(4, column.name());
            switch (column.kind()) {
                case TEXT -> element.i32(6, UTF8).struct(10, new Thrift().struct(1, new Thrift()));
                case DAY -> element.i32(6, DATE).struct(10, new Thrift().struct(6, new Thrift()));
                case NUMBER -> {}
            }
            schema.add(element);
        }
        List<Thrift> parts = chunks.stream().map(Parquet::chunk).toList();
        long size = chunks.stream().mapToLong(Chunk::size).sum();
        List<Thrift> keys =
                about.entrySet().stream()
                        .map(e -> new Thrift().text(1, e.getKey()).text(2, e.getValue()))
                        .toList();
        return new Thrift()
                .i32(1, 1)
                .structs(2, schema)
                .i64(3, rows)
                .structs(4, List.of(new Thrift().structs(1, parts).i64(2, size).i64(3, rows)))
                .structs(5, keys)
                .text(6, "rawi")
                .bytes();
    }

    private static Thrift chunk(Chunk chunk) {
        return new Thrift()
                .i64(2, chunk.at())
                .struct(
                        3,
                        new Thrift()
                                .i32(1, chunk.type())
                                .i32s(2, PLAIN, RLE)
                                .texts(3, List.of(chunk.name()))
                                .i32(4, 0)
                                .i64(5, chunk.values())
                                .i64(6, chunk.size())
                                .i64(7, chunk.size())
                                .i64(9, chunk.at()));
    }
}
