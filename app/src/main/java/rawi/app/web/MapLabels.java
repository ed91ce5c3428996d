package rawi.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rawi.app.publish.ReportParts;

/**
 * Finds room for names on a picture: those asked for first stand, later ones that would lie over
 * them, over a disc or the edge try another side and are else left out. Pixels.
 */
final class MapLabels {

    private static final double HIGH = 14;

    /** A letter of the map's names, on the wide side. */
    private static final double LETTER = 7;

    private final int width;
    private final int height;
    private final List<double[]> taken = new ArrayList<>();

    MapLabels(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Where a name stands: the middle of its line. */
    record At(double x, double y) {}

    /** Nothing is written over a disc. */
    void take(double x, double y, double radius) {
        double inner = radius * 0.8;
        taken.add(new double[] {x - inner, y - inner, x + inner, y + inner});
    }

    /** Beside a disc: right, left, above or below it. */
    Optional<At> beside(double x, double y, double radius, String text) {
        double half = half(text);
        double away = radius + 3 + half;
        double[][] tries = {
            {x + away, y},
            {x - away, y},
            {x, y - radius - HIGH / 2 - 2},
            {x, y + radius + HIGH / 2 + 2}
        };
        for (double[] at : tries) {
            if (fits(at[0], at[1], half)) {
                return Optional.of(at(at[0], at[1], half));
            }
        }
        return Optional.empty();
    }

    /** Over the middle of an area, or a line or two away from it. */
    Optional<At> over(double x, double y, String text) {
        double half = half(text);
        for (double down : new double[] {0, HIGH, -HIGH, 2 * HIGH, -2 * HIGH}) {
            if (fits(x, y + down, half)) {
                return Optional.of(at(x, y + down, half));
            }
        }
        return Optional.empty();
    }

    private static double half(String text) {
        return text.length() * LETTER / 2 + 2;
    }

    private At at(double x, double y, double half) {
        taken.add(box(x, y, half));
        return new At(x, y);
    }

    private static double[] box(double x, double y, double half) {
        return new double[] {x - half, y - HIGH / 2, x + half, y + HIGH / 2};
    }

    private boolean fits(double x, double y, double half) {
        double[] box = box(x, y, half);
        if (box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height) {
            return false;
        }
        for (double[] other : taken) {
            if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) {
                return false;
            }
        }
        return true;
    }

    static void write(StringBuilder out, At at, String text, String kind) {
        out.append(
                String.format(
                        Locale.ROOT,
                        "<text text-anchor=\"middle\"%s x=\"%.1f\" y=\"%.1f\">",
                        kind.isEmpty() ? "" : " class=\"" + kind + "\"",
                        at.x(),
                        at.y() + 4));
        out.append(ReportParts.escape(text)).append("</text>");
    }
}
