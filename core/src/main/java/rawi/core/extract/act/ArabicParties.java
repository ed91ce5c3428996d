package rawi.core.extract.act;

import java.util.Optional;
import java.util.Set;
import rawi.core.extract.where.ArabicNames;
import rawi.core.extract.where.Places;
import rawi.core.extract.who.Entities;
import rawi.core.extract.who.NounPhrases;
import rawi.core.lexicon.Actor;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.model.ClaimType;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/** The parties of an Arabic report's events; "the patrol" is the force it was said to be of. */
final class ArabicParties implements Parties {

    /** Nouns of members that point back to the party named last. */
    private static final WordSet BACK =
            WordSet.of(
                    "عنصر", "دورية", "مسلح", "ميليشيا", "مليشيا", "قيادة", "محقق", "جندي", "مقاتل",
                    "مجموعة", "فصيل", "قوة", "تنظيم");

    /** Forces whose plurals are spoken of as she: قواتها. */
    private static final WordSet GROUPS =
            WordSet.of(
                    "قوة", "ميليشيا", "مليشيا", "فصيل", "مجموعة", "دورية", "كتيبة", "سلطة", "طائرة",
                    "جهاز", "وحدة", "حاجز", "عصابة", "تنظيم");

    /** Words of a manner or a measure that look like a party. */
    /** "الناشط المعارض للنظام": whose opponent, not whose man. */
    private static final String AGAINST = "(ال)?(معارض|مناهض|معادي|رافض)(ة|ين|ون)?";

    private static final String NOBODY =
            "التوالي|الخصوص|وجه|الفور|سواء|كل|بحثا|انطلاقا|استنادا|مضيفا|مؤكدا|مشيرا|قائلا|عندما|تزامنا|الاقل|السواء|اضافة|متاثر([اةي]|ين)?|نظرا|حالة"
                    + "|(ال)?(سماح|ابقاء|انكار)|غير|قيام|وجود|(ال)?رغم"
                    + "|(ال)?(قسري|تعسفي|جماعي|عشوائي|مباشر|مكثف|متكرر)[ةه]?|(ال)?(تابع|موسع|محيط|مجاور|واقع"
                    + "|كائن|ممتد)[ةه]?";

    /** Names and nouns that are she, as no ending tells. */
    private static final String SHE = "(ال)?مي?لي?شيا|قسد|حماس|اسرائيل|روسيا|تركيا|ايران";

    /** What falls on a place: told of where, not of whom. */
    private static final WordSet FALLING =
            WordSet.of("قذيفة", "صاروخ", "سقط", "رصاصة", "انفجار", "انفجر", "سقوط", "قنبلة", "لغم");

    /** Patterns of verbal nouns behind ل: لملاحقة، لتفريق، للتجنيد، لاعتقال. */
    private static final String DEEDS = "ل?(م.ا..[ةه]|ت..ي.|ا.ت.ا.|ان..ا.|است..ا.)";

    private final ParsedText text;
    private final Entities entities;
    private final Places places;
    private final ArabicNames placeNames;

    /** Names of forces by the noun that they were last called by. */
    private final WordMap<String> names = new WordMap<>();

    private String lastActor = "";
    private int seen;

    ArabicParties(ParsedText text, Entities entities, Places places, ArabicNames placeNames) {
        this.text = text;
        this.entities = entities;
        this.places = places;
        this.placeNames = placeNames;
    }

    /** Keeps the forces that are named up to a sentence. */
    private void readTo(int sentence) {
        for (; seen <= sentence; seen++) {
            for (int i = 0; text.isRead(seen) && i < text.tree(seen).size(); i++) {
                Tree tree = text.tree(seen);
                Optional<Actor> actor = entities.actor(seen, i);
                boolean force =
                        actor.isPresent()
                                && entities.is(seen, i, "ARMED")
                                && tree.pos(i) != Pos.ADJ;
                if (force) {
                    names.put(tree.lemma(i), actor.get().name());
                }
            }
        }
    }

    @Override
    public boolean acts(Event event, int node) {
        int s = event.sentence();
        Tree tree = text.tree(s);
        if (entities.is(s, node, Entities.PARTY_ADJECTIVE) && tree.pos(node) == Pos.ADJ) {
            return true;
        }
        if (places.at(s, node).isPresent()
                || Patterns.fit(tree.form(node), "[\\d.,:٠-٩]+")
                || Patterns.fit(ArabicRow.of(tree).at(node), NOBODY + "|كلا|كلتا|كلي")) {
            return false;
        }
        boolean named = entities.actor(s, node).isPresent();
        boolean deed =
                Patterns.fit(ArabicRow.of(tree).at(node), DEEDS)
                        && ArabicRow.of(tree).isGlued(node + 1)
                        && entities.classesOf(s, node).isEmpty();
        if (deed && !named) {
            // "على يد قيادي، وتعريضهم للضرب"
            return false;
        }
        // "استولت الأخيرة": whom the clause before named last
        boolean men = Patterns.fit(ArabicRow.of(tree).at(node), ".*ون|الاخيرة?");
        boolean state = !named && isState(tree, node);
        if (!named && !state && (tree.pos(node) == Pos.ADJ && !men || isPlaceName(tree, node))) {
            return false;
        }
        if (state) {
            return true;
        }
        if (tree.pos(node) == Pos.PRON && antecedent(s, node) < 0) {
            return false;
        }
        Set<String> is = entities.classesOf(s, node);
        boolean person = is.contains("PERSON") || is.contains("ARMED") || is.contains("AUTHORITY");
        boolean thing = is.contains("DOCUMENT") || is.contains("PLACE");
        return !ArabicRow.of(tree).isTime(node)
                && PartyKinds.mayAct(is)
                && (person || is.contains("ORG") || is.contains("AIRCRAFT") || !thing);
    }

    @Override
    public boolean suffers(Event event, int node) {
        int s = event.sentence();
        Tree tree = text.tree(s);
        if (event.entry().type() == ClaimType.TERRITORIAL_CHANGE) {
            return !Patterns.fit(ArabicRow.of(tree).at(node), NOBODY);
        }
        if (Patterns.fit(ArabicRow.of(tree).at(node), NOBODY)
                || isPurpose(tree, node)
                || isYear(tree, node)) {
            return false;
        }
        if (isStruck(event, tree)) {
            if (entities.is(s, node, "ROUTE") && event.targets().stream().anyMatch(n -> n < node)) {
                // "أطلقوا النار عليه على الطريق": where
                return false;
            }
            return tree.pos(node) != Pos.ADJ || ArabicRow.of(tree).isNominal(node);
        }
        boolean place = places.at(s, node).filter(p -> !p.pointsBack()).isPresent();
        boolean own =
                node >= event.first()
                        && node <= event.last()
                        && (event.entry().kind() == TriggerEntry.Kind.NOUN
                                || event.entry().companions().contains(tree.lemma(node)));
        boolean noun = event.entry().kind() == TriggerEntry.Kind.NOUN;
        boolean area =
                noun
                        && (entities.is(s, node, "ROUTE") || entities.is(s, node, "PLACE"))
                        && !entities.is(s, node, "PERSON");
        boolean town = noun && isPlaceName(tree, node);
        boolean bare =
                tree.pos(node) == Pos.ADJ
                        && !ArabicRow.of(tree).isNominal(node)
                        && !ArabicStates.isPersonOf(tree, ArabicRow.of(tree), node - 1);
        return !place && !own && !area && !town && !bare;
    }

    /** "في عام 2016", "30 عاماً": a number of time. */
    private static boolean isYear(Tree tree, int node) {
        ArabicRow row = ArabicRow.of(tree);
        return Patterns.fit(row.at(node), "\\d+")
                && (row.isTime(node - 1) || row.isTime(node + 1) || row.isDate(node));
    }

    /** "طوقاً لملاحقة الفارين", "المطلوبين للتجنيد": what for, not whom. */
    private static boolean isPurpose(Tree tree, int node) {
        ArabicRow row = ArabicRow.of(tree);
        return row.at(node - 1).equals("ل")
                && row.isGlued(node)
                && Patterns.fit(row.at(node), DEEDS)
                && tree.pos(node) != Pos.PROPN;
    }

    /** Whether an event may befall a place, which then is its target too: "قصفت البلدة". */
    private static boolean isStruck(Event event, Tree tree) {
        ClaimType type = event.entry().type();
        boolean blow =
                type.family().equals("hostilities")
                        && !event.entry().frame().name().equals("clash")
                        && !FALLING.contains(tree.lemma(event.head()));
        return blow
                || type == ClaimType.MOVEMENT_RESTRICTION
                || type == ClaimType.DESTRUCTION_LOOTING;
    }

    private boolean isPlaceName(Tree tree, int node) {
        ArabicRow row = ArabicRow.of(tree);
        if (row.isNumber(node - 1) || tree.form(node).indexOf('\u064b') >= 0) {
            // 12 سورياً
            return false;
        }
        return placeNames.isName(row.text(node, row.of(node).last()));
    }

    /** "قصفت إسرائيل مواقع", "تركيا تقصف أهدافاً": a country right beside its verb acts. */
    private boolean isState(Tree tree, int node) {
        ArabicRow row = ArabicRow.of(tree);
        boolean behind =
                row.isVerb(node - 1)
                        || row.isGlued(node - 1)
                                && tree.pos(Math.max(0, node - 1)) == Pos.PRON
                                && row.isVerb(node - 2);
        return (behind || row.isVerb(node + 1)) && placeNames.isState(row.at(node));
    }

    /** The person or party before a pronoun in its sentence, or -1. */
    private int antecedent(int s, int pronoun) {
        Tree tree = text.tree(s);
        ArabicRow row = ArabicRow.of(tree);
        if (Patterns.fit(row.at(pronoun), "ي|ني|نا|ك|كم")) {
            // "أوقفني حاجز": who speaks
            return -1;
        }
        boolean many = Patterns.fit(row.at(pronoun), "هم|هن|هما");
        boolean his = row.at(pronoun).equals("ه");
        int found = -1;
        int whole = -1;
        for (ArabicRow.Phrase phrase : row.phrases(0, pronoun)) {
            int head = phrase.head();
            boolean part = head == whole;
            whole = phrase.from();
            boolean doer =
                    row.isVerb(pronoun - 1)
                            && row.isGlued(pronoun)
                            && tree.tag(head).startsWith("DT")
                            && (phrase.last() == pronoun - 2
                                    || phrase.last() == pronoun - 3
                                            && Patterns.fit(row.at(pronoun - 2), "[»\"”]"));
            if (doer) {
                // "الجماعة اختطفتها": another than who does it
                continue;
            }
            if (part && !many) {
                // "20 عنصراً من أمن الدولة هاجموه": whose men they are, not whom
                continue;
            }
            boolean month = phrase.of() >= 0 && row.isTime(phrase.of() - 1);
            if (month
                    || row.isTime(head)
                    || row.isTime(row.counted(head))
                    || row.isTime(head + 1)) {
                // "بعد ثلاث سنوات من اعتقاله"
                continue;
            }
            Set<String> is = entities.classesOf(s, head);
            if (phrase.of() >= 0 && !is.contains("PERSON") && !is.contains("ARMED")) {
                // منزل الإخوة واعتقلوهم
                head = phrase.of();
                is = entities.classesOf(s, head);
            }
            boolean party = is.contains("PERSON") || is.contains("ARMED");
            boolean single = tree.tag(head).endsWith("NNS") || row.isNumber(head - 1);
            boolean crowd = single && GROUPS.contains(tree.lemma(head));
            boolean hers = row.at(head).endsWith("ة") || crowd || Patterns.fit(row.at(head), SHE);
            // طفل, not أطفال: none whom "them" means
            String bare = row.at(head).startsWith("ال") ? row.at(head).substring(2) : row.at(head);
            boolean lone =
                    !single
                            && bare.equals(tree.lemma(head))
                            && phrase.head() == phrase.first()
                            && !GROUPS.contains(tree.lemma(head))
                            && !Patterns.fit(tree.lemma(head), "عائلة|اهل|شخص|اخر|معظم|غالبية");
            boolean agrees =
                    switch (row.at(pronoun)) {
                        case "ها" -> hers;
                        case "ه" ->
                                !single
                                        && !Patterns.fit(row.at(head), SHE)
                                        && !row.at(head).endsWith("ة")
                                        && !isBroken(bare, tree.lemma(head));
                        case "هما" ->
                                tree.tag(head).endsWith("NND")
                                        || Patterns.fit(row.at(head), "اثن(ين|ان)|اثنت(ين|ان)");
                        default -> many ? !lone : !single;
                    };
            boolean acting =
                    many
                            && !single
                            && phrase.last() == pronoun - 2
                            && row.isVerb(pronoun - 1)
                            && tree.tag(head).startsWith("DT");
            // "كان التنظيم يتخذهم دروعاً": others than who does it; "الأمن … عليه": a man before a
            // body
            boolean lesser =
                    his && found >= 0 && !is.contains("PERSON") && entities.is(s, found, "PERSON");
            if (tree.pos(head) != Pos.PRON && party && agrees && !acting && !lesser) {
                found = head;
            }
        }
        return found;
    }

    /** Whether letters are a plural that no ending tells: عناصر of عنصر. */
    private static boolean isBroken(String bare, String lemma) {
        return !bare.startsWith(lemma) && lemma.length() > 2;
    }

    /** The noun that stands for a node: of a pronoun the one that it means. */
    private int meant(int sentence, int node) {
        Tree tree = text.tree(sentence);
        ArabicRow row = ArabicRow.of(tree);
        if (Patterns.fit(row.at(node), "المدعوة?")) {
            // المدعو "سالم الحمدان": his name
            int name = Patterns.fit(row.at(node + 1), "[«\"“”]") ? node + 2 : node + 1;
            return row.isNominal(name) ? name : node;
        }
        int before = text.tree(sentence).pos(node) == Pos.PRON ? antecedent(sentence, node) : -1;
        return before < 0 ? node : before;
    }

    /** Whose a force is: "دورية من الأمن العسكري", "دورية [تابعة] للأمن العسكري"; -1 for none. */
    private int owner(int sentence, int node) {
        ArabicRow row = ArabicRow.of(text.tree(sentence));
        ArabicRow.Phrase phrase = row.of(node);
        int behind = phrase.last() + (row.at(phrase.last() + 1).startsWith("تابع") ? 2 : 1);
        if (Patterns.fit(row.at(phrase.last()), AGAINST)) {
            return -1;
        }
        boolean lam = row.at(behind).equals("ل") && row.isGlued(behind + 1);
        int owner = lam ? behind + 1 : phrase.from();
        if (owner < 0 && Patterns.fit(row.at(behind), "ل|لـ")) {
            owner = behind + 1;
        }
        while (owner > 0 && Patterns.fit(row.at(owner), "[«\"“”ـ]+")) {
            owner++;
        }
        if (owner < 0
                && Patterns.fit(row.at(behind), "[«\"“”]")
                && entities.actor(sentence, node).isEmpty()) {
            // ميليشيا "الحرس الثوري"
            owner = behind + 1;
        }
        if (owner >= row.size()) {
            return -1;
        }
        return owner > 0 && entities.actor(sentence, owner).isPresent() ? owner : -1;
    }

    @Override
    public Quote quote(int sentence, int at) {
        Tree tree = text.tree(sentence);
        ArabicRow row = ArabicRow.of(tree);
        int node = meant(sentence, at);
        int owner = owner(sentence, node);
        if (owner >= 0) {
            int last = row.of(owner).last();
            Span span =
                    new Span(
                            tree.sentence().tokens().get(node).start(),
                            tree.sentence().tokens().get(last).end());
            return Quote.of(text.text(), span);
        }
        return Quote.of(text.text(), NounPhrases.span(tree, node));
    }

    /** The English name of a known party, of the one it points back to, or its own words. */
    @Override
    public String name(int s, int at) {
        readTo(s);
        Tree tree = text.tree(s);
        int node = meant(s, at);
        int last = ArabicRow.of(tree).of(node).last();
        int end = Math.min(tree.size() - 1, Math.max(last, owner(s, node)));
        for (int i = node; i <= end; i++) {
            Optional<Actor> actor = entities.actor(s, i);
            if (i == node && tree.pos(i) == Pos.ADJ && actor.isEmpty()) {
                actor = entities.adjectiveOf(s, i);
            }
            if (actor.isPresent()) {
                names.put(tree.lemma(node), actor.get().name());
                lastActor = actor.get().name();
                return actor.get().name();
            }
        }
        String words = quote(s, node).text().replaceAll("\\s+", " ");
        Set<String> is = entities.classesOf(s, node);
        boolean armed = is.contains("ARMED") || is.contains("AIRCRAFT");
        if (armed && words.contains("مجهول")) {
            return "Unidentified armed actor";
        }
        boolean back = tree.tag(node).startsWith("DT") || tree.pos(node) == Pos.PRON;
        if (back && names.containsKey(tree.lemma(node))) {
            return names.get(tree.lemma(node));
        }
        boolean member = BACK.contains(tree.lemma(node));
        return back && armed && member && !lastActor.isEmpty() ? lastActor : words;
    }
}
