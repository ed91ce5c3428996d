package rawi.core.extract.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.Actor;
import rawi.core.model.Hop;
import rawi.core.model.HopRole;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ArabicRow.Phrase;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.ArabicScript;
import rawi.core.text.FoldedText;
import rawi.core.text.Patterns;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/** Who a source of an Arabic report is: its name, its part, and whether it stood before. */
final class ArabicSources {

    private static final WordSet WITNESSES =
            WordSet.of(
                    "اهل", "اهالي", "ساكن", "شاهد", "سائق", "معلم", "معلمة", "صاحب", "جار", "والد",
                    "والدة", "ذو", "عم", "مواطن", "نازح", "مزارع", "مفرج", "معتقل", "ناج", "شاب",
                    "امراة", "رجل", "تاجر");

    /** Nouns that a body's name begins with, and that point back to it. */
    private static final WordSet BODIES =
            WordSet.of("مرصد", "شبكة", "مركز", "وكالة", "منظمة", "هيئة", "لجنة", "موقع", "صحيفة");

    private static final String GROUPS =
            "تجمع|رابطة|مجلس|اتحاد|تنسيقية|حركة|حزب|جماعة|منصة|مؤسسة|نقابة|غرفة|مبادرة|مكتب|فريق|مجموعة"
                    + "|تلفزيون|قناة|اذاعة|جريدة|مجلة|جمعية|ائتلاف|حكومة|وزارة|جيش|قيادة|لواء|فصيل";

    private static final WordSet UNSPECIFIED =
            WordSet.of("صفحة", "ناشط", "وسيلة", "نبا", "معلومة", "حساب");

    private final ParsedText text;
    private final Entities entities;
    private final Map<String, String> phrases;
    private final String publisher;
    private final WordMap<List<Hop>> byNoun = new WordMap<>();
    private final ArabicSpeakers speakers;

    /**
     * @param phrases kinds of the phrases of {@code attribution.tsv}
     */
    ArabicSources(
            ParsedText text,
            Entities entities,
            Map<String, String> phrases,
            ArabicSpeakers speakers) {
        this.speakers = speakers;
        this.text = text;
        this.entities = entities;
        this.phrases = phrases;
        this.publisher = FoldedText.fold(text.layout().report().publisher());
    }

    /** From now on the nouns of these sources point back to a chain. */
    void remember(List<Hop> sources, List<Hop> chain) {
        sources.forEach(source -> byNoun.put(noun(source), chain));
    }

    /** Last piece of a source's name: "صاحب متجر", but with its عن or في for an office. */
    int lastOf(ArabicRow row, Tree tree, Phrase phrase) {
        int last = phrase.last();
        boolean speaks =
                row.at(last + 1).equals("ب")
                        && row.at(last + 2).equals("اسم")
                        && Patterns.fit(tree.lemma(phrase.head()), "ناطق|متحدث");
        if (speaks) {
            // "المتحدث باسم الوزارة"
            return Math.max(last + 2, row.of(last + 2).last());
        }
        boolean office =
                Patterns.fit(row.at(last + 1), "في|من")
                        && Patterns.fit(
                                tree.lemma(phrase.head()),
                                "مسؤول|مسوول|عنصر|قيادي|ناطق|متحدث|عضو|مصدر|ضابط|محام|موظف|مقاتل");
        if (office) {
            List<Phrase> next = row.phrases(last + 1, row.size());
            return next.isEmpty() || next.get(0).first() != last + 2 ? last : next.get(0).last();
        }
        return last;
    }

    /**
     * The source that a phrase names, with what stands before it in its chain; empty when it names
     * none or the publisher.
     *
     * @param end last piece of the name, so far as the phrase tells it
     * @param last the chain of the voice before, to which words may point back
     */
    List<Hop> chain(int s, Tree tree, ArabicRow row, Phrase phrase, int end, List<Hop> last) {
        if (tree.pos(phrase.head()) == Pos.PRON) {
            return last;
        }
        if (tree.form(phrase.head()).indexOf('\u064b') >= 0
                || Patterns.fit(row.at(phrase.head()), "قائلا|تزامنا|اولي|ثانية")) {
            // an adverb speaks as little as a number
            return List.of();
        }
        if (!speakers.mayBe(s, tree, row, phrase)) {
            return List.of();
        }
        int close = end;
        while (close > phrase.head() && publisher.contains(FoldedText.fold(tree.form(close)))) {
            close--;
        }
        for (int i = phrase.head() + 1; i < close; i++) {
            if (Patterns.fit(row.at(i), "قول") && tree.pos(i + 1) == Pos.PRON) {
                // "عن مصادر محلية قولها"
                close = i - 1;
            }
        }
        int[] pieces = extent(s, tree, row, phrase, close);
        int from = pieces[0];
        close = pieces[1];
        int head = phrase.head();
        String lemma = tree.lemma(head);
        boolean definite = row.at(head).startsWith("ال");
        Span span =
                new Span(
                        tree.sentence().tokens().get(from).start(),
                        tree.sentence().tokens().get(close).end());
        Quote quote = Quote.of(text.text(), span);
        boolean backWord =
                Patterns.fit(row.at(close + 1), "ذات|نفس") || Patterns.fit(row.at(head), "ذات|نفس");
        if (definite || backWord) {
            Optional<List<Hop>> before = pointedBack(s, tree, row, phrase, close, quote, last);
            if (before.isPresent()) {
                return before.get();
            }
        }
        String name = quote.text().replaceAll("[«»\"“”]", "").replaceAll("\\s+", " ").strip();
        int person = person(tree, row, phrase, close);
        if (person >= 0) {
            Span own = new Span(tree.sentence().tokens().get(person).start(), span.end());
            quote = Quote.of(text.text(), own);
            name = quote.text();
        }
        String folded = FoldedText.fold(name);
        if (folded.equals(publisher)
                && from > head
                && Patterns.fit(row.at(head), "مصادر|مصدر|مراسل")) {
            // "مصادر «أثر برس»": people, not the paper
            quote =
                    Quote.of(
                            text.text(),
                            new Span(tree.sentence().tokens().get(head).start(), span.end()));
            name = quote.text();
            folded = FoldedText.fold(name);
        }
        if (folded.equals(publisher)
                || !publisher.isEmpty()
                        && (publisher.endsWith(folded) && folded.length() > 4
                                || publisher.startsWith(folded) && folded.length() > 6)) {
            return List.of();
        }
        List<Hop> known = byNoun.get("=" + lastWord(name));
        if (known != null && tree.pos(phrase.head()) != Pos.NOUN) {
            return again(known, quote);
        }
        boolean whole =
                entities.actor(s, head).isPresent()
                        && entities.actor(s, close).equals(entities.actor(s, head))
                        && person < 0;
        String called = whole ? entities.actor(s, head).orElseThrow().name() : name;
        Hop hop = new Hop(called, role(s, tree, phrase), Optional.of(quote));
        List<Hop> chain = List.of(hop);
        byNoun.put(lemma, chain);
        byNoun.put("=" + lastWord(name), chain);
        return chain;
    }

    /** First and last piece of the name that the phrase begins. */
    private int[] extent(int s, Tree tree, ArabicRow row, Phrase phrase, int end) {
        int close = end;
        int from = phrase.first();
        int head = phrase.head();
        while (close + 1 < row.size()
                && entities.actor(s, close).isPresent()
                && entities.actor(s, close + 1).equals(entities.actor(s, close))) {
            close++;
        }
        if (opensQuote(row, close + 1)) {
            int mark = close + 2;
            while (mark < row.size() - 1 && !Patterns.fit(row.at(mark), "[»\"”’'“]")) {
                mark++;
            }
            if (mark - close < 8 && Patterns.fit(row.at(mark), "[»\"”’'“]")) {
                from = close + 2;
                close = mark - 1;
            }
        } else {
            int named = named(tree, row, close, entities.classesOf(s, head).contains("PERSON"));
            int run = close + 1;
            while (run < row.size()
                    && tree.pos(run) == Pos.PROPN
                    && !row.isGlued(run)
                    && entities.actor(s, run).isEmpty()) {
                run++;
            }
            boolean called =
                    named < 0
                            && run - close > 2
                            && entities.classesOf(s, head).contains("PERSON")
                            && tree.pos(head) == Pos.NOUN;
            boolean family =
                    tree.pos(head) == Pos.PROPN
                            && close == head
                            && from == head
                            && row.at(close + 1).startsWith("ال")
                            && row.at(close + 1).length() > 4
                            && !row.isGlued(close + 1)
                            && Patterns.fit(row.at(close + 2), "[،:]|ان");
            if (family) {
                // "محمد الخلف، ملازم في الجيش"
                close++;
            }
            if (called) {
                // الرئيس التركي رجب طيب أردوغان
                named = close + 1;
            }
            if (named >= 0) {
                from = named;
                close = named;
                while (close + 1 < row.size() && tree.pos(close + 1) == Pos.PROPN) {
                    close++;
                }
            }
        }
        return new int[] {from, close};
    }

    /** Whether a mark opens a quotation: the same sign may close one. */
    private static boolean opensQuote(ArabicRow row, int at) {
        if (!Patterns.fit(row.at(at), "[«\"“‘'„]")) {
            return false;
        }
        int before = 0;
        for (int i = 0; i < at; i++) {
            before += row.at(i).equals(row.at(at)) ? 1 : 0;
        }
        return !row.at(at).equals("\"") || before % 2 == 0;
    }

    /** "المصدر ذاته", "المرصد": a source that stands before in the report. */
    private Optional<List<Hop>> pointedBack(
            int s,
            Tree tree,
            ArabicRow row,
            Phrase phrase,
            int close,
            Quote quote,
            List<Hop> last) {
        int head = phrase.head();
        String lemma = tree.lemma(head);
        List<Hop> before = byNoun.get(lemma);
        if (before != null) {
            return Optional.of(again(before, quote));
        }
        String office = body(s, tree, head);
        if (!office.isEmpty()) {
            List<Hop> own = List.of(new Hop(office, role(s, tree, phrase), Optional.of(quote)));
            byNoun.put(lemma, own);
            return Optional.of(own);
        }
        boolean alone =
                close == head || Patterns.fit(row.at(head + 1), "(ال)?(مذكور|ذات|نفس)[ةه]?[اهم]*");
        boolean named = entities.actor(s, head).isPresent();
        if (alone
                && !named
                && phrases.getOrDefault(row.at(head), "").equals("BACK")
                && !last.isEmpty()) {
            return Optional.of(again(last, quote));
        }
        return Optional.empty();
    }

    /** "المرصد": the body whose name began with that noun before, empty for none. */
    private String body(int s, Tree tree, int head) {
        if (!BODIES.contains(tree.lemma(head)) || entities.actor(s, head).isPresent()) {
            return "";
        }
        for (int before = s; before >= 0; before--) {
            if (!text.isRead(before)) {
                continue;
            }
            Tree other = text.tree(before);
            for (int i = before == s ? head - 1 : other.size() - 1; i >= 0; i--) {
                if (other.lemma(i).equals(tree.lemma(head))
                        && entities.actor(before, i).isPresent()) {
                    return entities.actor(before, i).orElseThrow().name();
                }
            }
        }
        return "";
    }

    /** First piece of a name behind its office: "رئيس اللجنة العميد شهاب المرواني". */
    private int person(Tree tree, ArabicRow row, Phrase phrase, int close) {
        if (BODIES.contains(tree.lemma(phrase.head()))
                || Patterns.fit(tree.lemma(phrase.head()), GROUPS)
                || Patterns.fit(tree.lemma(phrase.first()), GROUPS)) {
            // "تجمع أحرار حوران": a body's name
            return -1;
        }
        int at = close;
        while (at > phrase.first()
                && tree.pos(at) == Pos.PROPN
                && entities.actor(tree.sentence().index(), at).isEmpty()) {
            at--;
        }
        boolean two = close - at >= 2;
        if (two && entities.classesOf(tree.sentence().index(), at).contains("SITE")) {
            // "مصدر طبي في مستشفى ابن النفيس": what the house is called
            return -1;
        }
        return two && at > phrase.first() ? at + 1 : -1;
    }

    /** First piece of a person's name behind the office that the phrase tells, or -1. */
    private int named(Tree tree, ArabicRow row, int close, boolean person) {
        for (int i = close + 1; i + 1 < Math.min(row.size(), close + (person ? 13 : 7)); i++) {
            if (person && row.at(i).equals("،") && isBetweenCommas(tree, row, i + 1)) {
                // "مدير المركز في نابلس، أحمد جبريل، أن"
                return i + 1;
            }
            if (Patterns.fit(row.at(i), "[،.:]") || row.isVerb(i) || row.at(i).equals("ان")) {
                return -1;
            }
            boolean rank =
                    Patterns.fit(
                            row.at(i),
                            "العميد|العقيد|اللواء|الرائد|النقيب|المقدم|الدكتور|الشيخ|السيد|المحامي|الناشط|الصحفي");
            if (rank
                    && i < close + 7
                    && i + 1 < row.size()
                    && !Patterns.fit(row.at(i + 1), "[،.:]")) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether a name of two words or more stands there up to the next comma. */
    private static boolean isBetweenCommas(Tree tree, ArabicRow row, int first) {
        int end = first;
        while (end < row.size() && tree.pos(end) == Pos.PROPN && !row.isGlued(end)) {
            end++;
        }
        return end - first >= 2 && Patterns.fit(row.at(end), "[،:]|ان");
    }

    private static String lastWord(String name) {
        String letters = ArabicScript.letters(name);
        return letters.substring(letters.lastIndexOf(' ') + 1);
    }

    private String noun(Hop hop) {
        String letters = ArabicScript.letters(hop.name());
        int space = letters.indexOf(' ');
        return space < 0 ? letters : letters.substring(0, space);
    }

    private static List<Hop> again(List<Hop> chain, Quote quote) {
        List<Hop> again = new ArrayList<>(chain);
        Hop speaker = again.remove(again.size() - 1);
        again.add(new Hop(speaker.name(), speaker.role(), Optional.of(quote)));
        return again;
    }

    private HopRole role(int s, Tree tree, Phrase phrase) {
        String lemma = tree.lemma(phrase.head());
        boolean local =
                phrase.last() > phrase.head()
                        && Patterns.fit(
                                ArabicScript.letters(tree.form(phrase.last())),
                                "محلي[ةه]?|خاص[ةه]?|اهلي[ةه]?|محليون");
        if (entities.actor(s, phrase.head())
                .filter(a -> a.kind() == Actor.Kind.MEDIA)
                .isPresent()) {
            return HopRole.ORIGINAL_PUBLISHER;
        }
        if (lemma.equals("مصدر") && local || UNSPECIFIED.contains(lemma)) {
            return HopRole.UNSPECIFIED;
        }
        return WITNESSES.contains(lemma) ? HopRole.WITNESS : HopRole.QUOTED_PARTY;
    }
}
