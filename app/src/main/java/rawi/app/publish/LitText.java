package rawi.app.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import rawi.app.words.Script;
import rawi.core.model.Claim;
import rawi.core.model.Quote;
import rawi.core.model.ReadReport;
import rawi.core.model.Span;

/** A report's text as HTML, with the words that claims rest on lit. */
final class LitText {

    /** What words are to a claim. */
    enum Part {
        EVENT,
        WHO,
        WHOM,
        WHERE,
        WHEN,
        HOW_MANY,
        MEANS,
        WHAT_FOR,
        FROM,
        TOWARDS,
        SOURCE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Lit(Span span, Claim claim, Part as) {}

    private final String text;
    private final String prefix;
    private final List<Lit> lits = new ArrayList<>();

    private LitText(String text, String prefix) {
        this.text = text;
        this.prefix = prefix;
    }

    /** The text from its body on; claim ids in the page begin with {@code prefix}. */
    static String of(ReadReport read, String prefix) {
        LitText lit = new LitText(read.report().text(), prefix);
        read.claims().forEach(lit::add);
        return lit.html(afterBlanks(read.report().text(), read.report().bodyStart()));
    }

    static int afterBlanks(String text, int from) {
        int start = from;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private void add(Claim claim) {
        lits.add(new Lit(claim.trigger().span(), claim, Part.EVENT));
        claim.agents().forEach(a -> part(a.quote(), claim, Part.WHO));
        claim.targets().forEach(t -> part(t.quote(), claim, Part.WHOM));
        claim.place().forEach(p -> part(p.quote(), claim, Part.WHERE));
        claim.when().ifPresent(w -> part(w.quote(), claim, Part.WHEN));
        claim.count().ifPresent(c -> part(c.quote(), claim, Part.HOW_MANY));
        claim.means().forEach(m -> part(m.quote(), claim, Part.MEANS));
        claim.purpose().ifPresent(q -> part(q, claim, Part.WHAT_FOR));
        claim.origin().ifPresent(p -> part(p.quote(), claim, Part.FROM));
        claim.destination().ifPresent(p -> part(p.quote(), claim, Part.TOWARDS));
        claim.chain().forEach(h -> h.quote().ifPresent(q -> part(q, claim, Part.SOURCE)));
    }

    private void part(Quote quote, Claim claim, Part as) {
        lits.add(new Lit(quote.span(), claim, as));
    }

    /**
     * Cuts the text wherever a lit stretch or a line begins or ends, so that overlaps never cross
     * tags. Each line is a paragraph of its own language, for a report may change it.
     */
    private String html(int from) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, text.length()));
        for (int end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', end + 1)) {
            cuts.add(end + 1);
        }
        for (Lit lit : lits) {
            cuts.add(Math.max(from, lit.span.start()));
            cuts.add(Math.max(from, lit.span.end()));
        }
        lits.sort((a, b) -> a.span.compareTo(b.span));
        StringBuilder out = new StringBuilder(text.length() * 2);
        List<Lit> open = new ArrayList<>();
        int next = 0;
        int start = -1;
        for (int cut : cuts) {
            if (start >= 0 && cut > start) {
                if (start == from || text.charAt(start - 1) == '\n') {
                    paragraph(out, start);
                }
                piece(out, start, cut, open);
            }
            open.removeIf(lit -> lit.span.end() <= cut);
            while (next < lits.size() && lits.get(next).span.start() <= cut) {
                if (lits.get(next).span.end() > cut) {
                    open.add(lits.get(next));
                }
                next++;
            }
            start = cut;
        }
        return out.append(out.isEmpty() ? "" : "</p>").toString();
    }

    private void paragraph(StringBuilder out, int start) {
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end);
        String direction = Script.of(line).isPresent() ? HtmlMarks.attributes(line) : "";
        out.append(out.isEmpty() ? "<p" : "</p><p").append(direction).append('>');
    }

    private void piece(StringBuilder out, int start, int end, List<Lit> over) {
        String words = Html.escape(text.substring(start, end));
        if (over.isEmpty()) {
            out.append(words);
            return;
        }
        TreeSet<String> ids = new TreeSet<>();
        Claim trigger = null;
        for (Lit lit : over) {
            ids.add(prefix + lit.claim.id() + ":" + lit.as.key());
            if (lit.as == Part.EVENT && trigger == null) {
                trigger = lit.claim;
            }
        }
        String claims = Html.escape(String.join(" ", ids));
        if (trigger == null) {
            out.append("<span class=\"part\" data-c=\"").append(claims).append("\">");
            out.append(words).append("</span>");
            return;
        }
        String id = Html.escape(prefix + trigger.id());
        out.append("<a class=\"t ").append(trigger.type().family()).append(ClaimCard.mood(trigger));
        out.append("\" href=\"#").append(id).append("\" data-t=\"").append(id);
        out.append("\" data-c=\"").append(claims).append("\">").append(words).append("</a>");
    }
}
