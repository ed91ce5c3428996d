package rawi.app.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The article of a web page as text, one paragraph a line, and the page's own metadata. */
final class HtmlText {

    private static final Pattern START =
            Pattern.compile("<(?:!doctype\\s+html|html|head|body|article)\\b");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final String FURNITURE =
            "script,style,noscript,template,iframe,object,embed,svg,canvas,form,button,nav,aside,"
                    + "footer,select,textarea,[hidden],[aria-hidden=true],[role=navigation],"
                    + "[role=complementary],[role=contentinfo]";

    /** Characters of paragraphs from which an element may be the article. */
    private static final int LEAST_ARTICLE = 200;

    private HtmlText() {}

    static boolean looksLikeHtml(String text) {
        String head = text.substring(0, Math.min(text.length(), 1024)).toLowerCase(Locale.ROOT);
        return head.stripLeading().startsWith("<") && START.matcher(head).find()
                || head.stripLeading().startsWith("\uFEFF<") && START.matcher(head).find();
    }

    static Extracted extract(byte[] bytes, DecodedText decoded) throws IOException {
        try {
            // jsoup honours the page's own charset, which bytes outside UTF-8 need.
            Document page =
                    decoded.encoding().equals("UTF-8")
                            ? Jsoup.parse(decoded.text())
                            : Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
            Metadata metadata = metadata(page);
            page.select(FURNITURE).remove();
            String text = text(main(page));
            return new Extracted(
                    text,
                    0,
                    Findings.of(metadata, "page head"),
                    TextMap.NONE,
                    decoded.doubt().stream().toList(),
                    List.of());
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("the page is damaged (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /** The element with the article: what the page marks as such, else the densest parent. */
    private static Element main(Document page) {
        Map<Element, int[]> own = new IdentityHashMap<>();
        Map<Element, int[]> whole = new IdentityHashMap<>();
        measure(page, own, whole);
        for (String marked : List.of("[itemprop=articleBody]", "article", "main", "[role=main]")) {
            Element best = null;
            for (Element e : page.select(marked)) {
                if (best == null || whole.get(e)[0] > whole.get(best)[0]) {
                    best = e;
                }
            }
            if (best != null && whole.get(best)[0] > LEAST_ARTICLE) {
                return best;
            }
        }
        Element best = null;
        for (Element paragraph : page.select("p")) {
            Element parent = paragraph.parent();
            if (parent != null && (best == null || own.get(parent)[0] > own.get(best)[0])) {
                best = parent;
            }
        }
        return best != null && own.get(best)[0] > LEAST_ARTICLE ? best : page.body();
    }

    /**
     * How many characters of paragraphs each element has: its own child paragraphs' and all of
     * those below it. One pass, for a hostile page nests as deep as it is long.
     */
    private static void measure(Document page, Map<Element, int[]> own, Map<Element, int[]> whole) {
        Map<Element, int[]> letters = new IdentityHashMap<>();
        page.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element e) {
                            own.put(e, new int[1]);
                            whole.put(e, new int[1]);
                            letters.put(e, new int[1]);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (!(node.parent() instanceof Element parent)) {
                            return;
                        }
                        if (node instanceof TextNode text) {
                            letters.get(parent)[0] += text.text().strip().length();
                        } else if (node instanceof Element e) {
                            boolean paragraph = e.normalName().equals("p");
                            int length = letters.get(e)[0];
                            letters.get(parent)[0] += length;
                            own.get(parent)[0] += paragraph ? length : 0;
                            whole.get(parent)[0] += paragraph ? length : whole.get(e)[0];
                        }
                    }
                });
    }

    private static String text(Element root) {
        StringBuilder out = new StringBuilder();
        root.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode text) {
                            append(out, text.getWholeText());
                        } else if (node instanceof Element e) {
                            if (e.isBlock() || e.normalName().equals("br")) {
                                newLine(out, e.isBlock());
                            }
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element e && e.isBlock()) {
                            newLine(out, true);
                        }
                    }
                });
        return out.toString().strip() + "\n";
    }

    private static void append(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00A0';
            if (!blank) {
                out.append(c);
            } else if (out.length() > 0
                    && out.charAt(out.length() - 1) != ' '
                    && out.charAt(out.length() - 1) != '\n') {
                out.append(' ');
            }
        }
    }

    private static void newLine(StringBuilder out, boolean paragraph) {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        if (end == 0) {
            return;
        }
        int breaks = 0;
        while (breaks < end && out.charAt(end - 1 - breaks) == '\n') {
            breaks++;
        }
        for (int wanted = paragraph ? 2 : 1; breaks < wanted; breaks++) {
            out.append('\n');
        }
    }

    private static Metadata metadata(Document page) {
        Optional<String> title =
                content(page, "meta[property=og:title]")
                        .or(() -> Optional.of(page.title()).filter(t -> !t.isBlank()));
        Optional<String> day =
                content(
                                page,
                                "meta[property=article:published_time]",
                                "meta[itemprop=datePublished]",
                                "meta[name=date]",
                                "meta[name=pubdate]",
                                "meta[name=DC.date.issued]",
                                "meta[name=publish-date]")
                        .or(
                                () ->
                                        Optional.ofNullable(page.selectFirst("time[datetime]"))
                                                .map(e -> e.attr("datetime")));
        Optional<String> lang =
                Optional.ofNullable(page.selectFirst("html[lang]"))
                        .map(e -> e.attr("lang").toLowerCase(Locale.ROOT).split("[-_]")[0])
                        .filter(l -> l.matches("[a-z]{2,3}"));
        Optional<String> url =
                Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                        .map(e -> e.attr("href"))
                        .filter(u -> u.startsWith("http"))
                        .or(() -> content(page, "meta[property=og:url]"));
        return new Metadata(
                day.flatMap(HtmlText::day),
                content(page, "meta[property=og:site_name]", "meta[name=publisher]"),
                title,
                lang,
                url);
    }

    private static Optional<LocalDate> day(String value) {
        Matcher m = DAY.matcher(value);
        if (m.find()) {
            try {
                return Optional.of(LocalDate.parse(m.group()));
            } catch (java.time.format.DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return HeadDate.in(value);
    }

    private static Optional<String> content(Document page, String... selectors) {
        for (String selector : selectors) {
            Element e = page.selectFirst(selector);
            if (e != null && !e.attr("content").isBlank()) {
                return Optional.of(e.attr("content").strip());
            }
        }
        return Optional.empty();
    }
}
