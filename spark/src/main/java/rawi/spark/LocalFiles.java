package rawi.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Files of this machine. Without its native library Hadoop starts a {@code chmod} for each file and
 * folder that it makes, which takes longer than all else of a small file; Java can do it itself.
 */
public final class LocalFiles extends LocalFileSystem {

    public LocalFiles() {
        super(new Raw());
    }

    private static final class Raw extends RawLocalFileSystem {
        @Override
        public void setPermission(Path path, FsPermission permission) throws IOException {
            java.nio.file.Path file = pathToFile(path).toPath();
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                // "t" and "T" tell of the sticky bit as well, for which Java has no name.
                String plain = permission.toString().substring(0, 9);
                plain = plain.replace('t', 'x').replace('T', '-');
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(plain));
            } else {
                super.setPermission(path, permission);
            }
        }
    }
}
