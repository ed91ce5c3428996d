package rawi.core.extract.voice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
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
import rawi.core.text.Block;
import rawi.core.text.FoldedText;

/**
 * Finds which words of an Arabic report hang on which source: verbs of saying with أن, إن or عن,
 * بحسب and its like, participles that carry on (مضيفاً), and those that point back (المصدر ذاته).
 * Safe to share.
 */
final class ArabicVoices implements VoiceReader {

    private static final Set<String> WITNESSES =
            Set.of(
                    "اهل", "اهالي", "ساكن", "شاهد", "سائق", "معلم", "معلمة", "صاحب", "جار", "والد",
                    "والدة", "ذو", "عم", "مواطن", "نازح", "مزارع", "مفرج", "معتقل", "ناج", "شاب",
                    "امراة", "رجل", "تاجر");

    /** Nouns that a body's name begins with, and that point back to it. */
    private static final Set<String> BODIES =
            Set.of("مرصد", "شبكة", "مركز", "وكالة", "منظمة", "هيئة", "لجنة", "موقع", "صحيفة");

    private static final Set<String> UNSPECIFIED =
            Set.of("صفحة", "ناشط", "وسيلة", "نبا", "معلومة", "حساب");

    private final Map<String, Voice.Stance> verbs = new HashMap<>();
    private final Map<String, List<String>> contents = new HashMap<>();
    private final Map<String, String> phrases = new HashMap<>();
    private final Set<String> performed = new HashSet<>();
    private final Set<String> carriers = new HashSet<>();

    /** Reads {@code report_verbs.tsv} and {@code attribution.tsv} of {@code lexicon/ar}. */
    ArabicVoices(DataFiles files) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/report_verbs.tsv")) {
            verbs.putIfAbsent(
                    ArabicScript.letters(row.get("lemma")),
                    Voice.Stance.valueOf(row.get("stance")));
            if (!row.get("content").isEmpty()) {
                contents.put(ArabicScript.letters(row.get("lemma")), row.list("content"));
            }
        }
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/attribution.tsv")) {
            String words = ArabicScript.letters(row.get("words"));
            if (row.get("kind").equals("PERFORMED")) {
                performed.add(words);
                continue;
            }
            phrases.putIfAbsent(
                    words.endsWith(" ل") ? words.substring(0, words.length() - 2) : words,
                    row.get("kind"));
        }
    }

    @Override
    public Voices read(ParsedText text, Entities entities) {
        Reading reading = new Reading(text, entities);
        for (int s = 0; s < text.size(); s++) {
            if (text.isParsed(s) && text.sentence(s).block().kind() == Block.Kind.BODY) {
                reading.sentence(s);
            }
        }
        return new Voices(List.of(), reading.voices, List.of());
    }

    private final class Reading {

        private final ParsedText text;
        private final Entities entities;
        private final List<Voice> voices = new ArrayList<>();
        private List<Hop> last = List.of();
        private final Map<String, List<Hop>> byNoun = new HashMap<>();
        private final String publisher;

        Reading(ParsedText text, Entities entities) {
            this.text = text;
            this.entities = entities;
            this.publisher = FoldedText.fold(text.layout().report().publisher());
        }

        void sentence(int s) {
            Tree tree = text.tree(s);
            ArabicRow row = ArabicRow.of(tree);
            int i = 0;
            int from = 0;
            while (i < row.size()) {
                int end = row.longest(phrases, i);
                String kind = end < 0 ? "" : phrases.get(row.text(i, end));
                boolean bare = end == i && row.at(i).matches("عن|كما");
                if (kind.equals("ACCORDING") && !bare) {
                    i = according(s, tree, row, i, end, from);
                } else if (kind.equals("CARRY") && !last.isEmpty()) {
                    add(tree, end + 1, row.size() - 1, last, Voice.Stance.SAY, i);
                    i = end + 1;
                } else if (row.isVerb(i) && verbs.containsKey(tree.lemma(i))) {
                    i = Math.max(i + 1, verb(s, tree, row, i));
                } else {
                    i++;
                }
            }
        }

        /** بحسب X: the sentence up to it, or from a comma behind it when it opens. */
        private int according(int s, Tree tree, ArabicRow row, int at, int end, int from) {
            int source = end + 1;
            while (source < row.size()
                    && (row.isVerb(source) || row.at(source).matches("ما|ل|عن|قول|به"))) {
                source++;
            }
            Phrase phrase = sourceAt(row, source);
            if (phrase == null) {
                return end + 1;
            }
            int close = lastOf(row, tree, phrase);
            List<Hop> chain = chain(s, tree, row, phrase, close);
            if (chain.isEmpty()) {
                return end + 1;
            }
            boolean opens = at <= 1;
            int lead = at - 1;
            while (lead > 0 && row.at(lead).matches("[،,و]")) {
                lead--;
            }
            if (opens) {
                add(tree, close + 1, row.size() - 1, chain, Voice.Stance.SAY, at);
            } else {
                add(tree, from, lead, chain, Voice.Stance.SAY, at);
                if (close + 2 < row.size()
                        && row.at(close + 1).matches("[،,]")
                        && row.opensClause(close + 1)) {
                    add(tree, close + 2, row.size() - 1, chain, Voice.Stance.SAY, at);
                }
            }
            last = chain;
            return close + 1;
        }

        private Phrase sourceAt(ArabicRow row, int at) {
            if (at >= row.size()) {
                return null;
            }
            List<Phrase> found = row.phrases(at, Math.min(row.size(), at + 12));
            return found.isEmpty() || found.get(0).first() > at + 1 ? null : found.get(0);
        }

        private int verb(int s, Tree tree, ArabicRow row, int verb) {
            Voice.Stance stance = verbs.get(tree.lemma(verb));
            boolean passive =
                    tree.form(verb)
                                            .substring(0, Math.min(3, tree.form(verb).length()))
                                            .indexOf('\u064f')
                                    >= 0
                            || tree.tag(verb).endsWith("VP") && !row.isNominal(verb + 1);
            boolean negated = row.at(verb - 1).matches("لم|لا|لن|ما");
            if (passive || negated) {
                return verb + 1;
            }
            int that = that(row, verb);
            int stop = that >= 0 ? that : Math.min(row.size(), verb + 14);
            List<Phrase> phrases = row.phrases(verb + 1, stop);
            int by = -1;
            if (stance == Voice.Stance.ACCUSE) {
                return accuse(s, tree, row, verb, phrases);
            }
            Phrase subject = null;
            Phrase about = null;
            for (Phrase phrase : phrases) {
                boolean core = phrase.sign().isEmpty() && !row.isTime(phrase.head());
                if (core && subject == null && phrase.first() <= verb + 3) {
                    subject = phrase;
                } else if (about == null && phrase.sign().matches("عن|حسب")) {
                    about = phrase;
                }
            }
            Phrase leader = subject == null ? null : ahead(row, verb);
            boolean owned =
                    leader != null
                            && subject.of() >= 0
                            && tree.pos(subject.of()) == Pos.PRON
                            && leader.sign().isEmpty();
            if (owned) {
                // "أعلن التنظيم" turned round: التنظيم أعلن مسؤوليته
                subject = null;
            }
            boolean behind = subject == null;
            if (subject == null) {
                subject = ahead(row, verb);
            }
            if (stance == Voice.Stance.DENY) {
                return deny(s, tree, row, verb, subject, phrases, behind);
            }
            boolean relay = tree.lemma(verb).equals("نقل") && about != null && subject != null;
            List<Hop> chain;
            if (subject == null || !canSpeak(s, tree, subject)) {
                chain = subject == null || that == verb + 1 ? last : List.of();
            } else {
                chain =
                        chain(
                                s,
                                tree,
                                row,
                                subject,
                                behind ? subject.last() : lastOf(row, tree, subject));
            }
            if (relay) {
                List<Hop> inner = chain(s, tree, row, about, lastOf(row, tree, about));
                List<Hop> both = new ArrayList<>(chain);
                both.replaceAll(h -> new Hop(h.name(), HopRole.ORIGINAL_PUBLISHER, h.quote()));
                both.addAll(inner);
                chain = both;
                inner.forEach(h -> byNoun.put(noun(h), both));
            }
            Phrase content = that >= 0 ? null : content(tree, row, verb, subject, phrases);
            boolean spoken = that >= 0 || about != null && !relay || content != null;
            if (chain.isEmpty() || !spoken && !colon(row, verb, subject)) {
                return verb + 1;
            }
            int from =
                    that >= 0
                            ? that + 1
                            : about != null
                                    ? about.first()
                                    : subject == null ? verb + 1 : subject.last() + 1;
            if (content != null) {
                from = Math.max(verb + 1, content.first() - (content.sign().isEmpty() ? 0 : 1));
            }
            last = chain;
            add(tree, from, row.size() - 1, chain, stance, verb);
            return from;
        }

        /** "أفاد بمقتل", "وثقت اعتقال": the noun that tells what a source says, or null. */
        private Phrase content(
                Tree tree, ArabicRow row, int verb, Phrase subject, List<Phrase> phrases) {
            List<String> slots = contents.getOrDefault(tree.lemma(verb), List.of());
            for (Phrase phrase : phrases) {
                boolean own =
                        phrase == subject
                                || subject != null && phrase.head() <= subject.last()
                                || phrase.joined()
                                || row.isTime(phrase.head())
                                || performed.contains(row.at(phrase.head()));
                String slot = phrase.sign().isEmpty() ? "object" : phrase.sign();
                if (!own && slots.contains(slot) && tree.pos(phrase.head()) == Pos.NOUN) {
                    return phrase;
                }
            }
            return null;
        }

        private boolean colon(ArabicRow row, int verb, Phrase subject) {
            int at = subject == null ? verb : subject.last();
            for (int i = at + 1; i <= at + 3; i++) {
                if (row.at(i).matches("[:«\"“”]")) {
                    return true;
                }
            }
            return false;
        }

        private int deny(
                int s,
                Tree tree,
                ArabicRow row,
                int verb,
                Phrase subject,
                List<Phrase> phrases,
                boolean behind) {
            List<Hop> chain =
                    subject == null
                            ? last
                            : chain(
                                    s,
                                    tree,
                                    row,
                                    subject,
                                    behind ? subject.last() : lastOf(row, tree, subject));
            int from = subject == null || behind ? verb + 1 : lastOf(row, tree, subject) + 1;
            int to = from;
            while (to < row.size() && !(row.at(to).matches("[،.]") && row.opensClause(to))) {
                to++;
            }
            if (!chain.isEmpty()) {
                last = chain;
                add(tree, from, Math.min(to, row.size() - 1), chain, Voice.Stance.DENY, verb);
            }
            return from;
        }

        private int accuse(int s, Tree tree, ArabicRow row, int verb, List<Phrase> phrases) {
            List<Phrase> core = new ArrayList<>();
            for (Phrase phrase : phrases) {
                if (phrase.sign().isEmpty() && !row.isTime(phrase.head()) && !phrase.joined()) {
                    core.add(phrase);
                }
            }
            Phrase ahead = ahead(row, verb);
            Phrase subject = core.size() > 1 ? core.get(0) : ahead;
            List<Hop> chain = subject == null ? last : chain(s, tree, row, subject, subject.last());
            if (!chain.isEmpty()) {
                last = chain;
                add(tree, verb + 1, row.size() - 1, chain, Voice.Stance.SAY, verb);
            }
            return verb + 1;
        }

        private Phrase ahead(ArabicRow row, int verb) {
            int start = verb - 1;
            while (start > 0 && !row.isVerb(start - 1) && !row.at(start - 1).matches("[،.]|ان")) {
                start--;
            }
            if (start < 0 || verb - start < 1 || row.at(verb - 1).matches("[وف،]")) {
                return null;
            }
            List<Phrase> found = row.phrases(start, verb);
            return found.isEmpty()
                            || !found.get(0).sign().isEmpty()
                            || row.isTime(found.get(0).head())
                    ? null
                    : found.get(0);
        }

        /** The أن or إن of a verb of saying, or -1. */
        private int that(ArabicRow row, int verb) {
            for (int i = verb + 1; i < Math.min(row.size(), verb + 16); i++) {
                if (row.at(i).matches("ان|بان|انه|انها|انهم") && !row.at(i - 1).equals("دون")) {
                    return i;
                }
                if (row.isVerb(i)
                        && !row.at(i).startsWith("كان")
                        && !row.at(i - 1).matches("ان|.*ال(ذي|تي)|ه|ها")) {
                    return -1;
                }
            }
            return -1;
        }

        private boolean canSpeak(int s, Tree tree, Phrase phrase) {
            Set<String> classes = entities.classesOf(s, phrase.head());
            return classes.isEmpty()
                    || classes.contains("PERSON")
                    || classes.contains("ARMED")
                    || classes.contains("AUTHORITY")
                    || classes.contains("ORG")
                    || classes.contains("DOCUMENT")
                    || tree.lemma(phrase.head()).matches("مصدر|صفحة|موقع|وسيلة|شبكة|بيان|مرصد");
        }

        /** Last piece of a source's name: "صاحب متجر", but with its عن or في for an office. */
        private int lastOf(ArabicRow row, Tree tree, Phrase phrase) {
            int last = phrase.last();
            boolean office =
                    row.at(last + 1).matches("في|من")
                            && tree.lemma(phrase.head())
                                    .matches(
                                            "مسؤول|مسوول|عنصر|قيادي|ناطق|متحدث|عضو|مصدر|ضابط|محام|موظف|مقاتل");
            if (office) {
                List<Phrase> next = row.phrases(last + 1, row.size());
                return next.isEmpty() || next.get(0).first() != last + 2
                        ? last
                        : next.get(0).last();
            }
            return last;
        }

        private List<Hop> chain(int s, Tree tree, ArabicRow row, Phrase phrase, int close) {
            if (tree.pos(phrase.head()) == Pos.PRON) {
                return last;
            }
            if (tree.form(phrase.head()).indexOf('\u064b') >= 0
                    || row.at(phrase.head()).matches("قائلا|تزامنا|اولي|ثانية")) {
                // an adverb speaks as little as a number
                return List.of();
            }
            while (close > phrase.head() && publisher.contains(FoldedText.fold(tree.form(close)))) {
                close--;
            }
            int from = phrase.first();
            int head = phrase.head();
            while (close + 1 < row.size()
                    && entities.actor(s, close).isPresent()
                    && entities.actor(s, close + 1).equals(entities.actor(s, close))) {
                close++;
            }
            if (row.at(close + 1).matches("[«\"“‘'„]")) {
                int mark = close + 2;
                while (mark < row.size() - 1 && !row.at(mark).matches("[»\"”’'“]")) {
                    mark++;
                }
                if (mark - close < 8 && row.at(mark).matches("[»\"”’'“]")) {
                    from = close + 2;
                    close = mark - 1;
                }
            } else {
                int named = named(tree, row, close);
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
            String lemma = tree.lemma(head);
            boolean definite = row.at(head).startsWith("ال");
            Span span =
                    new Span(
                            tree.sentence().tokens().get(from).start(),
                            tree.sentence().tokens().get(close).end());
            Quote quote = Quote.of(text.text(), span);
            boolean backWord =
                    row.at(close + 1).matches("ذات|نفس") || row.at(head).matches("ذات|نفس");
            if (definite || backWord) {
                List<Hop> before = byNoun.get(lemma);
                if (before != null) {
                    return again(before, quote);
                }
                String office = body(s, tree, head);
                if (!office.isEmpty()) {
                    List<Hop> own =
                            List.of(
                                    new Hop(
                                            office,
                                            role(s, tree, phrase),
                                            java.util.Optional.of(quote)));
                    byNoun.put(lemma, own);
                    return own;
                }
                boolean alone =
                        close == head
                                || row.at(head + 1).matches("(ال)?(مذكور|ذات|نفس)[ةه]?[اهم]*");
                boolean named = entities.actor(s, head).isPresent();
                if (alone
                        && !named
                        && phrases.getOrDefault(row.at(head), "").equals("BACK")
                        && !last.isEmpty()) {
                    return again(last, quote);
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
                    || !publisher.isEmpty() && publisher.endsWith(folded) && folded.length() > 4) {
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
            Hop hop = new Hop(called, role(s, tree, phrase), java.util.Optional.of(quote));
            List<Hop> chain = List.of(hop);
            byNoun.put(lemma, chain);
            byNoun.put("=" + lastWord(name), chain);
            return chain;
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
            int at = close;
            while (at > phrase.first()
                    && tree.pos(at) == Pos.PROPN
                    && entities.actor(tree.sentence().index(), at).isEmpty()) {
                at--;
            }
            boolean two = close - at >= 2;
            return two && at > phrase.first() ? at + 1 : -1;
        }

        /** First piece of a person's name behind the office that the phrase tells, or -1. */
        private int named(Tree tree, ArabicRow row, int close) {
            for (int i = close + 1; i + 1 < Math.min(row.size(), close + 7); i++) {
                if (row.at(i).matches("[،.:]") || row.isVerb(i) || row.at(i).equals("ان")) {
                    return -1;
                }
                boolean rank =
                        row.at(i)
                                .matches(
                                        "العميد|العقيد|اللواء|الرائد|النقيب|المقدم|الدكتور|الشيخ|السيد|المحامي|الناشط|الصحفي");
                if (rank && i + 1 < row.size() && !row.at(i + 1).matches("[،.:]")) {
                    return i + 1;
                }
            }
            return -1;
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
            again.add(new Hop(speaker.name(), speaker.role(), java.util.Optional.of(quote)));
            return again;
        }

        private HopRole role(int s, Tree tree, Phrase phrase) {
            String lemma = tree.lemma(phrase.head());
            boolean local =
                    phrase.last() > phrase.head()
                            && ArabicScript.letters(tree.form(phrase.last()))
                                    .matches("محلي[ةه]?|خاص[ةه]?|اهلي[ةه]?|محليون");
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

        private void add(
                Tree tree,
                int first,
                int lastPiece,
                List<Hop> chain,
                Voice.Stance stance,
                int cue) {
            Span scope = Told.covered(tree, first, lastPiece);
            if (scope != null && !chain.isEmpty()) {
                voices.add(new Voice(scope, chain, stance, Told.token(tree, cue)));
            }
        }
    }
}
