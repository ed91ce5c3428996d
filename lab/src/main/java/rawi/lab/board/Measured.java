package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One corpus and what is measured on it. */
interface Measured {

    /** The word by which {@code --only} asks for it. */
    String name();

    /**
     * One figure.
     *
     * @param floor what we want at least; zero when nothing is asked
     * @param published the best that others published by the same measure, and where; empty when
     *     nothing comparable lies with the data
     */
    record Figure(String what, double ours, double floor, String published) {}

    List<Figure> measure(Path bench) throws IOException;
}
