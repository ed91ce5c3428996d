package rawi.app.ingest;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import rawi.app.ingest.page.WebPage;

/** The entries of an RSS or Atom feed; each is a report that shares the feed's bytes. */
final class FeedOpener {

    private static final Pattern ENTRY =
            Pattern.compile(
                    "<!\\[CDATA\\[.*?\\]\\]>|<!--.*?-->|<((?:\\w+:)?(?:item|entry))(?=[\\s>]).*?</\\1\\s*>",
                    Pattern.DOTALL);

    private final Opening opening;

    FeedOpener(Opening opening) {
        this.opening = opening;
    }

    void open(byte[] bytes) throws IOException {
        SyndFeed feed;
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes))) {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            feed = input.build(reader);
        } catch (FeedException | IllegalArgumentException e) {
            throw new NotReadable(
                    "not a feed that can be read: "
                            + (String.valueOf(e.getMessage()).contains("DOCTYPE")
                                    ? "it declares a document type, as no feed needs"
                                    : Findings.plain(String.valueOf(e.getMessage()), 200)));
        }
        List<SyndEntry> entries = feed.getEntries();
        List<int[]> places = places(bytes);
        boolean placed = places.size() == entries.size();
        for (int i = 0; i < entries.size(); i++) {
            SyndEntry entry = entries.get(i);
            Extracted taken = extracted(entry);
            String name = "entry " + (i + 1);
            Original original =
                    placed
                            ? new Original(
                                    bytes,
                                    places.get(i)[0],
                                    places.get(i)[1],
                                    Form.FEED.mediaType(),
                                    opening.inside(name))
                            : own(taken, name);
            opening.text(name, original, taken, ofFeed(feed));
        }
        if (entries.isEmpty()) {
            throw new NotReadable("a feed without entries");
        }
    }

    /**
     * Where the entries stand; found by their tags, which are the same bytes in all encodings used.
     */
    private static List<int[]> places(byte[] bytes) {
        List<int[]> places = new ArrayList<>();
        Matcher m = ENTRY.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        try {
            while (m.find()) {
                if (m.group(1) != null) {
                    places.add(new int[] {m.start(), m.end()});
                }
            }
        } catch (StackOverflowError e) {
            return List.of();
        }
        return places;
    }

    private Original own(Extracted taken, String name) {
        byte[] bytes = taken.text().getBytes(StandardCharsets.UTF_8);
        return new Original(bytes, 0, bytes.length, "text/plain", opening.inside(name));
    }

    private static Extracted extracted(SyndEntry entry) throws IOException {
        String title = entry.getTitle() == null ? "" : plainTitle(entry.getTitle());
        StringBuilder markup = new StringBuilder();
        for (SyndContent content : entry.getContents()) {
            if (content.getValue() != null && markup.length() == 0) {
                markup.append(content.getValue());
            }
        }
        if (markup.length() == 0
                && entry.getDescription() != null
                && entry.getDescription().getValue() != null) {
            markup.append(entry.getDescription().getValue());
        }
        Extracted body =
                WebPage.all(new DecodedText(markup.toString(), "UTF-8", 0, Optional.empty()));
        String text = title.isEmpty() ? body.text() : title + "\n\n" + body.text();
        return new Extracted(
                text, 0, new Findings(found(entry, title)), TextMap.NONE, List.of(), List.of());
    }

    private static String plainTitle(String title) {
        return Findings.plain(
                Parser.unescapeEntities(title, false).replaceAll("<[^>]{1,200}>", ""), 500);
    }

    private static List<Finding> found(SyndEntry entry, String title) {
        List<Finding> found = new ArrayList<>();
        if (!title.isEmpty()) {
            found.add(Finding.stated(Finding.TITLE, title, "entry title"));
        }
        day(entry.getPublishedDate(), Finding.PUBLISHED, "entry date (UTC)", found);
        if (entry.getPublishedDate() == null && entry.getUpdatedDate() != null) {
            String day = dayOf(entry.getUpdatedDate());
            found.add(Finding.guess(Finding.PUBLISHED, day, "the day of the entry's last change"));
        }
        day(entry.getUpdatedDate(), Finding.EDITED, "entry updated (UTC)", found);
        String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
        if (link != null && link.matches("(?i)https?://.*")) {
            found.add(Finding.stated(Finding.URL, Findings.plain(link, 2000), "entry link"));
        }
        if (entry.getAuthor() != null && !entry.getAuthor().isBlank()) {
            found.add(
                    Finding.stated(
                            Finding.AUTHOR,
                            Findings.plain(entry.getAuthor(), 300),
                            "entry author"));
        }
        if (entry.getSource() != null && entry.getSource().getTitle() != null) {
            found.add(
                    Finding.stated(
                            Finding.RELAY,
                            Findings.plain(entry.getSource().getTitle(), 300),
                            "entry source"));
        }
        return found;
    }

    private static void day(Date date, String field, String how, List<Finding> found) {
        if (date != null) {
            found.add(Finding.stated(field, dayOf(date), how));
        }
    }

    private static String dayOf(Date date) {
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static Findings ofFeed(SyndFeed feed) {
        List<Finding> found = new ArrayList<>();
        if (feed.getTitle() != null && !feed.getTitle().isBlank()) {
            found.add(Finding.stated(Finding.PUBLISHER, plainTitle(feed.getTitle()), "feed title"));
        }
        if (feed.getLanguage() != null && feed.getLanguage().matches("[A-Za-z]{2}(?:-.*)?")) {
            // A feed names the language of its site, not of each entry.
            found.add(
                    Finding.stated(
                            "feed_lang",
                            feed.getLanguage().substring(0, 2).toLowerCase(java.util.Locale.ROOT),
                            "feed language"));
        }
        return new Findings(found);
    }
}
