package rawi.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of an archive, on this machine or in a cluster's file system. A file appears whole or
 * not at all: it is written under another name and renamed.
 */
final class Store implements Serializable {

    private static final long serialVersionUID = 1;

    /** What tells Hadoop by which class files of this machine are written. */
    static final String LOCAL = "fs.file.impl";

    /** Read once: what Hadoop reads of its own settings costs more than opening a file. */
    private static final Configuration CONFIGURATION = configuration();

    private final String root;

    Store(String root) {
        this.root = root;
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.setClass(LOCAL, LocalFiles.class, FileSystem.class);
        return configuration;
    }

    static FileSystem system(Path path) throws IOException {
        FileSystem found = path.getFileSystem(CONFIGURATION);
        // Without the files of checksums that Hadoop otherwise lays beside each file.
        return found instanceof LocalFileSystem local ? local.getRawFileSystem() : found;
    }

    Path path(String name) {
        return name.isEmpty() ? new Path(root) : new Path(root, name);
    }

    private FileSystem system() throws IOException {
        return system(new Path(root));
    }

    boolean exists(String name) throws IOException {
        return system().exists(path(name));
    }

    InputStream open(String name) throws IOException {
        return system().open(path(name));
    }

    /** Writes a file. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** A file that appears when it is whole; one of that name is replaced. */
    void write(String name, Writing writing) throws IOException {
        Path to = path(name);
        Path part =
                new Path(to.getParent(), "." + to.getName() + "." + java.util.UUID.randomUUID());
        FileSystem system = system();
        system.mkdirs(to.getParent());
        try {
            try (OutputStream out = system.create(part, true)) {
                writing.to(out);
            }
            move(system, part, to);
        } finally {
            system.delete(part, false);
        }
    }

    void write(String name, String text) throws IOException {
        write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    String text(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void move(FileSystem system, Path from, Path to) throws IOException {
        if (system.exists(to)) {
            system.delete(to, true);
        }
        if (!system.rename(from, to)) {
            throw new IOException(to + ": cannot be put in place");
        }
    }

    /** Puts a folder or file in the place of another. */
    void move(String from, String to) throws IOException {
        FileSystem system = system();
        system.mkdirs(path(to).getParent());
        move(system, path(from), path(to));
    }

    void delete(String name) throws IOException {
        system().delete(path(name), true);
    }

    /** Names of the files and folders in a folder, in order; none when it is not there. */
    List<String> list(String folder) throws IOException {
        List<String> names = new ArrayList<>();
        for (FileStatus status : list(system(), path(folder))) {
            names.add(status.getPath().getName());
        }
        return names;
    }

    /** What stands in a folder, by name; nothing when it is not there. */
    static List<FileStatus> list(FileSystem system, Path folder) throws IOException {
        try {
            List<FileStatus> found = new ArrayList<>(List.of(system.listStatus(folder)));
            found.sort(Comparator.comparing(s -> s.getPath().getName()));
            return found;
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }
}
