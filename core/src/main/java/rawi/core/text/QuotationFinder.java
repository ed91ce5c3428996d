package rawi.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rawi.core.model.Span;

/**
 * Pairs quotation marks block by block: ASCII and typographic marks may be mixed, doubled as in
 * tables, or left open over re-opened paragraphs; a single mark inside a word or after a plural is
 * an apostrophe.
 */
final class QuotationFinder {

    private static final int SPEECH_TOKENS = 8;
    private static final WordSet SPEECH_WORDS =
            WordSet.of(
                    "i", "we", "he", "she", "it", "they", "you", "is", "are", "was", "were", "has",
                    "have", "had", "will", "would", "must", "should", "do", "does", "did", "'s",
                    "’s", "can", "could", "أن", "إن", "أنه", "إنه", "أنها", "إنها", "لا", "لم",
                    "لن", "ليس", "ليست", "نحن", "أنا", "كان", "كانت", "سوف", "يجب", "هذا", "هذه",
                    "هو", "هي", "هم", "ما", "لقد", "قد", "ولا", "ولم", "ولن", "وهو", "وهي", "بأن");

    private final List<Quotation> found = new ArrayList<>();
    private final String text;

    private QuotationFinder(String text) {
        this.text = text;
    }

    static List<Quotation> find(String text, List<List<Token>> tokensByBlock) {
        QuotationFinder finder = new QuotationFinder(text);
        tokensByBlock.forEach(finder::block);
        finder.found.sort((a, b) -> a.span().compareTo(b.span()));
        return finder.found;
    }

    private void block(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        boolean table = isTableCell(tokens);
        int open = -1;
        int single = -1;
        boolean directed = false;
        for (int i = 0; i < tokens.size(); i++) {
            boolean edge = i == 0 || i == tokens.size() - 1;
            if (table && edge && tokens.get(i).form().equals("\"")) {
                continue;
            }
            String form = tokens.get(i).form();
            if (isDouble(form)) {
                boolean opens = opens(tokens, i);
                if (open < 0) {
                    // ”قسد“: Arabic reports often open with the closing mark.
                    open = form.equals("”") && !opens ? -1 : i;
                    directed = form.equals("“") || form.equals("«");
                } else if (crossed(tokens, open, i)) {
                    add(tokens, open, i, true);
                    open = -1;
                } else if (form.equals("“") || (opens && !directed && !closes(tokens, i))) {
                    add(tokens, open, i - 1, false);
                    open = i;
                } else if (!(opens && directed && form.startsWith("\""))) {
                    add(tokens, open, i, true);
                    open = -1;
                }
            } else if (isSingle(form)) {
                if (single < 0 && opens(tokens, i) && closerAhead(tokens, i)) {
                    single = i;
                } else if (single >= 0 && closes(tokens, i) && i > single + 1) {
                    if (endsPlural(tokens, i) && closerAhead(tokens, i)) {
                        continue;
                    }
                    add(tokens, single, i, true);
                    single = -1;
                }
            }
        }
        if (open >= 0) {
            add(tokens, open, tokens.size() - 1, false);
        }
    }

    /** A quotation that opened with the closing mark and now closes with the opening one. */
    private boolean crossed(List<Token> tokens, int open, int i) {
        String first = tokens.get(open).form();
        String last = tokens.get(i).form();
        return (last.equals("“") && (first.equals("”") || first.equals("“"))
                        || last.equals("«") && (first.equals("»") || first.equals("«")))
                && closes(tokens, i);
    }

    /** A whole line in quotes with doubled quotes inside: the marks of a table, not of speech. */
    private static boolean isTableCell(List<Token> tokens) {
        String first = tokens.get(0).form();
        String last = tokens.get(tokens.size() - 1).form();
        if (first.startsWith("\"") && last.endsWith("\"")) {
            for (Token token : tokens) {
                if (token.form().startsWith("\"\"")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDouble(String form) {
        return switch (form) {
            case "\"", "“", "”", "„", "«", "»", "\"\"", "\"\"\"", "''", "``" -> true;
            default -> false;
        };
    }

    private static boolean isSingle(String form) {
        return form.equals("'") || form.equals("‘") || form.equals("’") || form.equals("`");
    }

    private boolean opens(List<Token> tokens, int i) {
        Token mark = tokens.get(i);
        boolean free =
                mark.start() == 0
                        || Tokenizer.isSpace(text.charAt(mark.start() - 1))
                        || "([—–-\"“‘".indexOf(text.charAt(mark.start() - 1)) >= 0;
        boolean word = mark.end() < text.length() && !Tokenizer.isSpace(text.charAt(mark.end()));
        return free && word;
    }

    private boolean closes(List<Token> tokens, int i) {
        Token mark = tokens.get(i);
        boolean glued = mark.start() > 0 && !Tokenizer.isSpace(text.charAt(mark.start() - 1));
        boolean free =
                mark.end() >= text.length() || !Character.isLetterOrDigit(text.charAt(mark.end()));
        return glued && free;
    }

    private boolean closerAhead(List<Token> tokens, int from) {
        int limit = Math.min(tokens.size(), from + 120);
        for (int i = from + 2; i < limit; i++) {
            if (isSingle(tokens.get(i).form()) && closes(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsPlural(List<Token> tokens, int i) {
        return i > 0 && tokens.get(i - 1).form().endsWith("s");
    }

    private void add(List<Token> tokens, int first, int last, boolean closed) {
        if (last <= first) {
            return;
        }
        Span span = new Span(tokens.get(first).start(), tokens.get(last).end());
        found.add(
                new Quotation(span, isSpeech(tokens, first + 1, closed ? last : last + 1), closed));
    }

    private static boolean isSpeech(List<Token> tokens, int from, int to) {
        int words = 0;
        boolean verbal = false;
        for (int i = from; i < to; i++) {
            String form = tokens.get(i).form();
            words += Character.isLetterOrDigit(form.charAt(0)) ? 1 : 0;
            verbal |= SPEECH_WORDS.contains(form.toLowerCase(Locale.ROOT));
        }
        String last = to > from ? tokens.get(to - 1).form() : "";
        boolean stopped = last.length() == 1 && ".,!?،؟".contains(last);
        return words >= SPEECH_TOKENS || (words >= 2 && (verbal || stopped));
    }
}
