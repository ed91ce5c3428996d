package rawi.core.extract.voice;

import java.util.ArrayList;
import java.util.List;
import rawi.core.extract.who.Entities;
import rawi.core.model.Hop;
import rawi.core.model.HopRole;
import rawi.core.model.Span;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ArabicRow.Phrase;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** One Arabic report while its sources are being found. Used by one thread. */
final class ArabicVoiceReading {

    private static final String RECORDS =
            "ل?(توثيقات|احصائيات|احصاءات|بيانات|معطيات|ارقام|حصيلة|سجلات|رواية|روايات)";

    /** Words of others that nobody is named for. */
    private static final String HEARSAY = "(ال)?(مزاعم|ادعاءات|شائعات|اشاعات|اقاويل)";

    /** What a verb of telling sets out or lifts, and does not tell. */
    private static final String GIVEN = "(ال)?مكافاة|الغطاء";

    private final ArabicVoices words;

    private final ParsedText text;
    private final Entities entities;
    final List<Voice> voices = new ArrayList<>();
    private List<Hop> last = List.of();
    private final ArabicSources sources;
    private final ArabicSpeakers speakers;

    ArabicVoiceReading(ArabicVoices words, ParsedText text, Entities entities) {
        this.words = words;
        this.text = text;
        this.entities = entities;
        this.speakers = new ArabicSpeakers(words.tellers, entities);
        this.sources = new ArabicSources(text, entities, words.phrases, speakers);
    }

    void sentence(int s) {
        // Who speaks is told by the row of words: only an event needs a tree.
        Tree tree = text.mayHoldEvents(s) ? text.tree(s) : text.tags(s);
        ArabicRow row = ArabicRow.of(tree);
        int i = 0;
        int from = 0;
        while (i < row.size()) {
            int end = row.longest(words.phrases, words.phraseFilter, i);
            String kind = end < 0 ? "" : words.phrases.get(row.text(i, end));
            boolean bare = end == i && Patterns.fit(row.at(i), "عن|كما");
            if (kind.equals("ACCORDING") && !bare) {
                i = according(s, tree, row, i, end, from);
            } else if (kind.equals("CARRY") && !last.isEmpty()) {
                add(tree, end + 1, row.size() - 1, last, Voice.Stance.SAY, i);
                i = end + 1;
            } else if (row.isVerb(i) && (end = written(s, tree, row, i)) > i) {
                i = end;
            } else if ((row.isVerb(i) || ArabicSaying.isMadeClear(row, i))
                    && words.verbs.containsKey(tree.lemma(i))) {
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
                && (row.isVerb(source)
                        || Patterns.fit(row.at(source), "ما|ل|عن|قول|به")
                        || row.isGlued(source) && Patterns.fit(row.at(source), "ه|ها")
                        || row.at(source).equals("ب")
                                && row.isGlued(source + 1)
                                && Patterns.fit(row.at(source + 1), "ه|ها"))) {
            source++;
        }
        Phrase phrase = ArabicSaying.sourceAt(row, source);
        if (phrase == null) {
            return end + 1;
        }
        boolean grounds =
                row.at(at).startsWith("بنا")
                        && !Patterns.fit(tree.lemma(phrase.head()), "تقرير|شهادة|رواية|افادة");
        if (grounds) {
            return phrase.last() + 1; // "بناء على معلومات، داهمت": why, not who tells
        }
        if (phrase.of() < 0 && Patterns.fit(row.at(phrase.head()), HEARSAY)) {
            hearsay(tree, row, from, at, phrase.last());
            return phrase.last() + 1;
        }
        if (row.text(phrase.head(), phrase.last()).startsWith("المعلومات المتوفرة")) {
            return end + 1;
        }
        if (phrase.of() >= 0 && Patterns.fit(row.at(phrase.head()), RECORDS)) {
            // "وفقاً لتوثيقات المرصد": whose records they are
            phrase = row.of(phrase.of());
        }
        boolean his =
                phrase.of() >= 0
                        && tree.pos(phrase.of()) == Pos.PRON
                        && Patterns.fit(
                                row.at(phrase.head()),
                                "تعبير|وصف|قول|زعم|كلام|راي|شهادة|رواية|افادة|تصريحات|روايت|شهادت|افادت");
        int close = sources.lastOf(row, tree, phrase);
        // "بحسب تعبيره": of the one who spoke
        List<Hop> chain = his ? last : sources.chain(s, tree, row, phrase, close, last);
        if (chain.isEmpty()) {
            return end + 1;
        }
        boolean passed =
                !his
                        && row.at(close + 1).equals("عن")
                        && row.text(at, Math.max(at, phrase.first() - 1)).contains("نقل");
        Phrase inner = passed ? ArabicSaying.sourceAt(row, close + 2) : null;
        if (inner != null) {
            // "بحسب ما نقلته وكالة عن مصادر": both
            int end2 = sources.lastOf(row, tree, inner);
            List<Hop> both = new ArrayList<>(chain);
            both.addAll(sources.chain(s, tree, row, inner, end2, last));
            chain = both;
            close = end2;
        }
        boolean opens =
                at <= 1 || row.at(at - 1).equals("و") && Patterns.fit(row.at(at - 2), "[،,]");
        int lead = at - 1;
        while (lead > 0 && Patterns.fit(row.at(lead), "[،,و]")) {
            lead--;
        }
        if (opens) {
            add(tree, close + 1, row.size() - 1, chain, Voice.Stance.SAY, at);
        } else {
            add(tree, from, lead, chain, Voice.Stance.SAY, at);
            if (close + 2 < row.size()
                    && Patterns.fit(row.at(close + 1), "[،,]")
                    && row.opensClause(close + 1)) {
                add(tree, close + 2, row.size() - 1, chain, Voice.Stance.SAY, at);
            }
        }
        last = chain;
        return close + 1;
    }

    /** "وقتلت أحدهم بحسب المزاعم": the clause is in doubt, and nobody is its source. */
    private void hearsay(Tree tree, ArabicRow row, int from, int at, int close) {
        int first = at;
        while (first > from && !Patterns.fit(row.at(first - 1), "[،.؛:]")) {
            first--;
        }
        boolean opens = first >= at - 1;
        doubt(tree, opens ? close + 1 : first, opens ? row.size() - 1 : at, at);
    }

    private void doubt(Tree tree, int first, int lastPiece, int cue) {
        Span scope = Told.covered(tree, first, lastPiece);
        if (scope != null) {
            Span word = Told.token(tree, cue);
            voices.add(new Voice(scope, List.of(), Voice.Stance.BELIEVE, word));
        }
    }

    private int verb(int s, Tree tree, ArabicRow row, int verb) {
        Voice.Stance stance = words.verbs.get(tree.lemma(verb));
        boolean passive =
                tree.form(verb)
                                        .substring(0, Math.min(3, tree.form(verb).length()))
                                        .indexOf('\u064f')
                                >= 0
                        || tree.tag(verb).endsWith("VP") && !row.isNominal(verb + 1);
        boolean negated = Patterns.fit(row.at(verb - 1), "لم|لا|لن|ما");
        if (Patterns.fit(row.at(verb), "قيل|يقال") && Patterns.fit(row.at(verb + 1), "ان.*")) {
            // "قيل إنه": by whom nobody tells
            doubt(tree, verb + 2, row.size() - 1, verb);
            return verb + 2;
        }
        boolean moved =
                tree.lemma(verb).equals("نقل")
                        && row.isGlued(verb + 1)
                        && tree.pos(verb + 1) == Pos.PRON
                        && !row.at(verb + 2).equals("عن");
        if (moved) {
            return verb + 1; // "نقلتهم القوات إلى السجن"
        }
        if (passive || negated || ArabicSaying.isDoubt(tree, row, verb)) {
            return verb + 1;
        }
        int that = ArabicSaying.that(row, verb, this::carriesOn);
        int stop = that >= 0 ? that : Math.min(row.size(), verb + 14);
        int shared = ArabicSaying.sharedSubject(row, verb, that);
        // "أصدر الحزب بياناً، أكد فيه": in what he issued
        boolean within =
                row.at(verb + 1).equals("في")
                        && row.isGlued(verb + 2)
                        && Patterns.fit(row.at(verb + 2), "ه|ها");
        List<Phrase> phrases = row.phrases(verb + 1, stop);
        int by = -1;
        boolean carries =
                tree.lemma(verb).equals("حمل")
                        && phrases.stream().noneMatch(f -> tree.lemma(f.head()).equals("مسؤولية"));
        if (carries) {
            return verb + 1; // "يحملون تأجيلاً"
        }
        if (stance == Voice.Stance.ACCUSE) {
            return accuse(s, tree, row, verb, phrases);
        }
        Phrase subject = null;
        Phrase about = null;
        List<String> slots = words.contents.getOrDefault(tree.lemma(verb), List.of());
        boolean told = false;
        boolean dumb = false;
        boolean relative = Patterns.fit(row.at(verb - 1), "الذي|ما");
        for (Phrase phrase : phrases) {
            // "ولفت إلى مقتل 27 عنصراً": what is told stands there, who tells does not
            // "الأمر الذي أشار إليه الرئيس": told before, who tells stands behind
            boolean before = relative && tree.pos(phrase.head()) == Pos.PRON;
            told |= slots.contains(phrase.sign()) && !before;
            boolean core = !told && phrase.sign().isEmpty() && !row.isTime(phrase.head());
            boolean who =
                    !within
                            || !entities.classesOf(s, phrase.head()).isEmpty()
                                    && ArabicSaying.canSpeak(entities, s, tree, phrase);
            boolean mute = core && !speakers.mayBe(s, tree, row, phrase);
            boolean mutes = dumb;
            dumb |= mute && phrase.first() <= verb + 3;
            if (core && subject == null && !mutes && phrase.first() <= verb + 3 && who) {
                Phrase share = speakers.share(row, phrase, phrases);
                subject = mute && share == phrase ? null : share;
            } else if (about == null && Patterns.fit(phrase.sign(), "عن|حسب")) {
                about = phrase;
            }
        }
        boolean given =
                phrases.stream()
                        .anyMatch(f -> f.sign().isEmpty() && Patterns.fit(row.at(f.head()), GIVEN));
        if (given) {
            // "رصدت مكافأة", "كشف الغطاء": nothing is said
            return verb + 1;
        }
        Phrase leader = subject == null ? null : ArabicSaying.ahead(row, verb);
        boolean deed =
                leader != null
                        && subject != null
                        && slots.contains("object")
                        && leader.sign().isEmpty()
                        && entities.classesOf(s, subject.head()).isEmpty()
                        && tree.pos(subject.head()) == Pos.NOUN
                        && !row.at(subject.head()).startsWith("ال")
                        && ArabicSaying.canSpeak(entities, s, tree, leader)
                        && !entities.classesOf(s, leader.head()).isEmpty();
        if (deed) {
            // "كان المركز أكد سقوط قتلى", "فريقه وثق مقتل تسعة": what he tells
            subject = null;
        }
        boolean owned =
                !deed
                        && leader != null
                        && subject.of() >= 0
                        && tree.pos(subject.of()) == Pos.PRON
                        && leader.sign().isEmpty();
        if (owned) {
            // "أعلن التنظيم" turned round: التنظيم أعلن مسؤوليته
            subject = null;
        }
        boolean behind = subject == null;
        if (subject == null && shared >= 0) {
            subject = row.of(shared);
            behind = false;
        }
        if (subject == null) {
            subject =
                    ArabicSaying.ahead(
                            row, within && row.at(verb - 1).equals("،") ? verb - 1 : verb);
        }
        if (subject == null && dumb) {
            return verb + 1; // "يبلغ عددهم مئة": no words of anybody
        }
        if (stance == Voice.Stance.DENY) {
            return deny(s, tree, row, verb, subject, phrases, behind);
        }
        // "ذكر موقع نقلاً عن مصادر أن": both
        boolean relay =
                about != null
                        && subject != null
                        && (tree.lemma(verb).equals("نقل")
                                || that >= 0
                                        && about.sign().equals("حسب")
                                        && row.at(about.first() - 2).equals("نقلا"));
        boolean described =
                that >= 0
                        && (row.at(that).startsWith("ب") || row.at(that - 1).equals("ب"))
                        && !behind
                        && tree.lemma(verb).equals("وصف")
                        && phrases.stream().filter(f -> f.sign().isEmpty()).count() < 2;
        List<Hop> chain;
        if (described) {
            // "ووصف القيادي بأنه": whom he describes
            chain = last;
        } else if (subject == null
                || !words.tellers.contains(tree.lemma(subject.head()))
                        && !ArabicSaying.canSpeak(entities, s, tree, subject)) {
            chain = subject == null || that == verb + 1 ? last : List.of();
        } else {
            chain =
                    sources.chain(
                            s,
                            tree,
                            row,
                            subject,
                            behind ? subject.last() : sources.lastOf(row, tree, subject),
                            last);
        }
        if (relay) {
            List<Hop> inner =
                    sources.chain(s, tree, row, about, sources.lastOf(row, tree, about), last);
            List<Hop> both = new ArrayList<>(chain);
            both.replaceAll(h -> new Hop(h.name(), HopRole.ORIGINAL_PUBLISHER, h.quote()));
            both.addAll(inner);
            chain = both;
            sources.remember(inner, both);
        }
        Phrase content = that >= 0 ? null : content(tree, row, verb, subject, phrases);
        boolean spoken = that >= 0 || about != null && !relay || content != null;
        if (chain.isEmpty() || !spoken && !ArabicSaying.opensQuote(row, verb, subject)) {
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
        boolean past = row.at(verb - 1).equals("ان") && Patterns.fit(row.at(verb - 2), "بعد|قبل");
        int to = row.size() - 1;
        if (past) {
            // "بعد أن أعلنت الحكومة …، تتحدث تقارير": hers up to the comma
            to = from;
            while (to + 1 < row.size() && !row.at(to + 1).equals("،")) {
                to++;
            }
        } else {
            last = chain;
        }
        boolean own = subject != null && !behind;
        if (own && Patterns.fit(row.at(verb - 1), "و|حين|فيما|بينما|كما")) {
            closeBefore(tree, verb);
        }
        add(tree, from, to, chain, stance, verb);
        return from;
    }

    /** "قال شهود إن …، وأكد الأهالي أن": another speaks, and the first no longer. */
    private void closeBefore(Tree tree, int verb) {
        int at = tree.sentence().tokens().get(verb).start();
        for (int i = 0; i < voices.size(); i++) {
            Voice voice = voices.get(i);
            Span scope = voice.scope();
            if (scope.start() < at && at < scope.end()) {
                Span until = new Span(scope.start(), at - 1);
                voices.set(i, new Voice(until, voice.hops(), voice.stance(), voice.cue()));
            }
        }
    }

    /** "أفاد بمقتل", "وثقت اعتقال": the noun that tells what a source says, or null. */
    private Phrase content(
            Tree tree, ArabicRow row, int verb, Phrase subject, List<Phrase> phrases) {
        List<String> slots = words.contents.getOrDefault(tree.lemma(verb), List.of());
        for (Phrase phrase : phrases) {
            boolean own =
                    phrase == subject
                            || subject != null && phrase.head() <= subject.last()
                            || phrase.joined()
                            || row.isTime(phrase.head())
                            || words.performed.contains(row.at(phrase.head()))
                                    && !Patterns.fit(tree.lemma(verb), "احصي|وثق|سجل|رصد");
            String slot = phrase.sign().isEmpty() ? "object" : phrase.sign();
            if (!own && slots.contains(slot) && tree.pos(phrase.head()) == Pos.NOUN) {
                return phrase;
            }
        }
        return null;
    }

    /** "جاء في بيان للجيش أن": what a text tells hangs on whose it is; -1 where none does. */
    private int written(int s, Tree tree, ArabicRow row, int verb) {
        int that =
                row.at(verb + 1).equals("في") ? ArabicSaying.that(row, verb, this::carriesOn) : -1;
        if (!row.at(verb + 1).equals("في")) {
            return -1;
        }
        boolean come = Patterns.fit(tree.lemma(verb), "جاء|ورد");
        for (int i = verb + 2; come && that < 0 && i < Math.min(row.size(), verb + 9); i++) {
            // "وجاء في البيان: "
            that = row.at(i).equals(":") ? i : that;
        }
        if (that < 0 || !come) {
            return -1;
        }
        List<Phrase> found = row.phrases(verb + 1, that);
        boolean text =
                !found.isEmpty()
                        && Patterns.fit(
                                row.at(found.get(0).head()),
                                "(ال)?(بيان|تقرير|بلاغ|منشور|خبر|تصريح|رسالة|تغريدة)");
        if (!text) {
            return -1;
        }
        Phrase document = found.get(0);
        Phrase owner = document.of() >= 0 ? row.of(document.of()) : document;
        for (Phrase phrase : found) {
            boolean whose = Patterns.fit(phrase.sign(), "ل|عن") && document.of() < 0;
            owner = whose && owner == document ? phrase : owner;
        }
        List<Hop> chain =
                sources.chain(s, tree, row, owner, sources.lastOf(row, tree, owner), last);
        if (chain.isEmpty()) {
            return -1;
        }
        last = chain;
        add(tree, that + 1, row.size() - 1, chain, Voice.Stance.SAY, verb);
        return that + 1;
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
                        : sources.chain(
                                s,
                                tree,
                                row,
                                subject,
                                behind ? subject.last() : sources.lastOf(row, tree, subject),
                                last);
        int from = subject == null || behind ? verb + 1 : sources.lastOf(row, tree, subject) + 1;
        int to = from;
        while (to < row.size() && !(Patterns.fit(row.at(to), "[،.]") && row.opensClause(to))) {
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
        Phrase ahead = ArabicSaying.ahead(row, verb);
        // "اتهمت المعتقلين بالعمالة للنظام": whom, as what she blames them for is told next
        boolean whom =
                core.size() > 1
                        && phrases.stream()
                                .anyMatch(
                                        f ->
                                                f.sign().equals("ب")
                                                        && f.first() < core.get(1).first());
        Phrase subject = core.size() > 1 && !whom ? core.get(0) : ahead;
        List<Hop> chain =
                subject == null ? last : sources.chain(s, tree, row, subject, subject.last(), last);
        if (!chain.isEmpty()) {
            last = chain;
            add(tree, verb + 1, row.size() - 1, chain, Voice.Stance.SAY, verb);
        }
        return verb + 1;
    }

    private boolean carriesOn(String word) {
        return words.phrases.getOrDefault(word, "").equals("CARRY");
    }

    private void add(
            Tree tree, int first, int lastPiece, List<Hop> chain, Voice.Stance stance, int cue) {
        Span scope = Told.covered(tree, first, lastPiece);
        if (scope != null && !chain.isEmpty()) {
            voices.add(new Voice(scope, chain, stance, Told.token(tree, cue)));
        }
    }
}
