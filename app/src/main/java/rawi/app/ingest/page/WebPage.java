package rawi.app.ingest.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import rawi.app.ingest.DeclaredDecoder;
import rawi.app.ingest.DecodedText;
import rawi.app.ingest.Extracted;
import rawi.app.ingest.Finding;
import rawi.app.ingest.Findings;
import rawi.app.ingest.TextBuilder;

/** The article of a web page as text, one paragraph a line, and what the page says about itself. */
public final class WebPage {

    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int SHORT_ARTICLE = 1500;

    private WebPage() {}

    /**
     * The article in the bytes of a page.
     *
     * @param context what is known of the page from elsewhere: its address, the server's charset
     */
    public static Extracted read(byte[] bytes, Findings context) throws IOException {
        Optional<String> declared =
                context.value("charset").or(() -> DeclaredDecoder.declared(bytes));
        return read(DeclaredDecoder.decode(bytes, declared), context);
    }

    /** The article in the text of a page. */
    public static Extracted read(DecodedText decoded, Findings context) throws IOException {
        try {
            return extract(decoded, context);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("the page is damaged (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static Extracted extract(DecodedText decoded, Findings context) {
        String source = decoded.text();
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(source, "");
        FurnitureWords words = FurnitureWords.builtIn();
        PageParts parts = new PageParts(page, words);
        parts.weigh(page);
        MainText main = new MainText(parts, words);
        PageFacts facts = new PageFacts(page, parts, words, context);
        Optional<Block> headline = main.headline(facts.foldedTitles());
        List<Block> article = main.choose(page, headline);

        TextBuilder out = new TextBuilder(MOST_CHARACTERS);
        SourceText writer = new SourceText(source, out);
        article.forEach(writer::write);
        String text = out.text();

        List<String> doubts = new ArrayList<>(decoded.doubt().stream().toList());
        List<String> notes = new ArrayList<>();
        if (out.isFull()) {
            doubts.add("only the first " + MOST_CHARACTERS + " characters were read");
        }
        frames(page, text).ifPresent(doubts::add);
        Findings findings = facts.find(headline, article, text);
        boolean stub =
                facts.saysNotFree()
                        || parts.blocks.stream()
                                .filter(b -> b.letters <= 400)
                                .anyMatch(b -> words.in("paywall", b.folded()));
        if (stub && text.length() < SHORT_ARTICLE) {
            notes.add(
                    "the page seems to show only the start of its article to those who do not pay");
        }
        notes.addAll(facts.notes());
        return new Extracted(
                text,
                0,
                findings,
                out.map("page", Optional.of(decoded.encoding()), decoded.skip()),
                doubts,
                notes);
    }

    private static Optional<String> frames(Document page, String text) {
        List<String> frames = new ArrayList<>();
        for (Element frame : page.select("frame[src]")) {
            if (frames.size() < 5) {
                frames.add(Findings.plain(frame.attr("src"), 100));
            }
        }
        return frames.isEmpty() || text.length() > SHORT_ARTICLE
                ? Optional.empty()
                : Optional.of(
                        "a page of frames: its text is in other files ("
                                + String.join(", ", frames)
                                + "); read those");
    }

    /**
     * The text of some markup, without choosing among its parts: a feed's or a mail's own words.
     */
    public static Extracted all(DecodedText decoded) throws IOException {
        try {
            Document page =
                    Parser.htmlParser().setTrackPosition(true).parseInput(decoded.text(), "");
            PageParts parts = new PageParts(page, FurnitureWords.builtIn());
            TextBuilder out = new TextBuilder(MOST_CHARACTERS);
            SourceText writer = new SourceText(decoded.text(), out);
            parts.blocks.forEach(writer::write);
            return new Extracted(
                    out.text(),
                    0,
                    new Findings(titleOf(page)),
                    out.map("markup", Optional.of(decoded.encoding()), decoded.skip()),
                    decoded.doubt().stream().toList(),
                    List.of());
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("the page is damaged (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static List<Finding> titleOf(Document page) {
        return page.title().isBlank()
                ? List.of()
                : List.of(Finding.stated(Finding.TITLE, page.title().strip(), "page title"));
    }
}
