package rawi.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.JavaSparkContext;
import rawi.app.publish.Version;

/** The list of an archive's files with their hashes; that it stands there says it is whole. */
final class Manifest {

    private final JavaSparkContext spark;
    private final Store store;

    Manifest(JavaSparkContext spark, Store store) {
        this.spark = spark;
        this.store = store;
    }

    private record Hashed(String name, long bytes, String sha256) implements Serializable {}

    void write(List<UnitReader.Counts> counts, Map<String, Long> linked) throws IOException {
        List<String> names = new ArrayList<>();
        FileSystem system = Store.system(store.path(""));
        for (String table : store.list("")) {
            if (!table.startsWith("_") && !table.startsWith(".")) {
                walk(system, table, names);
            }
        }
        Store own = store;
        List<Hashed> files =
                names.isEmpty()
                        ? List.of()
                        : new ArrayList<>(
                                spark.parallelize(names, Math.min(names.size(), 64))
                                        .map(name -> hashed(own, name))
                                        .collect());
        List<Hashed> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing(Hashed::name));
        store.write(
                Archive.MANIFEST,
                Lines.object(
                        json -> {
                            json.writeStringField("schema", "archive/1");
                            json.writeStringField("version", Version.TEXT);
                            json.writeNumberField(
                                    "records",
                                    counts.stream().mapToLong(UnitReader.Counts::records).sum());
                            json.writeNumberField(
                                    "claims",
                                    counts.stream().mapToLong(UnitReader.Counts::claims).sum());
                            json.writeObjectFieldStart("linked");
                            for (var one : linked.entrySet()) {
                                json.writeNumberField(one.getKey(), one.getValue());
                            }
                            json.writeEndObject();
                            json.writeArrayFieldStart("files");
                            for (Hashed file : sorted) {
                                json.writeRaw("\n");
                                json.writeStartObject();
                                json.writeStringField("name", file.name());
                                json.writeNumberField("bytes", file.bytes());
                                json.writeStringField("sha256", file.sha256());
                                json.writeEndObject();
                            }
                            json.writeEndArray();
                        }));
    }

    private void walk(FileSystem system, String name, List<String> names) throws IOException {
        for (FileStatus child : Store.list(system, store.path(name))) {
            String own = name + "/" + child.getPath().getName();
            if (child.isDirectory()) {
                walk(system, own, names);
            } else {
                names.add(own);
            }
        }
    }

    private static Hashed hashed(Store store, String name) throws IOException {
        try (InputStream in = store.open(name)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                bytes += n;
            }
            return new Hashed(name, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
