package rawi.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                boolean posix =
                        folder.getFileSystem().supportedFileAttributeViews().contains("posix");
                FileAttribute<?>[] attributes =
                        posix
                                ? new FileAttribute<?>[] {
                                    PosixFilePermissions.asFileAttribute(
                                            PosixFilePermissions.fromString("rw-------"))
                                }
                                : new FileAttribute<?>[0];
                Path file = Files.createFile(file(publicKey), attributes);
                Files.writeString(file, line + "\n", StandardOpenOption.SYNC);
            } catch (IOException e) {
                throw CaseFiles.explained(e);
            }
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
    }
}
