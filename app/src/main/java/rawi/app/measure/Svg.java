package rawi.app.measure;

import java.util.Locale;
import rawi.app.publish.ReportParts;

/** SVG text under way, mirrored for languages that are read from the right. */
final class Svg {

    /** Where a text stands from its point, in reading direction. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private static final double LETTER = 6.6;

    private final StringBuilder out = new StringBuilder();
    private final double width;
    private final boolean mirrored;

    Svg(String label, double width, double height, boolean mirrored) {
        this.width = width;
        this.mirrored = mirrored;
        out.append("<svg class=\"figure\" role=\"img\" viewBox=\"0 0 ").append(n(width));
        out.append(' ').append(n(height)).append("\" width=\"").append(n(width));
        out.append("\" height=\"").append(n(height)).append('"');
        out.append(mirrored ? " direction=\"rtl\"" : "").append(" aria-label=\"");
        out.append(ReportParts.escape(label)).append("\">\n");
    }

    double x(double x) {
        return mirrored ? width - x : x;
    }

    void rect(String cls, double x, double y, double w, double h, String more) {
        double left = mirrored ? width - x - w : x;
        out.append("<rect class=\"").append(cls).append("\" x=\"").append(n(left));
        out.append("\" y=\"").append(n(y)).append("\" width=\"").append(n(Math.max(0, w)));
        out.append("\" height=\"").append(n(Math.max(0, h))).append('"').append(more);
        out.append("/>\n");
    }

    void line(String cls, double x1, double y1, double x2, double y2) {
        out.append("<line class=\"").append(cls).append("\" x1=\"").append(n(x(x1)));
        out.append("\" y1=\"").append(n(y1)).append("\" x2=\"").append(n(x(x2)));
        out.append("\" y2=\"").append(n(y2)).append("\"/>\n");
    }

    void dot(String cls, double x, double y, double r) {
        out.append("<circle class=\"").append(cls).append("\" cx=\"").append(n(x(x)));
        out.append("\" cy=\"").append(n(y)).append("\" r=\"").append(n(r)).append("\"/>\n");
    }

    /** A path whose points come as x, y, x, y …, closed or open. */
    void path(String cls, double[] points, boolean closed) {
        out.append("<path class=\"").append(cls).append("\" d=\"");
        for (int i = 0; i < points.length; i += 2) {
            out.append(i == 0 ? "M" : "L").append(n(x(points[i]))).append(',');
            out.append(n(points[i + 1]));
        }
        out.append(closed ? "z" : "").append("\"/>\n");
    }

    void raw(String markup) {
        out.append(markup);
    }

    /** Words in the page's direction. */
    void text(String cls, double x, double y, Anchor anchor, String words) {
        text(cls, x, y, anchor, words, false);
    }

    /** Digits, which run from the left in every language. */
    void number(String cls, double x, double y, Anchor anchor, String digits) {
        Anchor turned =
                mirrored && anchor != Anchor.MIDDLE
                        ? anchor == Anchor.START ? Anchor.END : Anchor.START
                        : anchor;
        text(cls, x, y, turned, digits, true);
    }

    private void text(String cls, double x, double y, Anchor anchor, String words, boolean digits) {
        out.append("<text class=\"").append(cls).append("\" x=\"").append(n(x(x)));
        out.append("\" y=\"").append(n(y)).append("\" text-anchor=\"");
        out.append(anchor.name().toLowerCase(Locale.ROOT)).append('"');
        out.append(digits && mirrored ? " direction=\"ltr\"" : "").append('>');
        out.append(ReportParts.escape(words)).append("</text>\n");
    }

    /** The words cut so that they take no more than so many pixels. */
    static String cut(String words, double pixels) {
        int letters = (int) (pixels / LETTER);
        return words.length() <= letters ? words : words.substring(0, letters - 1) + "…";
    }

    String done() {
        return out.append("</svg>\n").toString();
    }

    static String n(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
