package rawi.app.web;

import rawi.app.publish.ReportParts;

/**
 * From which side a figure is read: in Arabic everything stands mirrored, but the letters.
 *
 * @param width of the figure in its own pixels
 */
record Side(boolean mirrored, int width) {

    static Side of(Viewer viewer, int width) {
        return new Side(viewer.direction().equals("rtl"), width);
    }

    /** Where a point is that is {@code x} away from the side on which reading begins. */
    double x(double x) {
        return mirrored ? width - x : x;
    }

    /** The left edge of what is so wide and begins there. */
    double left(double x, double wide) {
        return mirrored ? width - x - wide : x;
    }

    /** A text that begins (or, {@code before}, ends) at a point; left out when empty. */
    void text(StringBuilder out, String kind, double x, double y, boolean before, String text) {
        if (text.isEmpty()) {
            return;
        }
        out.append("<text");
        if (!kind.isEmpty()) {
            out.append(" class=\"").append(kind).append('"');
        }
        out.append(" x=\"")
                .append(tenth(x(x)))
                .append("\" y=\"")
                .append(tenth(y))
                .append("\" text-anchor=\"")
                .append(before == mirrored ? "start" : "end")
                .append("\">")
                .append(ReportParts.escape(text))
                .append("</text>");
    }

    void middle(StringBuilder out, String kind, double x, double y, String text) {
        out.append("<text class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(tenth(x(x)))
                .append("\" y=\"")
                .append(tenth(y))
                .append("\" text-anchor=\"middle\">")
                .append(ReportParts.escape(text))
                .append("</text>");
    }

    void rect(StringBuilder out, String kind, double x, double y, double wide, double high) {
        out.append("<rect class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(tenth(left(x, wide)))
                .append("\" y=\"")
                .append(tenth(y))
                .append("\" width=\"")
                .append(tenth(wide))
                .append("\" height=\"")
                .append(tenth(high))
                .append("\" rx=\"3\"/>");
    }

    void line(StringBuilder out, String kind, double x, double y, double toX, double toY) {
        out.append("<path class=\"")
                .append(kind)
                .append("\" d=\"M")
                .append(tenth(x(x)))
                .append(' ')
                .append(tenth(y))
                .append('L')
                .append(tenth(x(toX)))
                .append(' ')
                .append(tenth(toY))
                .append("\"/>");
    }

    static String tenth(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    static String cut(String label, int letters) {
        return label.length() > letters ? label.substring(0, letters - 1) + "\u2026" : label;
    }

    static void open(StringBuilder out, String kind, int width, int height, String told) {
        out.append("<svg class=\"")
                .append(kind)
                .append("\" role=\"group\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" aria-label=\"")
                .append(ReportParts.escape(told))
                .append("\">");
    }
}
