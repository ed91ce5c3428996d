package rawi.app.ingest.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import rawi.app.ingest.DayFinder;
import rawi.app.ingest.Finding;
import rawi.app.ingest.Findings;

/** When a page was published: what it states for machines, then for people, then its address. */
final class PageDays {

    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ].*|\\d{6}|\\d{4})?");
    private static final Pattern IN_ADDRESS =
            Pattern.compile(
                    "/(?:(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})(?=[/-]|$)|(20\\d{2})([01]\\d)([0-3]\\d)(?=[/_.-]|$))");
    private static final String[] META = {
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "citation_publication_date",
        "citation_online_date",
        "citation_date",
        "dcterms.issued",
        "dc.date.issued",
        "dcterms.available",
        "dcterms.date",
        "dc.date",
        "dcterms.created",
        "dc.date.created",
        "parsely-pub-date",
        "sailthru.date",
        "article.published",
        "publish-date",
        "publishdate",
        "publish_date",
        "published_date",
        "publication_date",
        "pubdate",
        "pdate",
        "date",
        "datecreated"
    };
    private static final int HEAD_BLOCKS = 8;
    private static final int SHORT = 120;

    private final Document page;
    private final PageParts parts;
    private final FurnitureWords words;
    private final MetaTags meta;
    private final JsonLd linked;
    private final Optional<Map<String, Object>> article;
    private final Findings context;

    PageDays(
            Document page,
            PageParts parts,
            FurnitureWords words,
            MetaTags meta,
            JsonLd linked,
            Optional<Map<String, Object>> article,
            Findings context) {
        this.page = page;
        this.parts = parts;
        this.words = words;
        this.meta = meta;
        this.linked = linked;
        this.article = article;
        this.context = context;
    }

    void find(Optional<Block> headline, List<Block> blocks, boolean arabic, List<Finding> found) {
        DayFinder.Order order = arabic ? DayFinder.Order.DAY_FIRST : DayFinder.Order.UNKNOWN;
        article.flatMap(a -> linked.text(a, "datePublished"))
                .ifPresent(v -> stated(v, "JSON-LD datePublished", found));
        for (String name : META) {
            meta.first(name).ifPresent(m -> stated(m.value(), m.how(), found));
        }
        microdata(found, order);
        times(headline, found, order);
        words(headline, blocks, found, order);
        Findings address = new Findings(found).or(context);
        address.value(Finding.URL).flatMap(PageDays::inAddress).ifPresent(found::add);
        edited(found);
    }

    /** A day written for machines; one that nobody can have meant is passed over. */
    private void stated(String value, String how, List<Finding> found) {
        Optional<LocalDate> day = moment(value);
        if (day.isPresent()) {
            found.add(Finding.stated(Finding.PUBLISHED, day.get().toString(), how));
            if (value.length() > 10) {
                found.add(Finding.stated(Finding.PUBLISHED_AT, Findings.plain(value, 40), how));
            }
            return;
        }
        DayFinder.builtIn()
                .find(clip(value), DayFinder.Order.UNKNOWN)
                .filter(f -> plausible(f.day()))
                .ifPresent(f -> found.add(finding(f, how, false)));
    }

    static Optional<LocalDate> moment(String value) {
        Matcher m = MOMENT.matcher(value.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(m.group(1) + "-" + m.group(2) + "-" + m.group(3)))
                    .filter(PageDays::plausible);
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first days of computing and of our era stand for no date at all. */
    private static boolean plausible(LocalDate day) {
        return day.getYear() >= 1980 && day.getYear() < 2200;
    }

    private static String clip(String words) {
        return words.length() > 200 ? words.substring(0, 200) : words;
    }

    private static Finding finding(DayFinder.Found day, String how, boolean guessed) {
        String told = day.doubt().map(d -> how + ", " + d).orElse(how);
        return new Finding(
                Finding.PUBLISHED, day.day().toString(), told, guessed || day.doubt().isPresent());
    }

    private void microdata(List<Finding> found, DayFinder.Order order) {
        for (Element e : page.select("[itemprop=datePublished]")) {
            if (!e.normalName().equals("meta")) {
                String value = value(e);
                if (moment(value).isPresent()) {
                    stated(value, "microdata datePublished", found);
                } else {
                    DayFinder.builtIn()
                            .find(clip(e.text()), order)
                            .ifPresent(
                                    d -> found.add(finding(d, "microdata datePublished", false)));
                }
            }
        }
    }

    private static String value(Element e) {
        for (String key : new String[] {"content", "datetime", "title"}) {
            if (e.hasAttr(key) && moment(e.attr(key)).isPresent()) {
                return e.attr(key).strip();
            }
        }
        return e.text();
    }

    /**
     * The page's time elements: one that is marked as the page's own, or one day in all of them.
     */
    private void times(Optional<Block> headline, List<Finding> found, DayFinder.Order order) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Finding first = null;
        int seen = 0;
        for (Element time : page.select("time,abbr.published,abbr.date")) {
            if (++seen > 200) {
                break;
            }
            if (inFurniture(time) || isEdited(time)) {
                continue;
            }
            String value = value(time);
            Optional<Finding> day =
                    moment(value)
                            .map(
                                    d ->
                                            Finding.stated(
                                                    Finding.PUBLISHED,
                                                    d.toString(),
                                                    "time element"))
                            .or(
                                    () ->
                                            DayFinder.builtIn()
                                                    .find(clip(value), order)
                                                    .map(d -> finding(d, "time element", false)));
            if (day.isEmpty()) {
                continue;
            }
            days.add(LocalDate.parse(day.get().value()));
            boolean own =
                    time.hasAttr("pubdate")
                            || FurnitureWords.tokens(time).contains("published")
                            || headline.isPresent() && besideHeadline(time, headline.get());
            if (own) {
                found.add(day.get());
                return;
            }
            first = first == null ? day.get() : first;
        }
        if (first != null) {
            found.add(
                    days.size() == 1
                            ? first
                            : Finding.guess(
                                    Finding.PUBLISHED,
                                    first.value(),
                                    "the first of several time elements"));
        }
    }

    private boolean besideHeadline(Element time, Block headline) {
        Element up = headline.owner;
        for (int i = 0; i < 3 && up.parent() != null; i++) {
            up = up.parent();
            if (parts.holds(up, time)) {
                return parts.part(up).prose == 0 || up.normalName().equals("article");
            }
        }
        return false;
    }

    private boolean inFurniture(Element e) {
        Element up = e;
        for (int i = 0; i < 12 && up != null && up.parent() != null; i++, up = up.parent()) {
            if (parts.goes(up)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEdited(Element e) {
        List<String> tokens = new ArrayList<>(FurnitureWords.tokens(e));
        if (e.parent() != null) {
            tokens.addAll(FurnitureWords.tokens(e.parent()));
        }
        String before = e.parent() == null ? "" : FurnitureWords.fold(clip(e.parent().ownText()));
        return (tokens.contains("updated") || tokens.contains("modified"))
                        && !tokens.contains("published")
                || words.of("edited").stream().anyMatch(before::startsWith);
    }

    /**
     * Dates that people read: near the headline, in a short block or behind such a word as
     * "posted".
     */
    private void words(
            Optional<Block> headline,
            List<Block> blocks,
            List<Finding> found,
            DayFinder.Order order) {
        List<Finding> weak = new ArrayList<>();
        int from = headline.map(parts.blocks::indexOf).orElse(-1);
        int firstArticle = blocks.isEmpty() ? 0 : parts.blocks.indexOf(blocks.get(0));
        int start = Math.max(0, (from >= 0 ? from : firstArticle) - 4);
        int end = Math.min(parts.blocks.size(), start + 4 + HEAD_BLOCKS);
        for (int i = start; i < end; i++) {
            Block block = parts.blocks.get(i);
            String shown = block.words();
            boolean brief = shown.length() <= SHORT;
            Optional<DayFinder.Found> day =
                    DayFinder.builtIn().find(brief ? shown : shown.substring(0, 80), order);
            if (day.isEmpty() || words.is("edited", block.folded()) || startsEdited(block)) {
                continue;
            }
            boolean labelled = labelled(block, day.get());
            if (labelled) {
                found.add(
                        finding(
                                day.get(),
                                "the page's own words: " + Findings.plain(clip(shown), 60),
                                false));
                return;
            }
            if (i != from && (brief || day.get().start() < 40)) {
                weak.add(finding(day.get(), "a date near the headline", true));
            }
        }
        if (!weak.isEmpty()) {
            found.add(weak.get(0));
            return;
        }
        last(found, order);
    }

    /** A labelled date anywhere else in a short block, such as at the foot of a print view. */
    private void last(List<Finding> found, DayFinder.Order order) {
        int seen = 0;
        for (int i = parts.blocks.size() - 1; i >= 0 && seen < 40; i--, seen++) {
            Block block = parts.blocks.get(i);
            if (block.words().length() <= SHORT && !startsEdited(block)) {
                Optional<DayFinder.Found> day = DayFinder.builtIn().find(block.words(), order);
                if (day.isPresent() && labelled(block, day.get())) {
                    found.add(
                            finding(
                                    day.get(),
                                    "the page's own words: " + Findings.plain(block.words(), 60),
                                    false));
                    return;
                }
            }
        }
    }

    private boolean startsEdited(Block block) {
        return words.of("edited").stream().anyMatch(block.folded()::startsWith);
    }

    private boolean labelled(Block block, DayFinder.Found day) {
        String before =
                FurnitureWords.fold(
                        block.words().substring(0, Math.min(day.start(), block.words().length())));
        for (String label : words.of("published")) {
            if (before.startsWith(label)
                    || before.endsWith(label)
                    || before.contains(label + ":")) {
                return true;
            }
        }
        List<String> tokens = new ArrayList<>(FurnitureWords.tokens(block.owner));
        for (Node node : block.nodes.subList(0, Math.min(6, block.nodes.size()))) {
            if (node.parent() instanceof Element inline && inline != block.owner) {
                tokens.addAll(FurnitureWords.tokens(inline));
            }
        }
        return block.words().length() <= SHORT
                && (tokens.contains("date")
                        || tokens.contains("published")
                        || tokens.contains("pubdate")
                        || tokens.contains("posted")
                        || tokens.contains("datetime"));
    }

    private static Optional<Finding> inAddress(String url) {
        Matcher m = IN_ADDRESS.matcher(url);
        while (m.find()) {
            int g = m.group(1) != null ? 1 : 4;
            String day =
                    String.format(
                            java.util.Locale.ROOT,
                            "%s-%02d-%02d",
                            m.group(g),
                            Integer.parseInt(m.group(g + 1)),
                            Integer.parseInt(m.group(g + 2)));
            Optional<LocalDate> parsed = moment(day);
            if (parsed.isPresent()) {
                return Optional.of(Finding.guess(Finding.PUBLISHED, day, "the page's address"));
            }
        }
        return Optional.empty();
    }

    /**
     * When the page was changed; it stands for the day of publication only when nothing else does.
     */
    private void edited(List<Finding> found) {
        Optional<String> value =
                article.flatMap(a -> linked.text(a, "dateModified"))
                        .or(
                                () ->
                                        meta.first(
                                                        "article:modified_time",
                                                        "og:updated_time",
                                                        "datemodified",
                                                        "dcterms.modified",
                                                        "last-modified",
                                                        "revised")
                                                .map(MetaTags.Tag::value));
        Optional<LocalDate> day = value.flatMap(PageDays::moment);
        if (day.isPresent()) {
            found.add(Finding.stated(Finding.EDITED, Findings.plain(value.get(), 40), "page head"));
            found.add(
                    Finding.guess(
                            Finding.PUBLISHED,
                            day.get().toString(),
                            "the day of the last change; it was published then or before"));
        }
    }
}
