package rawi.app.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One report before it is read: a file, or what {@link Intake} found in a container. {@link
 * ReportLoader#load(Piece)} makes a report of it; pieces may be loaded by several threads at a
 * time.
 *
 * @param name what stands for it in output: {@code container!member}
 * @param path the file whose bytes are to be loaded; absent when the bytes are here
 * @param original the bytes; absent when they are to be loaded from {@code path}
 * @param taken text that the container's format gives by itself, such as a row's
 * @param context what the container tells of it, such as a feed's name
 * @param problems what is wrong with it; with neither bytes nor path it cannot be read
 * @param notes what was settled without asking
 */
public record Piece(
        String name,
        Optional<Path> path,
        Optional<Original> original,
        Optional<Extracted> taken,
        Findings context,
        List<String> problems,
        List<String> notes) {

    public Piece {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** The same with its bytes; what it was called by stays. */
    Piece with(Original bytes) {
        return new Piece(name, path, Optional.of(bytes), taken, context, problems, notes);
    }

    /** The same, with what is known of it from elsewhere. */
    public Piece within(Findings known) {
        return new Piece(name, path, original, taken, context.or(known), problems, notes);
    }

    static Piece file(Source source) {
        return new Piece(
                source.name(),
                source.path(),
                Optional.empty(),
                Optional.empty(),
                Findings.NONE,
                List.of(),
                List.of());
    }

    static Piece bytes(String name, Original original, Findings context) {
        return new Piece(
                name,
                Optional.empty(),
                Optional.of(original),
                Optional.empty(),
                context,
                List.of(),
                List.of());
    }

    static Piece text(String name, Original original, Extracted taken, Findings context) {
        return new Piece(
                name,
                Optional.empty(),
                Optional.of(original),
                Optional.of(taken),
                context,
                List.of(),
                List.of());
    }

    /** Something that cannot be read, and why. */
    static Piece faulty(String name, String reason) {
        return new Piece(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Findings.NONE,
                List.of(reason),
                List.of());
    }

    /** Something that a person should know of a container; nothing is wrong. */
    static Piece told(String name, String note) {
        return new Piece(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Findings.NONE,
                List.of(),
                List.of(note));
    }

    /** The path of a file that nothing is known about yet, as text. */
    String pathText() {
        return path.map(Path::toString).orElse(name);
    }
}
