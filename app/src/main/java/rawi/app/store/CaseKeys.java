package rawi.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import rawi.app.store.proof.Hashes;

/** Where the signing keys of a case are kept, apart from what they sign. */
interface CaseKeys {

    /** The kept line of the key to this public key; absent when it is not here. */
    Optional<String> find(byte[] publicKey);

    void keep(byte[] publicKey, String line);

    /** The kept line of a key that is no signing key. */
    Optional<String> named(String name);

    /** Keeps a line under a name, in place of the one before. */
    void put(String name, String line);

    /** Keeps the line of a signing key in place of the one before. */
    void replace(byte[] publicKey, String line);

    /** Files that only their owner may read. */
    record Folder(Path folder) implements CaseKeys {

        @Override
        public Optional<String> find(byte[] publicKey) {
            Path file = file(publicKey);
            try {
                return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            } catch (IOException e) {
                throw CaseFiles.explained(e);
            }
        }

        @Override
        public void keep(byte[] publicKey, String line) {
            try {
                Files.createDirectories(folder);
                write(file(publicKey), line);
            } catch (IOException e) {
                throw CaseFiles.explained(e);
            }
        }

        @Override
        public Optional<String> named(String name) {
            Path file = folder.resolve(name + ".key");
            try {
                return Files.exists(file)
                        ? Optional.of(Files.readString(file).strip())
                        : Optional.empty();
            } catch (IOException e) {
                throw CaseFiles.explained(e);
            }
        }

        @Override
        public void put(String name, String line) {
            replace(folder.resolve(name + ".key"), line);
        }

        @Override
        public void replace(byte[] publicKey, String line) {
            replace(file(publicKey), line);
        }

        /** Written beside and moved, so that one of the two lines is there at any moment. */
        private void replace(Path file, String line) {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            try {
                Files.deleteIfExists(beside);
                Files.createDirectories(folder);
                write(beside, line);
                Files.move(
                        beside,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw CaseFiles.explained(e);
            }
        }

        private void write(Path file, String line) throws IOException {
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] attributes =
                    posix
                            ? new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------"))
                            }
                            : new FileAttribute<?>[0];
            Files.createFile(file, attributes);
            Files.writeString(file, line + "\n", StandardOpenOption.SYNC);
        }

        private Path file(byte[] publicKey) {
            return folder.resolve(Hashes.hex(publicKey).substring(0, 16) + ".key");
        }
    }

    /** A table that those who may write to the case can read. */
    record Table(Database database) implements CaseKeys {

        @Override
        public Optional<String> find(byte[] publicKey) {
            return database.read(
                    h ->
                            h.createQuery("select kept from keys where public_key = ?")
                                    .bind(0, Hashes.hex(publicKey))
                                    .mapTo(String.class)
                                    .findOne());
        }

        @Override
        public void keep(byte[] publicKey, String line) {
            database.write(
                    h ->
                            h.execute(
                                    "insert into keys (public_key, kept) values (?, ?)",
                                    Hashes.hex(publicKey),
                                    line));
        }

        @Override
        public Optional<String> named(String name) {
            return database.read(
                    h ->
                            h.createQuery("select kept from keys where public_key = ?")
                                    .bind(0, name)
                                    .mapTo(String.class)
                                    .findOne());
        }

        @Override
        public void put(String name, String line) {
            database.write(
                    h ->
                            h.execute(
                                    "insert into keys (public_key, kept) values (?, ?) on conflict"
                                            + " (public_key) do update set kept = excluded.kept",
                                    name,
                                    line));
        }

        @Override
        public void replace(byte[] publicKey, String line) {
            put(Hashes.hex(publicKey), line);
        }
    }
}
