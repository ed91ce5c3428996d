package rawi.app.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Chooses the blocks of a page that are its article. The article's element is the one that the page
 * marks as such, when it holds enough of the page's prose; else the smallest that holds nearly all
 * of it. From that, blocks go that are lists of links, notices of the site, or stand under a
 * heading such as "Related" or "Comments". The headline and a lead above it are put in front.
 */
final class MainText {

    /** The share of an element's prose that its child must have to stand for it. */
    private static final double NEARLY_ALL = 0.85;

    private static final int LEAST_MARKED = 140;
    private static final int SHORT = 60;

    private final PageParts parts;
    private final FurnitureWords words;

    MainText(PageParts parts, FurnitureWords words) {
        this.parts = parts;
        this.words = words;
    }

    /** The blocks of the article in page order, its headline first. */
    List<Block> choose(Document page, Optional<Block> headline) {
        Element root = root(page);
        List<Block> kept = kept(root);
        if (kept.isEmpty()) {
            kept = kept(page);
        }
        if (kept.isEmpty()) {
            // Whatever it is, it is all that the page has.
            kept = parts.blocks;
        }
        List<Block> article = new ArrayList<>();
        if (headline.isPresent() && !kept.contains(headline.get())) {
            article.add(headline.get());
            article.addAll(lead(headline.get(), root));
        }
        article.addAll(kept);
        return article;
    }

    private Element root(Document page) {
        Element body = page.body() == null ? page : page.body();
        Element dense = densest(body);
        int most = parts.part(body).prose;
        Optional<Element> marked = marked(page);
        if (marked.isPresent()) {
            int prose = parts.part(marked.get()).prose;
            if (prose * 2 >= parts.part(dense).prose || prose * 3 >= most) {
                return marked.get();
            }
        }
        return dense;
    }

    /** The one element that the page marks as the article's text; empty when it marks several. */
    private Optional<Element> marked(Document page) {
        for (String query : List.of("[itemprop=articleBody]", "*", "article", "main,[role=main]")) {
            Element best = null;
            int second = 0;
            for (Element e : page.select(query)) {
                if (query.equals("*") && !words.hasName("body", e)
                        || best != null && parts.holds(best, e)) {
                    continue;
                }
                int prose = parts.part(e).prose;
                if (best == null || prose > parts.part(best).prose) {
                    second = best == null ? 0 : parts.part(best).prose;
                    best = e;
                } else {
                    second = Math.max(second, prose);
                }
            }
            if (best != null && parts.part(best).prose >= LEAST_MARKED) {
                return second * 3 > parts.part(best).prose ? Optional.empty() : Optional.of(best);
            }
        }
        return Optional.empty();
    }

    private Element densest(Element body) {
        Element root = body;
        while (true) {
            Element next = null;
            int prose = parts.part(root).prose;
            for (Element child = root.firstElementChild();
                    child != null && prose > 0;
                    child = child.nextElementSibling()) {
                if (parts.part(child).prose >= prose * NEARLY_ALL) {
                    next = child;
                    break;
                }
            }
            if (next == null) {
                return root;
            }
            if (next.normalName().equals("p") || next.normalName().equals("li")) {
                return root;
            }
            root = next;
        }
    }

    private List<Block> kept(Element root) {
        List<Block> kept = new ArrayList<>();
        Element section = null;
        int rank = 0;
        for (Block block : parts.blocks) {
            if (!parts.holds(root, block.owner)) {
                continue;
            }
            if (section != null) {
                boolean over = !parts.holds(section, block.owner) || block.rank() <= rank;
                if (!over || ends(block)) {
                    continue;
                }
                section = null;
            }
            if (ends(block)) {
                rank = Math.min(block.rank(), 6);
                section = section(block, root);
            } else if (!isFurniture(block, root)) {
                kept.add(block);
            }
        }
        return kept;
    }

    private boolean ends(Block block) {
        return block.letters <= SHORT && words.is("heading", trimmed(block));
    }

    /** The element that a furniture heading is the heading of. */
    private Element section(Block heading, Element root) {
        Element e = heading.owner;
        for (int i = 0; i < 20 && e != root && e.parent() != null; i++) {
            e = e.parent();
            if (parts.part(e).letters > heading.letters) {
                return e;
            }
        }
        return e;
    }

    private static String trimmed(Block block) {
        return block.folded().replaceAll("[\\s:\u2026.|()\\d\u0660-\u0669-]+$", "");
    }

    private boolean isFurniture(Block block, Element root) {
        double links = block.linkShare();
        if (links > 0.6 && block.letters < 200 && (!block.sentence() || links > 0.9)) {
            return !(block.rank() == 1);
        }
        String folded = block.folded();
        if (block.letters < 200 && words.is("line", trimmed(block))) {
            return true;
        }
        if (block.letters <= 600 && words.in("notice", folded)) {
            return true;
        }
        if (block.letters <= 400 && words.in("paywall", folded)) {
            return true;
        }
        return linkList(block, root);
    }

    /** Whether a block stands in a list or box that is mostly links, inside the article. */
    private boolean linkList(Block block, Element root) {
        Element e = block.owner;
        for (int i = 0; i < 6 && e != null && e != root; i++, e = e.parent()) {
            PageParts.Part part = parts.part(e);
            boolean box =
                    List.of("ul", "ol", "dl", "table", "section", "div").contains(e.normalName());
            if (box
                    && part.letters >= 20
                    && part.linkLetters * 2 > part.letters
                    && part.prose < 200) {
                return true;
            }
        }
        return false;
    }

    /** Sentences between the headline and the article's element. */
    private List<Block> lead(Block headline, Element root) {
        List<Block> lead = new ArrayList<>();
        boolean after = false;
        int seen = 0;
        for (Block block : parts.blocks) {
            if (block == headline) {
                after = true;
            } else if (after && (parts.holds(root, block.owner) || ++seen > 8)) {
                return lead;
            } else if (after
                    && block.letters >= SHORT
                    && block.linkShare() < 0.3
                    && block.sentence()
                    && !isFurniture(block, root)) {
                lead.add(block);
            }
        }
        // The headline stands behind the article: nothing is a lead.
        return List.of();
    }

    /** The page's headline: the first-rank heading most like the titles that the page gives. */
    Optional<Block> headline(List<String> titles) {
        Block best = null;
        double most = 0;
        for (Block block : parts.blocks) {
            boolean named = block.owner.attr("itemprop").equals("headline") && block.letters > 10;
            if (block.rank() != 1 && !named && !(block.rank() == 2 && !titles.isEmpty())) {
                continue;
            }
            double likeness = likeness(block.folded(), titles) + (block.rank() == 1 ? 0.3 : 0);
            likeness += named ? 0.3 : 0;
            if (likeness > most && (block.rank() == 1 || likeness > 0.7)) {
                most = likeness;
                best = block;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The share of a heading's words that stand in one of the titles. */
    private static double likeness(String heading, List<String> titles) {
        double most = 0;
        for (String title : titles) {
            String padded = " " + title + " ";
            int shared = 0;
            String[] all = heading.split(" ");
            for (String word : all) {
                shared += padded.contains(" " + word + " ") ? 1 : 0;
            }
            most = Math.max(most, (double) shared / Math.max(all.length, 2));
        }
        return most;
    }
}
