package rawi.app.ingest.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * A page taken apart: what each element holds, and the blocks of text that are not furniture by
 * their markup. Each pass over the page is linear, for a hostile page nests as deep as it is long.
 */
final class PageParts {

    /** What an element holds; counts are characters that are no blanks. */
    static final class Part {
        int enter;
        int exit;
        int letters;
        int linkLetters;
        int prose;
        boolean heading;
        boolean body;
    }

    private static final Set<String> GONE =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "iframe",
                    "object",
                    "embed",
                    "svg",
                    "canvas",
                    "button",
                    "nav",
                    "footer",
                    "select",
                    "textarea",
                    "head",
                    "title",
                    "math",
                    "audio",
                    "video",
                    "datalist",
                    "dialog",
                    "noframes",
                    "frameset",
                    "amp-sidebar",
                    "amp-ad",
                    "amp-consent",
                    "amp-social-share",
                    "amp-iframe");
    private static final Set<String> GONE_ROLES =
            Set.of("navigation", "complementary", "contentinfo", "search", "banner", "dialog");
    private static final Set<String> HELD =
            Set.of("html", "body", "main", "article", "h1", "tbody", "tr");

    final List<Block> blocks = new ArrayList<>();

    private final FurnitureWords words;
    private final Map<Element, Part> parts = new IdentityHashMap<>();
    private int allLetters;

    PageParts(Document page, FurnitureWords words) {
        this.words = words;
        measure(page);
        allLetters = part(page).letters;
        collect(page);
    }

    Part part(Element element) {
        return parts.getOrDefault(element, new Part());
    }

    boolean holds(Element outer, Element inner) {
        Part a = part(outer);
        Part b = part(inner);
        return a.enter <= b.enter && b.exit <= a.exit;
    }

    private void measure(Document page) {
        page.traverse(
                new NodeVisitor() {
                    private int clock;
                    private int links;
                    private int gone;

                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element e) {
                            Part part = new Part();
                            part.enter = clock++;
                            part.heading = e.normalName().equals("h1");
                            part.body = isBody(e);
                            parts.put(e, part);
                            links += e.normalName().equals("a") ? 1 : 0;
                            gone += GONE.contains(e.normalName()) ? 1 : 0;
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element e) {
                            links -= e.normalName().equals("a") ? 1 : 0;
                            gone -= GONE.contains(e.normalName()) ? 1 : 0;
                            Part part = parts.get(e);
                            part.exit = clock++;
                            if (e.parent() != null) {
                                Part up = parts.get(e.parent());
                                up.letters += part.letters;
                                up.linkLetters += part.linkLetters;
                                up.heading |= part.heading;
                                up.body |= part.body;
                            }
                        } else if (node instanceof TextNode text
                                && gone == 0
                                && node.parent() instanceof Element up) {
                            int n = letters(text.getWholeText());
                            parts.get(up).letters += n;
                            parts.get(up).linkLetters += links > 0 ? n : 0;
                        }
                    }
                });
    }

    private boolean isBody(Element e) {
        return e.attr("itemprop").equals("articleBody") || words.hasName("body", e);
    }

    private void collect(Document page) {
        NodeTraversor.filter(new Collector(), page);
    }

    private final class Collector implements NodeFilter {
        private Block open;
        private int links;
        private int breaks;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                add(text);
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element e)) {
                return FilterResult.CONTINUE;
            }
            if (goes(e)) {
                open = e.isBlock() ? null : open;
                return FilterResult.SKIP_ENTIRELY;
            }
            if (e.normalName().equals("br")) {
                if (open != null) {
                    open.nodes.add(e);
                    breaks++;
                }
            } else if (e.isBlock()) {
                open = null;
            } else if (e.normalName().equals("a")) {
                links++;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element e) {
                if (e.isBlock()) {
                    open = null;
                } else if (e.normalName().equals("a")) {
                    links--;
                }
            }
            return FilterResult.CONTINUE;
        }

        private void add(TextNode text) {
            int n = letters(text.getWholeText());
            if (n == 0) {
                if (open != null) {
                    open.nodes.add(text);
                }
                return;
            }
            // Two line breaks in a row are how old pages part paragraphs.
            if (open == null || breaks > 1) {
                open = new Block(blockAround(text));
                blocks.add(open);
            }
            breaks = 0;
            open.nodes.add(text);
            open.letters += n;
            open.linkLetters += links > 0 ? n : 0;
        }
    }

    private static Element blockAround(TextNode text) {
        Element e = text.parent();
        for (int i = 0; i < 50 && e.parent() != null && !e.isBlock(); i++) {
            e = e.parent();
        }
        return e;
    }

    /** Whether an element is furniture by its name, role, class or style. */
    boolean goes(Element e) {
        String name = e.normalName();
        if (GONE.contains(name)
                || e.hasAttr("hidden")
                || e.attr("aria-hidden").equals("true")
                || hiddenByStyle(e)) {
            return true;
        }
        if (e.attributesSize() == 0 && !name.equals("aside") && !name.equals("header")) {
            return false;
        }
        Part part = part(e);
        boolean most = part.letters * 2 > allLetters;
        if (HELD.contains(name) || part.body || part.heading && most) {
            return false;
        }
        if (name.equals("aside") || GONE_ROLES.contains(e.attr("role"))) {
            return !most;
        }
        if (name.equals("header")) {
            return !part.heading && insideNothing(e);
        }
        if (name.equals("form")) {
            return !part.heading && !most;
        }
        if (words.hasToken("strong", e)) {
            return !part.heading;
        }
        return words.hasToken("token", e) && !most && !part.heading;
    }

    private static boolean insideNothing(Element e) {
        Element up = e.parent();
        for (int i = 0; i < 100 && up != null; i++, up = up.parent()) {
            if (up.normalName().equals("article") || up.normalName().equals("main")) {
                return false;
            }
        }
        return true;
    }

    private static boolean hiddenByStyle(Element e) {
        if (!e.hasAttr("style")) {
            return false;
        }
        String style = e.attr("style");
        style = style.substring(0, Math.min(style.length(), 300)).replace(" ", "");
        return style.contains("display:none") || style.contains("visibility:hidden");
    }

    static int letters(String text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            n += Character.isWhitespace(c) || c == '\u00A0' ? 0 : 1;
        }
        return n;
    }

    /** Adds up the prose that each element holds. */
    void weigh(Document page) {
        for (Block block : blocks) {
            if (block.isProse()) {
                part(block.owner).prose += block.letters - block.linkLetters;
            }
        }
        page.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {}

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element e && e.parent() != null) {
                            parts.get(e.parent()).prose += parts.get(e).prose;
                        }
                    }
                });
    }
}
