package rawi.app.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Words of a page that stand together as one paragraph, heading, item or cell. */
final class Block {

    private static final int SHOWN = 2000;

    /** The innermost block element around it. */
    final Element owner;

    /** Text nodes, and the {@code br} elements between them. */
    final List<Node> nodes = new ArrayList<>();

    /** Characters that are no blanks, and those of them inside of links. */
    int letters;

    int linkLetters;

    private String words;
    private String folded;

    Block(Element owner) {
        this.owner = owner;
    }

    /** 1 to 6 for a heading; 7 for all else. */
    int rank() {
        String name = owner.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))
                ? name.charAt(1) - '0'
                : 7;
    }

    /** Its first characters, blanks made one. */
    String words() {
        if (words == null) {
            StringBuilder out = new StringBuilder();
            for (Node node : nodes) {
                if (out.length() > SHOWN) {
                    break;
                }
                out.append(node instanceof TextNode t ? t.getWholeText() : " ");
            }
            words = out.toString().replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
        }
        return words;
    }

    String folded() {
        if (folded == null) {
            folded = FurnitureWords.fold(words());
        }
        return folded;
    }

    double linkShare() {
        return letters == 0 ? 0 : (double) linkLetters / letters;
    }

    /** Whether it reads as running text: long enough, few links, or a sentence's end in it. */
    boolean isProse() {
        return letters >= 40 && linkShare() < 0.4 && (sentence() || letters >= 200);
    }

    boolean sentence() {
        String w = words();
        for (int i = 0; i < w.length(); i++) {
            char c = w.charAt(i);
            boolean last = i + 1 == w.length() || !Character.isLetterOrDigit(w.charAt(i + 1));
            if ((c == '.' || c == '!' || c == '?' || c == '\u061F' || c == '\u060C') && last) {
                return true;
            }
        }
        return false;
    }
}
