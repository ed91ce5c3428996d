package rawi.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import rawi.app.store.proof.Hashes;

/**
 * Originals as files, {@code originals/ab/cd/abcd…}: written under another name, flushed to the
 * disk, renamed, and the folders flushed, before the database says that they are there.
 */
final class FolderOriginals implements Originals {

    /** What a killed process left on its way is removed after this. */
    private static final Duration STALE = Duration.ofHours(6);

    private static final ExecutorService FLUSHERS =
            Executors.newFixedThreadPool(
                    8,
                    work -> {
                        Thread thread = new Thread(work, "rawi-flush");
                        thread.setDaemon(true);
                        return thread;
                    });

    private static final AtomicLong NUMBER = new AtomicLong();

    private final Path root;
    private final Path incoming;

    FolderOriginals(Path caseFolder) {
        root = caseFolder.resolve("originals");
        incoming = root.resolve("incoming");
    }

    void create() throws IOException {
        Files.createDirectories(incoming);
    }

    /** Removes what processes that were killed left on its way. */
    void sweep() {
        Instant limit = Instant.now().minus(STALE);
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // Nobody needs the room at once; the next time is as good.
            return;
        }
    }

    /** Removes what processes that are no more left on its way, however new. */
    @Override
    public void sweepDead() {
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : files.toList()) {
                String[] parts = file.getFileName().toString().split("-");
                boolean dead =
                        parts.length == 3
                                && parts[1].matches("\\d{1,18}")
                                && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
                if (dead) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw CaseFiles.explained(e);
        }
    }

    Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    @Override
    public Staged stage(byte[] bytes) throws IOException {
        String sha256 = Hashes.of(bytes);
        Files.createDirectories(incoming);
        Path file =
                incoming.resolve(
                        sha256.substring(0, 16)
                                + "-"
                                + ProcessHandle.current().pid()
                                + "-"
                                + NUMBER.incrementAndGet());
        try (FileChannel out =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Staged(sha256, bytes.length, file);
    }

    @Override
    public void keep(Handle handle, List<Staged> staged) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        for (Staged one : staged) {
            Path target = path(one.sha256());
            Path folder = target.getParent();
            if (!Files.isDirectory(folder)) {
                folders.add(root);
                folders.add(folder.getParent());
                Files.createDirectories(folder);
            }
            // A file of that name is not in the database: a killed process left it. It is replaced.
            Files.move(
                    (Path) one.place(),
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            folders.add(folder);
        }
        onDisk(folders, StandardOpenOption.READ);
    }

    @Override
    public void flush(List<Staged> staged) throws IOException {
        // What parts share may be kept, or dropped as known, with an earlier batch.
        onDisk(
                staged.stream()
                        .map(s -> (Path) s.place())
                        .distinct()
                        .filter(Files::exists)
                        .toList(),
                StandardOpenOption.WRITE);
    }

    /**
     * Waits until files or folders are on the disk. Side by side, because a disk flushes many in
     * about the time of one.
     */
    private static void onDisk(Collection<Path> paths, StandardOpenOption how) throws IOException {
        boolean folders = how == StandardOpenOption.READ;
        if (folders && System.getProperty("os.name", "").startsWith("Windows")) {
            return; // There a folder cannot be opened, and a rename is flushed with the file.
        }
        List<Future<?>> running = new ArrayList<>();
        for (Path path : paths) {
            running.add(
                    FLUSHERS.submit(
                            () -> {
                                try (FileChannel channel = FileChannel.open(path, how)) {
                                    channel.force(true);
                                }
                                return null;
                            }));
        }
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException failed) {
                    throw failed;
                }
                throw new IOException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    @Override
    public void drop(Staged staged) {
        try {
            Files.deleteIfExists((Path) staged.place());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes over the bytes first, for what that is worth on the disk that is below. */
    @Override
    public void remove(Handle handle, String name) {
        Path file = path(name);
        try {
            if (!Files.exists(file)) {
                return;
            }
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                ByteBuffer zeros = ByteBuffer.allocate(1 << 16);
                for (long left = out.size(); left > 0; left -= zeros.limit()) {
                    zeros.clear().limit((int) Math.min(left, zeros.capacity()));
                    while (zeros.hasRemaining()) {
                        out.write(zeros);
                    }
                }
                out.force(true);
            }
            Files.delete(file);
            onDisk(List.of(file.getParent()), StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(Handle handle, String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }
}
