package rawi.core.extract.where;

import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.Place;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * Which capitalised words of one report name persons, so that no town of that name is read into
 * them: names after an office, an age or a first name or that end with one, names that speak, names
 * with an age or an explanation behind them; later the surname alone.
 */
final class PersonNames {

    /** A town this large may speak for its government: "Damascus said". */
    private static final long CAPITAL_SIZE = 400_000;

    private static final WordSet JOINERS =
            WordSet.of(
                    "al", "el", "bin", "ibn", "bint", "van", "von", "de", "der", "del", "la", "ul",
                    "ud", "ad", "as");

    private final ParsedText text;
    private final PlaceWords words;
    private final Gazetteer gazetteer;
    private final boolean[][] person;
    private final WordSet surnames = new WordSet();

    PersonNames(ParsedText text, PlaceWords words, Gazetteer gazetteer) {
        this.text = text;
        this.words = words;
        this.gazetteer = gazetteer;
        this.person = new boolean[text.size()][];
        for (int s = 0; s < text.size(); s++) {
            if (text.isRead(s)) {
                person[s] = new boolean[text.tree(s).size()];
                read(s);
            }
        }
    }

    /** Whether the words from {@code first} to {@code last} belong to a person's name. */
    boolean isPerson(int sentence, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (person[sentence][i]) {
                return true;
            }
        }
        Tree tree = text.tree(sentence);
        boolean placed = first > 0 && words.isNear(tree.form(first - 1));
        return !placed && surnames.contains(key(tree, first, last));
    }

    private void read(int s) {
        Tree tree = text.tree(s);
        int i = 0;
        while (i < tree.size()) {
            if (!isName(tree, i)) {
                i++;
                continue;
            }
            int last = runEnd(tree, i);
            run(tree, s, i, last);
            i = last + 1;
        }
    }

    /** Last token of the name that begins here: capitals, "al-", "bin", joined by hyphens. */
    static int runEnd(Tree tree, int first) {
        int last = first;
        for (int i = first + 1; i < tree.size(); i++) {
            String form = tree.form(i);
            boolean joins = form.equals("-") || JOINERS.contains(form) || form.equals(".");
            if (isName(tree, i)) {
                last = i;
            } else if (!joins || i - last > 2 || form.equals(".") && !isInitial(tree, i - 1)) {
                break;
            }
        }
        return last;
    }

    private static boolean isInitial(Tree tree, int i) {
        return tree.form(i).length() == 1;
    }

    private static boolean isName(Tree tree, int i) {
        String form = tree.form(i);
        return Character.isUpperCase(form.charAt(0))
                && !form.equals("I")
                && (i > 0 || form.length() > 1);
    }

    private void run(Tree tree, int s, int first, int last) {
        int from = first;
        boolean titled = first > 0 && isPlainTitle(tree, first - 1);
        while (from <= last && isTitle(tree, from)) {
            titled = true;
            from++;
        }
        if (from > last || tree.form(from).equals("-")) {
            return;
        }
        String first1 = tree.low(from);
        boolean several = from < last;
        boolean known = !gazetteer.find(name(tree, from, last)).isEmpty();
        boolean kunya = several && Patterns.fit(first1, "abu|umm|ibn|bin|bint") && !known;
        boolean located = first > 0 && words.isNear(tree.form(first - 1)) && !titled;
        boolean aged = first > 0 && Patterns.fit(tree.low(first - 1), "old|aged");
        boolean family = !located && !words.opensName(first1) && words.isGivenName(tree.low(last));
        boolean given = several && !known && (words.isGivenName(first1) || aged || family);
        boolean country =
                gazetteer.find(name(tree, from, last)).stream()
                        .anyMatch(p -> p.kind() == Place.Kind.COUNTRY);
        boolean headline = text.sentence(s).block().kind() == Block.Kind.HEADLINE;
        boolean explained = isExplained(tree, last) && !isLarge(tree, from, last);
        boolean speaks = speaks(tree, first, last) && !isLarge(tree, from, last);
        if ((titled && !country && !headline)
                || kunya
                || given
                || ((explained || speaks) && !located && !country && last - from <= 3)) {
            mark(tree, s, from, last);
        }
        if (aged && several && !known && !isLarge(tree, from, from)) {
            surnames.add(key(tree, from, from));
        }
    }

    /** "the spokesman John": a title in lower case right before the name. */
    private boolean isPlainTitle(Tree tree, int i) {
        String form = tree.form(i);
        return Character.isLowerCase(form.charAt(0)) && words.isTitle(form);
    }

    private boolean isTitle(Tree tree, int i) {
        String form = tree.form(i);
        return words.isTitle(form) || form.equals(".") || form.equals("Prime");
    }

    /** "Henry, 19," or "Omar, a carpenter". */
    private boolean isExplained(Tree tree, int last) {
        int comma = last + 1;
        if (comma + 1 >= tree.size() || !tree.form(comma).equals(",")) {
            return false;
        }
        String next = tree.form(comma + 1);
        if (Patterns.fit(next, "\\d{1,2}")) {
            return comma + 2 < tree.size() && tree.form(comma + 2).equals(",");
        }
        if (!Patterns.fit(next, "(?i)a|an|the|who|whose|his|her|its")) {
            return false;
        }
        if (Patterns.fit(next, "who|whose")) {
            return true;
        }
        for (int i = comma + 2; i < Math.min(tree.size(), comma + 6); i++) {
            if (words.isPerson(Spelling.lower(tree.lemma(i)))) {
                return true;
            }
            if (Patterns.fit(tree.form(i), "[,.;:]|of|in")) {
                return false;
            }
        }
        return false;
    }

    /** "Davis said", "said Davis", "according to Davis". */
    private boolean speaks(Tree tree, int first, int last) {
        int after = last + 1;
        if (after < tree.size() && Patterns.fit(tree.form(after), "also|then|later")) {
            after++;
        }
        boolean verb =
                after < tree.size()
                        && Patterns.fit(tree.tag(after), "VB[DZP]")
                        && words.says(tree.lemma(after));
        boolean inverted =
                first > 1
                        && Patterns.fit(tree.tag(first - 1), "VB[DZ]")
                        && words.says(tree.lemma(first - 1))
                        && Patterns.fit(tree.form(first - 2), "[,”\"’']+");
        return verb || inverted;
    }

    private boolean isLarge(Tree tree, int first, int last) {
        return gazetteer.find(name(tree, first, last)).stream()
                .anyMatch(p -> p.population() >= CAPITAL_SIZE || p.kind() == Place.Kind.ADMIN1);
    }

    private void mark(Tree tree, int s, int first, int last) {
        for (int i = first; i <= last; i++) {
            person[s][i] = true;
        }
        int from = last;
        while (from - 2 >= first && tree.form(from - 1).equals("-")) {
            from -= 2;
        }
        boolean headline = text.sentence(s).block().kind() == Block.Kind.HEADLINE;
        if (!headline && !isLarge(tree, from, last) && !isLarge(tree, last, last)) {
            surnames.add(key(tree, from, last));
            surnames.add(key(tree, last, last));
        }
    }

    private static String key(Tree tree, int first, int last) {
        return Spelling.lower(name(tree, first, last));
    }

    private static String name(Tree tree, int first, int last) {
        StringBuilder name = new StringBuilder();
        for (int i = first; i <= last; i++) {
            name.append(i == first ? "" : " ").append(tree.form(i));
        }
        return name.toString();
    }
}
