package rawi.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The native code of SQLite, unpacked once beside the program: the driver would unpack it at every
 * start and leave it in the temporary folder when the program is killed. Never in a case, which may
 * come from somebody else.
 */
final class SqliteLibrary {

    private SqliteLibrary() {}

    static synchronized void unpackOnce() {
        String home = System.getProperty("rawi.home");
        if (home == null || System.getProperty("org.sqlite.lib.path") != null) {
            return;
        }
        Path target = Path.of(home, "app", "target");
        String name = LibraryLoaderUtil.getNativeLibName();
        String inside = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        Path folder = target.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
        try {
            if (!Files.isRegularFile(folder.resolve(name))) {
                if (!Files.isWritable(target)) {
                    return;
                }
                Files.createDirectories(folder);
                Path whole = Files.createTempFile(folder, "part", null);
                try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(inside)) {
                    if (in == null) {
                        return;
                    }
                    Files.copy(in, whole, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.move(whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
            System.setProperty("org.sqlite.lib.path", folder.toString());
            System.setProperty("org.sqlite.lib.name", name);
        } catch (IOException e) {
            // The driver's own way works too, a little slower.
            return;
        }
    }
}
