package rawi.app.cli;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import rawi.app.publish.TerminalMarks;
import rawi.app.words.Phrases;
import rawi.app.words.Script;
import rawi.app.words.Wording;
import rawi.core.model.Problem;

/** The three streams of the process; text goes out as UTF-8, in the user's language. */
final class Streams {

    private final InputStream in;
    private final Output out;
    private final PrintStream err;
    private final Wording plain;
    private final TerminalMarks marks;
    private final Wording words;
    private final Phrases phrases;

    Streams(InputStream in, Output out, PrintStream err, Wording wording) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.plain = wording;
        this.marks = new TerminalMarks(wording.language());
        this.words = wording.in(marks);
        this.phrases = new Phrases(words);
    }

    InputStream in() {
        return in;
    }

    Output out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** The user's language without the marks of a terminal, for the forms that bring their own. */
    Wording plainWords() {
        return plain;
    }

    /** The user's language as the terminal shows it. */
    Wording words() {
        return words;
    }

    /** A remark of ingest or of the method in the user's language. */
    String remark(String remark) {
        return phrases.of(remark);
    }

    /** Says something to the user on standard error. */
    void say(String message) {
        boolean own = words.language().rightToLeft() == Script.hasRightToLeft(message);
        String told = own ? marks.cell(message) : marks.foreign(message);
        err.println(marks.lineStart() + "rawi: " + told);
    }

    /** Says what is wrong with an input, or ({@code run.note}) worth knowing about it. */
    void tell(String key, Problem problem) {
        say(words.text(key, problem.file(), new Wording.Own(remark(problem.reason()))));
    }

    /** Says what is wrong: an English sentence of the program, in the user's language. */
    void complain(String message) {
        say(remark(String.valueOf(message)));
    }

    /** A piece of the user's language that keeps its direction beside columns of data. */
    String cell(String text) {
        return marks.cell(text);
    }

    Writer writer() {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }
}
