package rawi.app.ingest;

import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The running text of a web page, a paragraph a line, and what its head tells. */
final class HtmlText {

    private static final String BLOCKS = "h1,h2,h3,h4,p,li,blockquote,td,dd,figcaption";

    /** Text and metadata of a page. */
    record Page(String text, ReportMeta meta) {}

    private HtmlText() {}

    static Page read(String html, String file) {
        Document page = Jsoup.parse(html);
        page.select("script,style,nav,footer,aside,form,noscript,template,iframe,svg,button")
                .remove();
        Element main = main(page);
        StringBuilder text = new StringBuilder();
        for (Element block : main.select(BLOCKS)) {
            boolean holdsBlocks =
                    !block.select(BLOCKS).not(block.cssSelector()).isEmpty()
                            && block.childrenSize() > 0
                            && block.select("p,li,blockquote").size()
                                    > (block.is("p,li,blockquote") ? 1 : 0);
            String line = block.text().strip();
            if (!holdsBlocks && !line.isEmpty()) {
                text.append(line).append("\n\n");
            }
        }
        if (text.length() == 0) {
            text.append(main.wholeText().strip()).append('\n');
        }
        return new Page(text.toString(), meta(page));
    }

    private static Element main(Document page) {
        for (String query : new String[] {"article", "main", "[role=main]", "#content"}) {
            Elements found = page.select(query);
            if (found.size() == 1 && found.text().length() > 200) {
                return found.first();
            }
        }
        return page.body();
    }

    private static ReportMeta meta(Document page) {
        Optional<String> date =
                content(page, "meta[property=article:published_time]")
                        .or(() -> content(page, "meta[name=date]"))
                        .or(() -> content(page, "meta[name=dc.date]"))
                        .or(
                                () ->
                                        Optional.ofNullable(page.selectFirst("time[datetime]"))
                                                .map(t -> t.attr("datetime")));
        Optional<String> lang =
                Optional.of(page.select("html").attr("lang"))
                        .filter(l -> l.length() >= 2)
                        .map(l -> l.substring(0, 2).toLowerCase(java.util.Locale.ROOT));
        Optional<String> title =
                content(page, "meta[property=og:title]")
                        .or(() -> Optional.of(page.title()).filter(t -> !t.isBlank()));
        Optional<java.time.LocalDate> published = Optional.empty();
        try {
            published = date.map(MetaFile::day);
        } catch (DateTimeParseException e) {
            // a date that no machine can read is no date
        }
        return new ReportMeta(
                Optional.empty(),
                title,
                content(page, "meta[property=og:site_name]"),
                published,
                lang,
                content(page, "meta[property=og:url]"));
    }

    private static Optional<String> content(Document page, String query) {
        return Optional.ofNullable(page.selectFirst(query))
                .map(m -> m.attr("content").strip())
                .filter(v -> !v.isEmpty());
    }
}
