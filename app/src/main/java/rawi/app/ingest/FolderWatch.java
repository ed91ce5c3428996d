package rawi.app.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Tells which files of a folder have come and are whole. A file is whole when its size and time of
 * change were the same in two looks in a row: one that is being copied grows, one that was moved in
 * is whole from the second look on. Looks come from the caller, so that nothing depends on what a
 * file system tells of its changes (network shares tell nothing).
 *
 * <p>After a restart all files are seen anew; {@code known} says which of them were taken before.
 */
public final class FolderWatch {

    private record Seen(long size, long changed) {}

    private final Path root;
    private final Predicate<Path> known;
    private Map<Path, Seen> before = new HashMap<>();
    private final Map<Path, Seen> given = new HashMap<>();

    /**
     * @param known whether a file, as it is, was taken in an earlier run
     */
    public FolderWatch(Path root, Predicate<Path> known) {
        this.root = root;
        this.known = known;
    }

    /**
     * One look: the files that have become whole since the last, in name order. A file that changes
     * after it was given is given again once it is whole.
     *
     * @throws IOException when the folder itself cannot be listed
     */
    public List<Source> look() throws IOException {
        if (!Files.isDirectory(root)) {
            throw new IOException("no such folder");
        }
        Map<Path, Seen> now = new TreeMap<>();
        Files.walkFileTree(root, new Collector(now));
        List<Source> whole = new ArrayList<>();
        for (Map.Entry<Path, Seen> entry : now.entrySet()) {
            Path path = entry.getKey();
            Seen seen = entry.getValue();
            boolean still = seen.equals(before.get(path)) && seen.size > 0;
            if (!still || seen.equals(given.get(path))) {
                continue;
            }
            given.put(path, seen);
            if (!known.test(path)) {
                String name = root.relativize(path).toString().replace('\\', '/');
                whole.add(Source.file(name, path));
            }
        }
        given.keySet().retainAll(now.keySet());
        before = now;
        return whole;
    }

    /**
     * Collects files of known kinds; what is hidden or half moved, links and pipes are passed over.
     */
    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Map<Path, Seen> found;

        Collector(Map<Path, Seen> found) {
            this.found = found;
        }

        private static boolean hidden(Path path) {
            String name = path.getFileName() == null ? "" : path.getFileName().toString();
            String lower = name.toLowerCase(Locale.ROOT);
            return name.startsWith(".")
                    || name.startsWith("~")
                    || lower.endsWith(".part")
                    || lower.endsWith(".crdownload")
                    || lower.endsWith(".tmp");
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
            return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
            boolean wanted =
                    about.isRegularFile()
                            && !hidden(file)
                            && Sources.isReport(
                                    file.getFileName().toString().toLowerCase(Locale.ROOT));
            if (wanted) {
                found.put(file, new Seen(about.size(), about.lastModifiedTime().toMillis()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            // Gone between listing and looking, or not ours to read: perhaps next time.
            return FileVisitResult.CONTINUE;
        }
    }
}
