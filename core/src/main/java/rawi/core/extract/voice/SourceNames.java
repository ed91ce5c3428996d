package rawi.core.extract.voice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rawi.core.extract.who.Entities;
import rawi.core.extract.who.NounPhrases;
import rawi.core.lexicon.Actor;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Spelling;

/**
 * What a source is called: a person by the full name that the report gives anywhere, without office
 * and rank; an organisation by its canonical name; anybody else by the words, without article.
 */
final class SourceNames {

    private static final int REACH = 14;
    private static final int MAX_NAME = 60;

    private static final Pattern PARTICLE =
            Pattern.compile(
                    "(?:al|el|ul|bin|ibn|bint|abu|van|von|der|den|de|du|da|di|la|le)[-’'].*"
                            + "|al|el|bin|ibn|bint|abu|van|von|der|den|de|du|da|di|la|le");

    /** What may stand between somebody described and the name. */
    private static final Pattern CALLED =
            Pattern.compile(
                    "(?:who (?:goes|went) by(?: the name(?: of)?)?|known (?:only )?as|named|called"
                            + "|who calls (?:him|her)self|who called (?:him|her)self"
                            + "|identified (?:only )?as|who gave (?:his|her) name as)"
                            + "(?: only)? ?[‘'\"“]?$",
                    Pattern.CASE_INSENSITIVE);

    private final ParsedText text;
    private final Entities entities;
    private final SourceWords words;

    SourceNames(ParsedText text, Entities entities, SourceWords words) {
        this.text = text;
        this.entities = entities;
        this.words = words;
    }

    /** "The Minister, Tobias Ellwood", "a resident who goes by Omar": the name's head, or node. */
    int person(int sentence, int node) {
        Tree tree = text.tree(sentence);
        boolean name = tree.pos(node) == Pos.PROPN;
        boolean office = name && isTitle(tree.form(node));
        if (name && !office) {
            return node;
        }
        int own = tree.child(node, Dependency.APPOS);
        if (own > node && tree.pos(own) == Pos.PROPN) {
            return own;
        }
        if (!office && !entities.is(sentence, node, "PERSON")) {
            return node;
        }
        for (int i = node + 1; i < Math.min(tree.size(), node + REACH); i++) {
            if (tree.pos(i) == Pos.VERB && isReporting(tree, i)) {
                break;
            }
            if (tree.pos(i) != Pos.PROPN || tree.pos(i - 1) == Pos.PROPN) {
                continue;
            }
            int end = i;
            while (end + 1 < tree.size() && isNamePart(tree, end + 1)) {
                end++;
            }
            int head = i;
            while (head < end && tree.head(head) >= i && tree.head(head) <= end) {
                head++;
            }
            boolean apposed = tree.form(i - 1).equals(",") && end > i && isParted(tree, end + 1);
            boolean place = entities.is(sentence, end, "PLACE") && !isQuoted(tree, i);
            if (!place && (apposed || isCalled(tree, node, i))) {
                return head;
            }
        }
        return node;
    }

    private boolean isReporting(Tree tree, int verb) {
        return tree.tag(verb).equals("VBD") && words.saying(tree, verb).isPresent();
    }

    private static boolean isNamePart(Tree tree, int i) {
        return tree.pos(i) == Pos.PROPN || tree.form(i).equals("-");
    }

    private static boolean isParted(Tree tree, int i) {
        return i < tree.size() && (tree.form(i).equals(",") || tree.pos(i) == Pos.VERB);
    }

    private static boolean isQuoted(Tree tree, int i) {
        return Told.isMark(tree.form(i - 1));
    }

    private boolean isCalled(Tree tree, int node, int first) {
        int from = tree.sentence().tokens().get(node).end();
        int to = tree.sentence().tokens().get(first).start();
        return from < to && CALLED.matcher(text.text().substring(from, to).stripTrailing()).find();
    }

    String of(int sentence, int node) {
        Optional<Actor> actor = entities.actor(sentence, node);
        if (actor.isPresent()) {
            return actor.get().name();
        }
        Tree tree = text.tree(sentence);
        String phrase = words(tree, node);
        if (tree.pos(node) != Pos.PROPN) {
            return Spelling.lower(phrase);
        }
        String bare = withoutTitle(phrase);
        if (bare.isEmpty()) {
            return holder(phrase).orElse(phrase);
        }
        return bare.indexOf(' ') < 0 ? fullName(bare, sentence) : bare;
    }

    private String words(Tree tree, int node) {
        return span(tree, node).in(text.text()).replaceAll("\\s+", " ");
    }

    /** The words of a source; a number that ends an outlet's name belongs to it: "Nahr 24". */
    Span span(Tree tree, int node) {
        Span span = NounPhrases.span(tree, node);
        int next = NounPhrases.last(tree, node) + 1;
        boolean number =
                tree.pos(node) == Pos.PROPN
                        && next < tree.size()
                        && tree.pos(next) == Pos.NUM
                        && tree.head(next) == node;
        return number ? span.cover(Told.token(tree, next)) : span;
    }

    boolean isTitle(String word) {
        String lower = Spelling.lower(word);
        return words.isTitle(lower) || entities.isTitle(lower);
    }

    /** The name in "Pentagon Press Secretary Peter Cook"; empty when there is only the office. */
    private String withoutTitle(String phrase) {
        String[] parts = phrase.split(" ");
        if (words.is(parts[parts.length - 1], "PRESS")) {
            return phrase;
        }
        int from = parts.length;
        while (from > 0 && !isTitle(parts[from - 1]) && !ends(parts, from)) {
            from--;
        }
        return from == parts.length
                ? ""
                : String.join(" ", List.of(parts).subList(from, parts.length));
    }

    /** "longtime pollster Pat Caddell", "Gov. Mike Pence": a full name goes no further left. */
    private static boolean ends(String[] parts, int from) {
        String before = parts[from - 1];
        boolean lower =
                Character.isLowerCase(before.codePointAt(0)) && !PARTICLE.matcher(before).matches();
        boolean rank = before.length() > 3 && before.endsWith(".");
        return parts.length - from >= 2 && (lower || rank);
    }

    /** Who holds an office, where the report puts the name right after it. */
    private Optional<String> holder(String office) {
        Matcher matcher =
                Pattern.compile(
                                Pattern.quote(office)
                                        + ",? ((?:\\p{Lu}[\\p{L}.’'-]+ )+\\p{Lu}[\\p{L}’'-]+)")
                        .matcher(text.text());
        while (matcher.find()) {
            String name = withoutTitle(matcher.group(1));
            if (name.indexOf(' ') > 0) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The fullest form of a surname that the report used before. */
    private String fullName(String surname, int before) {
        for (int s = 0; s <= before; s++) {
            if (text.sentence(s).tokens().stream().noneMatch(t -> t.form().equals(surname))) {
                continue;
            }
            Tree tree = text.tree(s);
            for (int i = 0; i < tree.size(); i++) {
                if (!tree.form(i).equals(surname)) {
                    continue;
                }
                int head = tree.label(i) == Dependency.FLAT && tree.head(i) >= 0 ? tree.head(i) : i;
                Span span = NounPhrases.span(tree, head);
                String full = withoutTitle(span.in(text.text()).replaceAll("\\s+", " "));
                if (full.length() > surname.length()
                        && full.length() < MAX_NAME
                        && full.endsWith(surname)) {
                    return full;
                }
            }
        }
        return surname;
    }
}
