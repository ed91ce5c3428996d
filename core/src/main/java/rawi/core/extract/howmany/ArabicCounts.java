package rawi.core.extract.howmany;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.extract.who.Entities;
import rawi.core.model.Count;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ArabicRow.Phrase;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.ArabicScript;
import rawi.core.text.Patterns;
import rawi.core.text.PhraseFilter;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/** Reads how many an Arabic noun phrase says: digits, number words, duals, vague numbers. */
final class ArabicCounts implements CountReader {

    private static final WordSet NO_COUNT =
            WordSet.of(
                    "ليرة", "دولار", "يورو", "كيلومتر", "كم", "متر", "عام", "سنة", "يوم", "شهر",
                    "ساعة", "اسبوع", "مليون", "كيلو", "طن", "لتر");

    /** Behind a number, and no noun behind them: "14 مليوناً", "130 ألفاً". */
    private static final WordSet ROUND = WordSet.of("مليونا", "الفا", "مليارا");

    private static final Set<String> PEOPLE =
            Set.of("PERSON", "ARMED", "AUTHORITY", "ORG", "CORPSE");
    private static final Set<String> THINGS =
            Set.of("SITE", "EQUIPMENT", "GOODS", "WEAPON", "ROUTE", "ANIMAL", "MONEY", "AID");

    private static final String HARMS = "قتل|مقتل|اصاب|اصابة|جرح|مصرع|استشهد|استشهاد";

    private record Word(String kind, OptionalLong low, OptionalLong high) {}

    private final WordMap<List<Word>> words = new WordMap<>();
    private final PhraseFilter phrases;

    /** Reads {@code lexicon/ar/numbers.tsv}. */
    ArabicCounts(DataFiles files) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/numbers.tsv")) {
            words.computeIfAbsent(ArabicScript.letters(row.get("words")), k -> new ArrayList<>())
                    .add(new Word(row.get("kind"), number(row, "low"), number(row, "high")));
        }
        phrases = PhraseFilter.of(words.keySet());
    }

    private static OptionalLong number(Tsv.Row row, String column) {
        int at = row.header().indexOf(column);
        String cell = at >= 0 && at < row.cells().size() ? row.cells().get(at) : "";
        return cell.isBlank()
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(cell.strip()));
    }

    @Override
    public Optional<Count> of(
            ParsedText text, int sentence, List<Integer> heads, Entities entities) {
        Tree tree = text.tree(sentence);
        for (int head : heads) {
            Optional<Count> count = of(text.text(), tree, head, false);
            if (count.isPresent()) {
                return count.map(c -> things(c, tree, sentence, head, entities));
            }
        }
        return Optional.empty();
    }

    /** "600 منزل", "ثلاث سيارات": what is no people is counted by its own noun. */
    private static Count things(Count count, Tree tree, int s, int head, Entities entities) {
        Set<String> is = entities.classesOf(s, head);
        boolean thing =
                count.unit().equals("people")
                        && tree.pos(head) == Pos.NOUN
                        && is.stream().noneMatch(PEOPLE::contains)
                        && is.stream().anyMatch(THINGS::contains);
        String form = tree.form(head);
        String noun =
                tree.tag(head).endsWith("NND")
                        ? tree.lemma(head)
                        : form.startsWith("ال") ? form.substring(2) : form;
        return thing ? new Count(count.quote(), count.low(), count.high(), noun) : count;
    }

    @Override
    public Optional<Count> blows(ParsedText text, int sentence, int head, Entities entities) {
        return of(text.text(), text.tree(sentence), head, true);
    }

    @Override
    public Optional<Count> reached(ParsedText text, int sentence, int head, Entities entities) {
        Tree tree = text.tree(sentence);
        if (Patterns.fit(tree.lemma(head), "قتيل|جريح|شهيد|ضحية|مصاب")) {
            // "سقوط تسعة قتلى"
            return of(text.text(), tree, head, true);
        }
        boolean toll = Patterns.fit(tree.lemma(head), "حصيلة|عدد");
        return total(text.text(), tree, ArabicRow.of(tree), toll ? head + 1 : head);
    }

    /** "اللواء 444", "15 يوماً", "كانون الثاني 2025": the number of a name, a time, a year. */
    private static boolean isOfOther(ArabicRow row, int i) {
        return Patterns.fit(row.at(i), "\\d+")
                && (row.at(i - 1).equals("يوم")
                        || Patterns.fit(row.at(i), "1[34]\\d\\d") && row.at(i + 1).equals("ه")
                        || Patterns.fit(row.at(i - 1), "(ال)?(لواء|فرقة|كتيبة|فوج|مادة)|رقم")
                        || Patterns.fit(
                                row.at(i + 1), "(يوم|شهر|عام|اسبوع)ا?|سنة|ساعة|ايام|اشهر|سنوات")
                        || Patterns.fit(row.at(i), "(19|20)\\d\\d")
                                && (row.isTime(i - 1) || row.isTime(i - 2)));
    }

    private Optional<Count> of(String text, Tree tree, int head, boolean event) {
        ArabicRow row = ArabicRow.of(tree);
        Phrase phrase = row.of(head);
        boolean round = ROUND.contains(row.at(head));
        if (NO_COUNT.contains(tree.lemma(head)) && !round) {
            return Optional.empty();
        }
        if (Patterns.fit(row.at(phrase.first() - 1), "احد|احدي")
                || Patterns.fit(row.at(phrase.first()), "احد|احدي")
                        && Patterns.fit(row.at(phrase.first() + 1), ".*ين")) {
            // "أحد الشابين": one of them
            return Optional.empty();
        }
        boolean ofThem =
                tree.pos(head) == Pos.PRON
                        && row.at(head - 1).equals("من")
                        && longest(row, head - 2, "UNIT") == head - 2;
        if (ofThem) {
            // "تعرض أربعة منهم للتعذيب"
            OptionalLong n = word(row.at(head - 2), "UNIT").low();
            return Optional.of(count(text, tree, head - 2, head - 2, n, n, "people"));
        }
        if (isJoint(row, tree, phrase.first())) {
            // "قتل وأصيب 12": nobody knows how many of each
            return Optional.empty();
        }
        for (int start = Math.max(0, phrase.head() - 7); start <= phrase.head(); start++) {
            if (isOfOther(row, start)) {
                continue;
            }
            Optional<Count> read = numbered(text, tree, row, start, phrase);
            if (read.isPresent()) {
                return read;
            }
        }
        int behind = phrase.head() + 1;
        behind += row.isGlued(behind) ? 1 : 0;
        String which = row.at(behind).startsWith("ال") ? row.at(behind).substring(2) : "";
        Word known = which.length() < 3 ? null : word(which, "UNIT");
        boolean street = Patterns.fit(tree.lemma(head), "شارع|طريق|دوار|حي|جسر|ساحة|خط");
        if (known != null && known.low().orElse(0) > 2 && !street) {
            // "الشبان الثلاثة", "أطفاله الثلاثة"
            OptionalLong n = known.low();
            return Optional.of(count(text, tree, behind, behind, n, n, "people"));
        }
        boolean cases =
                event
                        && Patterns.fit(row.at(head - 1), "حالة|حالات")
                        && !row.at(head - 2).equals("من");
        if (cases) {
            // "21 حالة اعتقال"
            return of(text, tree, head - 1, false);
        }
        Optional<Count> total = total(text, tree, row, head);
        if (total.isPresent()) {
            return total;
        }
        boolean people = Patterns.fit(tree.lemma(head), "قتيل|جريح|شهيد|مصاب|ضحية");
        String unit = event && !people ? "events" : "people";
        boolean one = Patterns.fit(row.at(phrase.head() + 1), "واحد|واحدة");
        if (one) {
            return Optional.of(
                    count(
                            text,
                            tree,
                            head,
                            head + 1,
                            OptionalLong.of(1),
                            OptionalLong.of(1),
                            unit));
        }
        boolean two = Patterns.fit(row.at(head + 1), "اثنين|اثنتين|اثنان|اثنتان");
        if (tree.tag(head).endsWith("NND") || two || row.isPairInIdafa(head)) {
            int last = two ? head + 1 : head;
            return Optional.of(
                    count(text, tree, head, last, OptionalLong.of(2), OptionalLong.of(2), unit));
        }
        return Optional.empty();
    }

    /** "بلغت حصيلة القتلى 35 قتيلاً", "عدد القتلى بلغ 17": the number that a toll comes to. */
    private Optional<Count> total(String text, Tree tree, ArabicRow row, int head) {
        boolean toll =
                Patterns.fit(tree.lemma(head), "قتيل|شهيد|ضحية|جريح|مصاب|وفاة|اصابة")
                        && Patterns.fit(row.at(head - 1), "حصيلة|عدد|تعداد|اعداد");
        for (int i = head + 1; toll && i < Math.min(row.size(), head + 16); i++) {
            boolean number =
                    Patterns.fit(row.at(i), "\\d{1,3}([,.٬]\\d{3})*|\\d+")
                            && !Patterns.fit(row.at(i - 1), "عام|العام|سنة|يوم")
                            && !Patterns.fit(row.at(i), "(19|20)\\d\\d");
            if (number) {
                long value = Long.parseLong(row.at(i).replaceAll("\\D", ""));
                Word scale = word(row.at(i + 1), "SCALE");
                int last = scale == null ? i : i + 1;
                OptionalLong n =
                        OptionalLong.of(value * (scale == null ? 1 : scale.low().getAsLong()));
                return Optional.of(count(text, tree, i, last, n, n, "people"));
            }
        }
        return Optional.empty();
    }

    /** Whether the dead and the hurt before a number are told in one: مقتل وإصابة 12 مدنياً. */
    private static boolean isJoint(ArabicRow row, Tree tree, int first) {
        int last = first - 1;
        while (last > 0 && Patterns.fit(row.at(last), "ما|لا|يقل|عن|نحو|حوالي|اكثر|من|\\d+")) {
            last--;
        }
        return last >= 2
                && row.at(last - 1).equals("و")
                && Patterns.fit(tree.lemma(last), HARMS)
                && Patterns.fit(tree.lemma(last - 2), HARMS)
                // "قتلوا وأصيب 16": others
                && !row.at(last - 2).endsWith("وا");
    }

    private Optional<Count> numbered(
            String text, Tree tree, ArabicRow row, int start, Phrase phrase) {
        if (start < phrase.first() - 4 || row.at(start).equals("و")) {
            return Optional.empty();
        }
        int at = start;
        String mode = "";
        int end = longest(row, at, "LEAST|MOST|OVER|UNDER|ABOUT|NEARLY");
        if (end >= 0) {
            mode = word(row.text(at, end), "LEAST|MOST|OVER|UNDER|ABOUT|NEARLY").kind();
            at = end + 1;
        }
        long low = 0;
        long high = 0;
        boolean open = false;
        int i = at;
        boolean any = false;
        while (i <= phrase.head() && i < row.size()) {
            boolean goesOn =
                    i + 1 < row.size() && longest(row, i + 1, "UNIT|SCALE") >= 0
                            // "106 آلاف و131 شخصاً"
                            || any
                                    && longest(row, i - 1, "SCALE") == i - 1
                                    && Patterns.fit(row.at(i + 1), "\\d{1,3}");
            if (any && row.at(i).equals("و") && goesOn) {
                i++;
            }
            int vague = any ? -1 : longest(row, i, "VAGUE");
            if (vague == i && row.isGlued(i + 1) && tree.pos(i + 1) == Pos.PRON) {
                // "بعضهم": of those told, nobody knows how many
                vague = -1;
            }
            int unit = longest(row, i, "UNIT|SCALE");
            if (Patterns.fit(row.at(i), "\\d{1,3}([,.٬]\\d{3})*|\\d+")) {
                long value = Long.parseLong(row.at(i).replaceAll("\\D", ""));
                low += value;
                high += value;
                i++;
            } else if (any && ROUND.contains(row.at(i))) {
                long value = row.at(i).equals("الفا") ? 1000 : 1_000_000;
                value = row.at(i).equals("مليارا") ? 1_000_000_000 : value;
                low *= value;
                high *= value;
                i++;
            } else if (vague >= 0) {
                Word word = word(row.text(i, vague), "VAGUE");
                low = word.low().orElse(2);
                open = word.high().isEmpty();
                high = word.high().orElse(0);
                i = vague + 1;
            } else if (unit >= 0) {
                Word word = word(row.text(i, unit), "UNIT|SCALE");
                long value = word.low().orElse(0);
                boolean scales = word.kind().equals("SCALE") && any;
                low = scales ? low * value : low + value;
                high = scales ? high * value : high + value;
                i = unit + 1;
            } else {
                break;
            }
            any = true;
            if (open) {
                break;
            }
        }
        boolean reaches =
                i == phrase.head()
                        || i == phrase.head() + 1
                        || i + 1 == phrase.head() && row.at(i).equals("من")
                        || i == phrase.head() + 2 && tree.pos(i) == Pos.PRON && row.isGlued(i);
        if (!any || !reaches) {
            return Optional.empty();
        }
        int last = i - 1;
        int after = longest(row, phrase.last() + 1, "LEAST|ABOUT");
        if (after >= 0
                && mode.isEmpty()
                && Patterns.fit(row.at(phrase.last() + 1), "علي|بحد|كحد|تقريبا")) {
            mode = word(row.text(phrase.last() + 1, after), "LEAST|ABOUT").kind();
            last = mode.equals("LEAST") ? after : last;
        }
        OptionalLong from = OptionalLong.of(low);
        OptionalLong to = open ? OptionalLong.empty() : OptionalLong.of(high);
        return Optional.of(
                switch (mode) {
                    case "LEAST" ->
                            count(text, tree, start, last, from, OptionalLong.empty(), "people");
                    case "OVER" ->
                            count(
                                    text,
                                    tree,
                                    start,
                                    last,
                                    OptionalLong.of(low + 1),
                                    OptionalLong.empty(),
                                    "people");
                    case "MOST" ->
                            count(text, tree, start, last, OptionalLong.empty(), from, "people");
                    case "UNDER" ->
                            count(
                                    text,
                                    tree,
                                    start,
                                    last,
                                    OptionalLong.empty(),
                                    OptionalLong.of(low - 1),
                                    "people");
                    default -> count(text, tree, start, last, from, to, unit(tree, phrase.head()));
                });
    }

    private static String unit(Tree tree, int head) {
        return switch (tree.lemma(head)) {
            case "عائلة", "اسرة" -> "families";
            default -> "people";
        };
    }

    private static Count count(
            String text,
            Tree tree,
            int first,
            int last,
            OptionalLong low,
            OptionalLong high,
            String unit) {
        Span span =
                new Span(
                        tree.sentence().tokens().get(first).start(),
                        tree.sentence().tokens().get(last).end());
        return new Count(Quote.of(text, span), low, high, unit);
    }

    private Word word(String text, String kinds) {
        for (Word word : words.getOrDefault(text, List.of())) {
            if (Patterns.fit(word.kind(), kinds)) {
                return word;
            }
        }
        return null;
    }

    private int longest(ArabicRow row, int i, String kinds) {
        for (int j = Math.min(row.size() - 1, i + 4); j >= i && i < row.size(); j--) {
            if (row.mayBe(phrases, i, j) && word(row.text(i, j), kinds) != null) {
                return j;
            }
        }
        return -1;
    }
}
