package rawi.app.publish;

import rawi.app.words.Script;

/** Text as HTML. */
public final class Html {

    private Html() {}

    /**
     * The text with markup characters escaped, for elements and quoted attributes. Characters that
     * turn the reading direction become visible, for they could make a quote read as another.
     */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r';
                    out.append(Script.turns(c) || control || lone(text, i) ? '\uFFFD' : c);
                }
            }
        }
        return out.toString();
    }

    private static boolean lone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
