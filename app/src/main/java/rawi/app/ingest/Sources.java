package rawi.app.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The inputs behind the paths of a command line, in order: a file as given, a folder's reports in
 * name order with those of its folders. One folder at a time is held in memory.
 */
public final class Sources implements Iterator<Source> {

    private static final Set<String> ENDINGS =
            Set.of(
                    "txt", "text", "md", "html", "htm", "xhtml", "pdf", "docx", "eml", "mbox",
                    "rss", "atom", "xml", "csv", "tsv", "warc", "wacz", "zip", "urls");

    /** Files that tell about a folder; read only when named. */
    private static final Set<String> ABOUT =
            Set.of("readme.md", "readme.txt", "license.txt", "license.md", "notice.txt");

    private record Entry(Path path, Path root) {}

    private final Deque<Entry> open = new ArrayDeque<>();
    private final Deque<String> arguments;
    private Source next;
    private String folder;
    private boolean folderGave;

    public Sources(List<String> arguments) {
        this.arguments = new ArrayDeque<>(arguments);
    }

    /** How many inputs there are, told by walking once; stops at {@code limit}. */
    public static long count(List<String> arguments, long limit) {
        Sources sources = new Sources(arguments);
        long n = 0;
        while (n < limit && sources.hasNext()) {
            sources.next();
            n++;
        }
        return n;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (!open.isEmpty()) {
                enter(open.pop());
            } else if (folder != null && !folderGave) {
                next =
                        Source.faulty(
                                folder,
                                "folder without reports: nothing in it ends in .txt, .md, .html,"
                                        + " .pdf, .docx, .eml, .mbox, .rss, .csv, .warc, .zip …");
                folder = null;
            } else if (!arguments.isEmpty()) {
                folder = null;
                argument(arguments.pop());
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Source next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Source found = next;
        next = null;
        return found;
    }

    private void argument(String argument) {
        if (argument.equals("-")) {
            next = new Source("-", Optional.empty(), Optional.empty());
            return;
        }
        if (argument.matches("(?i)https?://.*")) {
            next = Source.address(argument);
            return;
        }
        Path path;
        try {
            path = Path.of(argument);
        } catch (InvalidPathException e) {
            next = Source.faulty(argument.replace('\0', '?'), "no such file or folder");
            return;
        }
        if (Files.isDirectory(path)) {
            folder = argument;
            folderGave = false;
            open.push(new Entry(path, path));
        } else if (!Files.exists(path)) {
            boolean link = Files.isSymbolicLink(path);
            next =
                    Source.faulty(
                            argument,
                            link ? "a link that leads to no file" : "no such file or folder");
        } else {
            next = Source.file(path.getFileName().toString(), path);
        }
    }

    private void enter(Entry entry) {
        String name = entry.root.relativize(entry.path).toString().replace('\\', '/');
        if (!Files.isDirectory(entry.path)) {
            folderGave = true;
            next = found(name, entry.path);
            return;
        }
        List<Path> children = new ArrayList<>();
        try (Stream<Path> listed = Files.list(entry.path)) {
            listed.filter(Sources::wanted).forEach(children::add);
        } catch (IOException e) {
            folderGave = true;
            next = Source.faulty(entry.path.toString(), "cannot list this folder: " + why(e));
            return;
        }
        children.sort((a, b) -> b.getFileName().toString().compareTo(a.getFileName().toString()));
        children.forEach(child -> open.push(new Entry(child, entry.root)));
    }

    /** A pipe or device in a folder would be waited for; one that the user names is read. */
    private static Source found(String name, Path path) {
        if (Files.isRegularFile(path)) {
            return Source.file(name, path);
        }
        if (Files.isSymbolicLink(path) && !Files.exists(path)) {
            return Source.faulty(name, "cannot be read: it is a link that leads to no file");
        }
        return Files.exists(path)
                ? Source.faulty(name, "not a regular file but a pipe or device; left alone")
                : Source.file(name, path);
    }

    private static boolean wanted(Path path) {
        String name = path.getFileName().toString();
        if (name.startsWith(".") || ABOUT.contains(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (Files.isDirectory(path)) {
            // A linked folder may lead back up; only real folders are walked.
            return !Files.isSymbolicLink(path);
        }
        return isReport(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a file of this name, in lower case, is read when it is found in a folder. */
    public static boolean isInput(String name) {
        return isReport(name) && !ABOUT.contains(name);
    }

    /** Whether a file of this name, in lower case, is of a kind that is read. */
    static boolean isReport(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        return ENDINGS.contains(ending)
                || name.endsWith(".warc.gz")
                || name.endsWith(".mbox.gz")
                // An export of Telegram; other JSON in folders is no report.
                || name.equals("result.json");
    }

    /** What a person can use of a file error. */
    public static String why(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "no permission to read it";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
