package rawi.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Orders what a Parquet footer lists in the order of a hash set: the encodings of a column. Without
 * this two runs on the same input differ in a few bytes.
 */
final class Footer {

    private static final int TAIL = 8;

    private Footer() {}

    static byte[] ordered(byte[] file) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int length = all.getInt(file.length - TAIL);
        int start = file.length - TAIL - length;
        FileMetaData meta = Util.readFileMetaData(new ByteArrayInputStream(file, start, length));
        for (RowGroup group : meta.getRow_groups()) {
            for (ColumnChunk column : group.getColumns()) {
                List<Encoding> encodings = new ArrayList<>(column.getMeta_data().getEncodings());
                encodings.sort(null);
                column.getMeta_data().setEncodings(encodings);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + 64);
        out.write(file, 0, start);
        Util.writeFileMetaData(meta, out);
        int written = out.size() - start;
        out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(written).array());
        out.write(file, file.length - 4, 4);
        return out.toByteArray();
    }
}
