package rawi.app.ingest.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import rawi.app.ingest.Finding;
import rawi.app.ingest.Findings;

/**
 * What a page says about itself, best source first: linked data, meta tags, microdata, its own
 * words, its address. Each value carries where it stood.
 */
final class PageFacts {

    private static final int LONG = 300;

    private final Document page;
    private final PageParts parts;
    private final FurnitureWords words;
    private final Findings context;
    private final JsonLd linked;
    private final Optional<Map<String, Object>> article;
    private final MetaTags meta;
    private final List<Finding> found = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    PageFacts(Document page, PageParts parts, FurnitureWords words, Findings context) {
        this.page = page;
        this.parts = parts;
        this.words = words;
        this.context = context;
        this.linked = new JsonLd(page);
        this.article = linked.article();
        this.meta = new MetaTags(page);
    }

    List<String> notes() {
        return notes;
    }

    boolean saysNotFree() {
        return article.flatMap(a -> linked.text(a, "isAccessibleForFree"))
                .map(v -> v.equalsIgnoreCase("false"))
                .orElse(false);
    }

    /** The titles that the page's head gives, folded. */
    List<String> foldedTitles() {
        List<String> titles = new ArrayList<>();
        article.flatMap(a -> linked.text(a, "headline")).ifPresent(titles::add);
        meta.first("og:title", "twitter:title", "citation_title", "dc.title")
                .ifPresent(m -> titles.add(m.value()));
        titles.add(page.title());
        return titles.stream().map(FurnitureWords::fold).filter(t -> !t.isEmpty()).toList();
    }

    Findings find(Optional<Block> headline, List<Block> blocks, String text) {
        url();
        publisher();
        title(headline);
        language(text);
        author();
        new PageDays(page, parts, words, meta, linked, article, context)
                .find(headline, blocks, isArabic(text), found);
        if (linked.isBroken()) {
            notes.add("some of the page's linked data is damaged and was left out");
        }
        return new Findings(found);
    }

    private void state(String field, Optional<String> value, String how) {
        value.map(v -> Findings.plain(v, LONG))
                .filter(v -> !v.isEmpty())
                .ifPresent(v -> found.add(Finding.stated(field, v, how)));
    }

    private void guess(String field, String value, String how) {
        String plain = Findings.plain(value, LONG);
        if (!plain.isEmpty()) {
            found.add(Finding.guess(field, plain, how));
        }
    }

    private void meta(String field, String... names) {
        for (String name : names) {
            meta.first(name).ifPresent(m -> state(field, Optional.of(m.value()), m.how()));
        }
    }

    private void linked(String field, String key) {
        article.ifPresent(a -> state(field, linked.text(a, key), "JSON-LD " + key));
    }

    private void url() {
        for (Element link : page.select("link[rel=canonical]")) {
            address(link.attr("href"), "link canonical");
        }
        meta.first("og:url").ifPresent(m -> address(m.value(), m.how()));
        article.ifPresent(
                a -> {
                    linked.text(a, "url").ifPresent(u -> address(u, "JSON-LD url"));
                    Object main = a.get("mainEntityOfPage");
                    if (main instanceof String s) {
                        address(s, "JSON-LD mainEntityOfPage");
                    } else if (main instanceof Map<?, ?> m && m.get("@id") instanceof String s) {
                        address(s, "JSON-LD mainEntityOfPage");
                    }
                });
        meta.first("citation_public_url", "dc.identifier")
                .ifPresent(m -> address(m.value(), m.how()));
    }

    /**
     * Only full web addresses are kept; a relative one is completed when the page's own is known.
     */
    private void address(String value, String how) {
        try {
            URI uri = new URI(value.strip());
            if (!uri.isAbsolute() && context.value(Finding.URL).isPresent()) {
                uri = new URI(context.value(Finding.URL).get()).resolve(uri);
            }
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            // Some sites name their front page as the address of all pages.
            boolean front = uri.getPath() == null || uri.getPath().length() < 2;
            if (web && uri.getHost() != null && (!front || uri.getQuery() != null)) {
                state(Finding.URL, Optional.of(uri.toString()), how);
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Not an address: nothing is known by it.
            return;
        }
    }

    private void publisher() {
        linked(Finding.PUBLISHER, "publisher");
        meta(
                Finding.PUBLISHER,
                "og:site_name",
                "citation_journal_title",
                "citation_publisher",
                "citation_technical_report_institution",
                "dc.publisher",
                "dcterms.publisher",
                "publisher");
        for (Element e : page.select("[itemprop=publisher]")) {
            Element name = e.selectFirst("[itemprop=name]");
            Element value = name == null ? e : name;
            state(
                    Finding.PUBLISHER,
                    Optional.of(value.hasAttr("content") ? value.attr("content") : value.text()),
                    "microdata publisher");
        }
        meta(Finding.PUBLISHER, "application-name", "dc.source");
        linked.nameOf("NewsMediaOrganization")
                .or(() -> linked.nameOf("Organization"))
                .or(() -> linked.nameOf("WebSite"))
                .ifPresent(n -> state(Finding.PUBLISHER, Optional.of(n), "JSON-LD site"));
        titleSuffix().ifPresent(s -> guess(Finding.PUBLISHER, s, "the end of the page title"));
        copyright().ifPresent(s -> guess(Finding.PUBLISHER, s, "the copyright line"));
        Findings sofar = new Findings(found).or(context);
        sofar.value(Finding.URL)
                .flatMap(PageFacts::host)
                .ifPresent(h -> guess(Finding.PUBLISHER, h, "the host of the address"));
    }

    static Optional<String> host(String url) {
        try {
            String host = new URI(url).getHost();
            return Optional.ofNullable(host).map(h -> h.startsWith("www.") ? h.substring(4) : h);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static final Pattern COPYRIGHT =
            Pattern.compile(
                    "(?:\u00A9|\\(c\\)|Copyright)\\s*(?:\\d{4}(?:\\s*[-\u2013]\\s*\\d{4})?)?"
                            + "\\s*(?:by )?([\\p{L}][\\p{L}\\p{M} '&]{2,48}?)"
                            + "(?:\\s*[.,|\u00B7\u2022-]|\\s+\\d{4}|\\s+All rights|$)");

    private static final String SEPARATORS = " [|\u2013\u2014\u00BB\u2022\u00B7-] | :: ";

    private Optional<String> titleSuffix() {
        String[] pieces = page.title().split(SEPARATORS);
        String last = pieces[pieces.length - 1].strip();
        return pieces.length > 1 && last.length() <= 50 && last.length() >= 2
                ? Optional.of(last)
                : Optional.empty();
    }

    private Optional<String> copyright() {
        String all = page.body() == null ? "" : page.body().text();
        String end = all.substring(Math.max(0, all.length() - 600));
        Matcher m = COPYRIGHT.matcher(end);
        return m.find() ? Optional.of(m.group(1).strip()) : Optional.empty();
    }

    private void title(Optional<Block> headline) {
        linked(Finding.TITLE, "headline");
        meta(Finding.TITLE, "og:title", "citation_title", "dc.title", "dcterms.title");
        for (Element e : page.select("[itemprop=headline]")) {
            state(
                    Finding.TITLE,
                    Optional.of(e.hasAttr("content") ? e.attr("content") : e.text()),
                    "microdata headline");
        }
        headline.ifPresent(h -> state(Finding.TITLE, Optional.of(h.words()), "heading"));
        linked(Finding.TITLE, "name");
        meta(Finding.TITLE, "twitter:title");
        String title = page.title().strip();
        Optional<String> suffix = titleSuffix();
        if (suffix.isPresent() && title.length() > suffix.get().length() + 3) {
            String cut = title.substring(0, title.length() - suffix.get().length());
            title = cut.replaceAll("[\\s|\u2013\u2014\u00BB\u2022\u00B7:-]+$", "");
        }
        state(Finding.TITLE, Optional.of(title), "page title");
    }

    private void author() {
        linked(Finding.AUTHOR, "author");
        meta(Finding.AUTHOR, "citation_author", "dc.creator", "author", "article:author");
        for (Element e :
                page.select("[rel=author],[itemprop=author],.byline .author,.author-name")) {
            if (!parts.goes(e)) {
                state(
                        Finding.AUTHOR,
                        Optional.of(e.hasAttr("content") ? e.attr("content") : e.text()),
                        "byline");
                return;
            }
        }
    }

    /** The declared language holds unless the letters of the text deny it. */
    private void language(String text) {
        List<Finding> declared = new ArrayList<>();
        Element html = page.selectFirst("html");
        if (html != null) {
            code(html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"))
                    .ifPresent(c -> declared.add(Finding.stated(Finding.LANG, c, "html lang")));
        }
        article.flatMap(a -> linked.text(a, "inLanguage"))
                .flatMap(PageFacts::code)
                .ifPresent(
                        c -> declared.add(Finding.stated(Finding.LANG, c, "JSON-LD inLanguage")));
        for (String name :
                List.of(
                        "og:locale",
                        "content-language",
                        "dc.language",
                        "citation_language",
                        "language")) {
            meta.first(name)
                    .flatMap(
                            m -> code(m.value()).map(c -> Finding.stated(Finding.LANG, c, m.how())))
                    .ifPresent(declared::add);
        }
        boolean arabic = isArabic(text);
        for (Finding f : declared) {
            boolean arabicScript =
                    List.of("ar", "fa", "ur", "ku", "ckb", "ps", "sd", "ug").contains(f.value());
            if (text.isBlank() || arabic == arabicScript) {
                found.add(f);
            }
        }
    }

    private static Optional<String> code(String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        if (lower.equals("arabic") || lower.equals("english")) {
            return Optional.of(lower.substring(0, 2));
        }
        String code = lower.split("[-_, ]")[0];
        return code.matches("[a-z]{2,3}")
                ? Optional.of(code.equals("ara") ? "ar" : code.equals("eng") ? "en" : code)
                : Optional.empty();
    }

    static boolean isArabic(String text) {
        int arabic = 0;
        int latin = 0;
        int n = Math.min(text.length(), 20_000);
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c >= 0x0620 && c <= 0x06FF) {
                arabic++;
            } else if (c < 0x0250 && Character.isLetter(c)) {
                latin++;
            }
        }
        return arabic > latin;
    }
}
