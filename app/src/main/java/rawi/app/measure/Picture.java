package rawi.app.measure;

import java.time.LocalDate;
import java.util.List;

/** What a figure draws; uncertainty is part of it, and what nobody knows differs from zero. */
public sealed interface Picture {

    /** Key of its title, after {@code measure.picture.}. */
    String key();

    /**
     * Values with intervals, one bar each on one axis.
     *
     * @param unit key of the axis' name, after {@code measure.column.}
     * @param least beginning of the axis; {@code most} its end, NaN to fit
     */
    record Ranges(String key, String unit, double least, double most, List<Bar> bars)
            implements Picture {
        public Ranges {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param best NaN when there is only a range, or nothing
     * @param low NaN when unknown
     * @param high NaN when unknown, infinite when open
     * @param label of another hand, or a {@link Sheet.Term}
     */
    record Bar(Object label, double low, double best, double high, boolean dashed) {}

    /** Weeks on one axis, one strip for each line. */
    record Weeks(String key, String unit, LocalDate from, List<Line> lines) implements Picture {
        public Weeks {
            lines = List.copyOf(lines);
        }
    }

    /** How a week is drawn. */
    enum Mark {
        PLAIN,
        /** Stands out from the weeks before it. */
        ALARM,
        /** Reports are still to come. */
        INCOMPLETE,
        /** Rests on an assumed length. */
        ASSUMED,
        /** Nothing is known: no zero. */
        SILENT
    }

    /**
     * One strip.
     *
     * @param values a week each
     * @param low lower edges of the band; empty for none
     * @param high upper edges of the band; empty for none
     * @param limit a line to compare with, NaN where there is none; empty for none
     * @param bars columns rather than a line
     */
    record Line(
            Object label,
            double[] values,
            double[] low,
            double[] high,
            double[] limit,
            List<Mark> marks,
            boolean bars) {
        public Line {
            marks = List.copyOf(marks);
        }
    }

    /** A matrix whose cells are ranges, zero, or no information. */
    record Grid(String key, List<Object> rows, List<Object> columns, List<List<Cell>> cells)
            implements Picture {
        public Grid {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One cell.
     *
     * @param weight between 0 and 1, how dark it is
     */
    record Cell(Kind kind, double weight, String text) {

        /** What a cell stands for. */
        enum Kind {
            VALUE,
            ZERO,
            /** Told, but without a number. */
            UNQUANTIFIED,
            NO_INFORMATION
        }
    }

    /** A label of two parts. */
    record Named(Object first, Object second) {}

    /**
     * Who acts on whom.
     *
     * @param window for which it holds; empty for all time
     */
    record Net(String key, String window, List<Node> nodes, List<Edge> edges) implements Picture {
        public Net {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
        }
    }

    record Node(String name, double strength) {}

    record Edge(int from, int to, boolean hostile, boolean dashed, double weight) {}
}
