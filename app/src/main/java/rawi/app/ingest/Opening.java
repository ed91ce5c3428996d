package rawi.app.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One container being opened: its name, what it stands in, and where its pieces go. */
final class Opening {

    private static final int LONG = 300;

    private final Intake intake;
    private final Intake.Sink sink;
    private final Budget budget;
    private final List<String> inside;
    private final Findings context;

    Opening(Intake intake, Intake.Sink sink, Budget budget, List<String> inside, Findings context) {
        this.intake = intake;
        this.sink = sink;
        this.budget = budget;
        this.inside = List.copyOf(inside);
        this.context = context;
    }

    Bounds bounds() {
        return intake.bounds();
    }

    Budget budget() {
        return budget;
    }

    Intake intake() {
        return intake;
    }

    /** What is known of the container itself. */
    Findings context() {
        return context;
    }

    /** The container's name in output. */
    String name() {
        return String.join("!", inside);
    }

    List<String> inside() {
        return inside;
    }

    String name(String member) {
        return name() + "!" + Findings.plain(member, LONG);
    }

    List<String> inside(String member) {
        List<String> all = new ArrayList<>(inside);
        all.add(Findings.plain(member, LONG));
        return all;
    }

    /** How deep the container's members are: 1 in the outermost. */
    int depth() {
        return inside.size();
    }

    /** Hands on a member's bytes; a container among them is opened in turn. */
    void member(String member, byte[] bytes, Findings about) throws IOException {
        budget.member();
        intake.bytes(new Opening(intake, sink, budget, inside(member), about), bytes, bytes.length);
    }

    void piece(Piece piece) throws IOException {
        try {
            sink.take(piece);
        } catch (Intake.SinkFailure | Budget.Spent e) {
            throw e;
        } catch (IOException e) {
            throw new Intake.SinkFailure(e);
        }
    }

    /** A text that the container's format gives by itself. */
    void text(String member, Original original, Extracted taken, Findings about)
            throws IOException {
        budget.member();
        piece(Piece.text(name(member), original, taken, about));
    }

    /** Something in the container that cannot be read. */
    void problem(String member, String reason) throws IOException {
        piece(Piece.faulty(name(member), reason));
    }

    /** The container itself cannot be read, or not to its end. */
    void problem(String reason) throws IOException {
        piece(Piece.faulty(name(), reason));
    }

    void note(String note) throws IOException {
        piece(Piece.told(name(), note));
    }
}
