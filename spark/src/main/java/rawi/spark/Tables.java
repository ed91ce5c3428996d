package rawi.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Writes tables as Parquet. How rows fall into files and in which order they stand depends on the
 * rows alone, so the same archive has the same bytes whatever ran beside.
 */
final class Tables {

    static final String NEW = "_rawi/new";

    static final String READY = "_rawi/ready";

    /** Rows of a file, about. */
    private static final long ROWS = 50_000;

    private final SparkSession session;
    private final Store store;

    Tables(SparkSession session, Store store) {
        this.session = session;
        this.store = store;
    }

    private static int files(long rows) {
        return (int) Math.max(1, (rows + ROWS - 1) / ROWS);
    }

    /**
     * A table in folders of day and language. A day with very many rows is cut into several files
     * by the rows' keys.
     *
     * @param rows with the columns date, lang and key
     * @param counts rows by day and language, divided by a space
     */
    void byDay(String table, JavaRDD<Row> rows, StructType columns, Map<String, Long> counts)
            throws IOException {
        HashMap<String, Integer> cuts = new HashMap<>();
        long all = 0;
        for (Map.Entry<String, Long> day : counts.entrySet()) {
            all += day.getValue();
            if (files(day.getValue()) > 1) {
                cuts.put(day.getKey(), files(day.getValue()));
            }
        }
        int date = columns.fieldIndex("date");
        int lang = columns.fieldIndex("lang");
        int key = columns.fieldIndex("key");
        StructType withPart = columns.add("part", Cells.NUMBER);
        JavaRDD<Row> cut =
                rows.map(
                        row -> {
                            Object[] cells = new Object[row.length() + 1];
                            for (int i = 0; i < row.length(); i++) {
                                cells[i] = row.get(i);
                            }
                            String day = row.getString(date) + " " + row.getString(lang);
                            int parts = cuts.getOrDefault(day, 1);
                            cells[row.length()] =
                                    (long) Math.floorMod(row.getString(key).hashCode(), parts);
                            return Cells.row(cells);
                        });
        Column[] order = order(columns, "date", "lang", "part", "key", "id");
        Dataset<Row> sorted =
                session.createDataFrame(cut, withPart)
                        .repartition(Math.max(8, files(all)), col("date"), col("lang"), col("part"))
                        .sortWithinPartitions(order)
                        .drop("part");
        sorted.write()
                .mode(SaveMode.Overwrite)
                .partitionBy("date", "lang")
                .parquet(store.path(NEW + "/" + table).toString());
        publish(table);
    }

    private static Column[] order(StructType columns, String... names) {
        List<Column> order = new ArrayList<>();
        for (String name : names) {
            if (name.equals("part") || List.of(columns.fieldNames()).contains(name)) {
                order.add(col(name));
            }
        }
        return order.toArray(Column[]::new);
    }

    /** A table in one folder, ordered by all its columns. */
    void whole(String table, JavaRDD<Row> rows, StructType columns, long count) throws IOException {
        Column first = col("`" + columns.fieldNames()[0] + "`");
        List<Column> order = new ArrayList<>();
        for (String name : columns.fieldNames()) {
            order.add(col("`" + name + "`"));
        }
        session.createDataFrame(rows, columns)
                .repartition(files(count), first)
                .sortWithinPartitions(order.toArray(Column[]::new))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(store.path(NEW + "/" + table).toString());
        publish(table);
    }

    /** A file as the engine names it, and its name without chance in it. */
    private record Renaming(String from, String to) implements Serializable {}

    private void publish(String table) throws IOException {
        List<Renaming> files = new ArrayList<>();
        FileSystem system = Store.system(store.path(""));
        list(system, NEW + "/" + table, READY + "/" + table, files);
        Store own = store;
        JavaSparkContext.fromSparkContext(session.sparkContext())
                .parallelize(files, Math.max(1, Math.min(files.size() / 50, 1000)))
                .foreach(
                        file -> {
                            byte[] bytes;
                            try (InputStream in = own.open(file.from())) {
                                bytes = Footer.ordered(in.readAllBytes());
                            }
                            own.write(file.to(), out -> out.write(bytes));
                        });
        store.move(READY + "/" + table, table);
        store.delete(NEW + "/" + table);
    }

    private void list(FileSystem system, String from, String to, List<Renaming> files)
            throws IOException {
        int number = 0;
        for (FileStatus child : Store.list(system, store.path(from))) {
            String name = child.getPath().getName();
            if (child.isDirectory()) {
                list(system, from + "/" + name, to + "/" + name, files);
            } else if (name.endsWith(".parquet")) {
                String plain = String.format(Locale.ROOT, "part-%05d.parquet", number++);
                files.add(new Renaming(from + "/" + name, to + "/" + plain));
            }
        }
    }
}
