package rawi.core.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.text.ArabicScript;
import rawi.core.text.Remembered;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/**
 * The Arabic words the program knows: verbs made from roots, their verbal nouns and participles,
 * nouns with broken plurals, and words that must never be cut. All keys are {@link
 * ArabicScript#letters}. Immutable once loaded.
 *
 * <p>Reads {@code verbs.tsv}, {@code noun_classes.tsv}, {@code words.tsv} and of {@code
 * place_words.tsv} the towns that look like verbs, all of {@code lexicon/ar}.
 */
// Over 500 lines: tables filled together as the files are read, and a look-up for each.
public final class ArabicLexicon {

    /** Number that a word's shape says. */
    public enum Number {
        SINGULAR,
        DUAL,
        PLURAL
    }

    /** What a noun is to a verb. */
    public enum Derived {
        NONE,
        MASDAR,
        ACTIVE,
        PASSIVE
    }

    /**
     * A reading of a verb's letters.
     *
     * @param lemma perfect, third person singular masculine
     * @param perfect perfect or imperfect
     * @param passiveOnly whether the letters can only be a passive
     * @param feminine whether the subject is feminine, or a plural of things
     * @param plural whether the ending names several people
     */
    public record Verb(
            String lemma,
            boolean perfect,
            boolean passiveOnly,
            boolean feminine,
            boolean plural,
            boolean person3) {}

    /**
     * A reading of a noun's or adjective's letters, article and case endings taken off.
     *
     * @param verb lemma of the verb that a verbal noun or participle belongs to, else empty
     */
    public record Noun(String lemma, Number number, Derived derived, String verb) {}

    /** Words of which that is kept. */
    private static final int MOST_KNOWN = 20_000;

    /** The form of verbs that tell what happens to their subject: انفجر. */
    private static final String REFLEXIVE = "7";

    private static final WordSet PEOPLE_OR_MACHINES =
            WordSet.of("PERSON", "ARMED", "AUTHORITY", "AIRCRAFT", "WEAPON");

    private static final WordMap<String> NO_PAIRS = new WordMap<>();

    static final int VERB = 1;
    static final int NOUN = 2;
    static final int WORD = 4;
    private static final int DERIVED = 8;

    private final WordMap<List<Verb>> verbs = new WordMap<>();
    private final WordMap<Noun> nouns = new WordMap<>();
    private final WordMap<String> words = new WordMap<>();
    private final WordMap<String> tags = new WordMap<>();
    private final WordMap<Doubled> doubled = new WordMap<>();
    private final WordMap<WordMap<String>> pairs = new WordMap<>();
    private final WordSet broken = new WordSet();
    private final WordSet persons = new WordSet();
    private final WordSet places = new WordSet();
    private final WordSet events = new WordSet();
    private final WordSet things = new WordSet();
    private final WordSet groups = new WordSet();
    private final WordSet money = new WordSet();
    private final WordSet weapons = new WordSet();
    private final WordSet aircraft = new WordSet();
    private final WordSet feminine = new WordSet();
    private final WordSet transitive = new WordSet();
    private final WordSet intransitive = new WordSet();
    private final WordSet towns = new WordSet();

    /** What the tables say of letters: half the words of a report stand in it more than once. */
    private final Remembered<KnownLetters> known = new Remembered<>(MOST_KNOWN, this::look);

    private ArabicRowWords rowWords;

    private ArabicLexicon() {}

    public static ArabicLexicon load(DataFiles files) {
        ArabicLexicon lexicon = new ArabicLexicon();
        lexicon.rowWords = ArabicRowWords.load(files);
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/noun_classes.tsv")) {
            String lemma = ArabicScript.letters(row.get("lemma"));
            lexicon.nouns.put(lemma, new Noun(lemma, Number.SINGULAR, Derived.NONE, ""));
            List<String> classes = row.list("classes");
            if (classes.contains("PERSON")) {
                lexicon.persons.add(lemma);
            }
            if (classes.contains("PLACE")
                    || classes.contains("SITE")
                    || classes.contains("ROUTE")) {
                lexicon.places.add(lemma);
            }
            if (classes.stream().noneMatch(PEOPLE_OR_MACHINES::contains)) {
                lexicon.things.add(lemma);
            }
            if (classes.contains("ARMED") && !classes.contains("PERSON")) {
                lexicon.groups.add(lemma);
            }
            if (classes.contains("MONEY")) {
                lexicon.money.add(lemma);
            }
            if (classes.contains("WEAPON")) {
                lexicon.weapons.add(lemma);
            }
            if (classes.contains("EVENT")) {
                lexicon.events.add(lemma);
            }
            if (classes.contains("AIRCRAFT")) {
                lexicon.aircraft.add(lemma);
            }
            if (row.get("gender").equals("f")) {
                lexicon.feminine.add(lemma);
            }
            for (String plural : row.list("plurals")) {
                String letters = ArabicScript.letters(plural);
                lexicon.nouns.putIfAbsent(
                        letters, new Noun(lemma, Number.PLURAL, Derived.NONE, ""));
                lexicon.broken.add(lemma);
            }
        }
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/verbs.tsv")) {
            try {
                ArabicVerb verb =
                        new ArabicVerb(
                                row.get("root"),
                                Integer.parseInt(row.get("form")),
                                row.get("vowel"),
                                row.list("masdars").stream().map(ArabicScript::letters).toList());
                lexicon.add(verb);
                String object = row.get("object");
                if (object.equals("must")) {
                    lexicon.transitive.add(verb.lemma);
                } else if (object.equals("never") || row.get("form").equals(REFLEXIVE)) {
                    lexicon.intransitive.add(verb.lemma);
                }
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw row.error("root of three or four letters and form 1 to 12 wanted");
            }
        }
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/words.tsv")) {
            String lemma = row.get("lemma").isEmpty() ? row.get("word") : row.get("lemma");
            String word = ArabicScript.letters(row.get("word"));
            lexicon.words.put(word, ArabicScript.letters(lemma));
            if (!row.get("tag").isEmpty()) {
                lexicon.tags.put(word, row.get("tag"));
            }
        }
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/doubled.tsv")) {
            lexicon.doubled.put(
                    row.get("word"),
                    new Doubled(row.get("tag"), ArabicScript.letters(row.get("lemma"))));
        }
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/tag_pairs.tsv")) {
            String before = ArabicScript.letters(row.get("before"));
            String word = ArabicScript.letters(row.get("word"));
            lexicon.pairs.computeIfAbsent(word, k -> new WordMap<>()).put(before, row.get("tag"));
        }
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/place_words.tsv")) {
            if (row.get("kind").equals("VERBLIKE")) {
                row.list("words").forEach(w -> lexicon.towns.add(ArabicScript.letters(w)));
            }
        }
        return lexicon;
    }

    private void add(ArabicVerb verb) {
        String lemma = verb.lemma;
        for (String s : verb.perfect) {
            put(s, new Verb(lemma, true, false, false, false, true));
        }
        for (String s : verb.perfectObject) {
            put(s, new Verb(lemma, true, false, false, false, true));
        }
        for (String s : verb.perfectFeminine) {
            put(s + "ت", new Verb(lemma, true, false, true, false, true));
            put(s + "تا", new Verb(lemma, true, false, true, true, true));
        }
        for (String s : verb.perfectPlural) {
            put(s + "وا", new Verb(lemma, true, false, false, true, true));
            put(s + "و", new Verb(lemma, true, false, false, true, true));
            put(s + "ا", new Verb(lemma, true, false, false, true, true));
        }
        for (String s : verb.perfectConsonant) {
            put(s + "نا", new Verb(lemma, true, false, false, true, false));
            put(s + "ت", new Verb(lemma, true, false, false, false, false));
            put(s + "تم", new Verb(lemma, true, false, false, true, false));
            put(s + "ن", new Verb(lemma, true, false, true, true, true));
        }
        for (String s : verb.passivePerfect) {
            put(s, new Verb(lemma, true, true, false, false, true));
            put(s + "ت", new Verb(lemma, true, true, true, false, true));
            put(s + "ا", new Verb(lemma, true, true, false, true, true));
        }
        for (String s : verb.passivePerfectPlural) {
            put(s + "وا", new Verb(lemma, true, true, false, true, true));
        }
        imperfect(verb.imperfect, verb.imperfectPlural, lemma, false);
        imperfect(verb.passiveImperfect, verb.passiveImperfect, lemma, true);
        verb.masdars.forEach(m -> derived(m, Derived.MASDAR, lemma));
        verb.active.forEach(m -> derived(m, Derived.ACTIVE, lemma));
        verb.passive.forEach(m -> derived(m, Derived.PASSIVE, lemma));
    }

    private void imperfect(Set<String> stems, Set<String> plurals, String lemma, boolean passive) {
        for (String s : stems) {
            put("ي" + s, new Verb(lemma, false, passive, false, false, true));
            put("ت" + s, new Verb(lemma, false, passive, true, false, true));
            put("ن" + s, new Verb(lemma, false, passive, false, true, false));
            put("ا" + s, new Verb(lemma, false, passive, false, false, false));
            put("ي" + s + "ن", new Verb(lemma, false, passive, true, true, true));
        }
        for (String s : plurals) {
            for (String end : List.of("ون", "وا", "و")) {
                put("ي" + s + end, new Verb(lemma, false, passive, false, true, true));
                put("ت" + s + end, new Verb(lemma, false, passive, false, true, false));
            }
            put("ي" + s + "ان", new Verb(lemma, false, passive, false, true, true));
            put("ت" + s + "ان", new Verb(lemma, false, passive, true, true, true));
        }
    }

    private void put(String letters, Verb verb) {
        List<Verb> known = verbs.computeIfAbsent(letters, k -> new ArrayList<>(1));
        if (!known.contains(verb)) {
            known.add(verb);
        }
    }

    private void derived(String letters, Derived kind, String verb) {
        Noun known = nouns.get(letters);
        String lemma = known == null ? letters : known.lemma();
        if (known == null || known.derived() == Derived.NONE) {
            Number number = known == null ? Number.SINGULAR : known.number();
            nouns.put(letters, new Noun(lemma, number, kind, verb));
        }
    }

    /** The words by which sentences fall into phrases. */
    ArabicRowWords rowWords() {
        return rowWords;
    }

    /** All that is known of some letters. */
    KnownLetters known(String letters) {
        return known.of(letters);
    }

    /** Readings of a verb's letters, clitics taken off; empty when unknown. */
    public List<Verb> verbs(String letters) {
        return known.of(letters).verbs();
    }

    /**
     * What a word is whose doubled letter is written, though its letters are another's as well.
     *
     * @param tag its tag
     * @param lemma its base form
     */
    record Doubled(String tag, String lemma) {}

    /** The word that a written shadda tells (قصّر, minors, not قصر), or null. */
    Doubled doubled(String form) {
        if (form.indexOf('\u0651') < 0) {
            return null;
        }
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            boolean mark = c >= '\u064b' && c <= '\u0652' && c != '\u0651';
            if (!mark) {
                bare.append(c);
            }
        }
        return doubled.get(bare.toString());
    }

    /** The tag that a word has behind a noun of some base form, by that; mostly none. */
    WordMap<String> behind(String letters) {
        return pairs.getOrDefault(letters, NO_PAIRS);
    }

    /** The base form of a closed-class word, or null. */
    String word(String letters) {
        return words.get(letters);
    }

    /** Whether the noun has a plural of its own, so that its ين is a dual. */
    boolean hasBrokenPlural(String lemma) {
        return broken.contains(lemma);
    }

    /** Whether a verb without object must be a passive: قتل، اعتقل، دمر. */
    boolean needsObject(String verb) {
        return transitive.contains(verb);
    }

    /** Whether a verb never has an object: سقط، انفجر. */
    boolean takesNoObject(String verb) {
        return intransitive.contains(verb);
    }

    /** Whether a noun stands in the list of nouns, whatever verb it may come from. */
    boolean isListed(String noun) {
        return persons.contains(noun) || things.contains(noun) || places.contains(noun);
    }

    boolean isPerson(String noun) {
        return persons.contains(noun);
    }

    /** Whether a noun ending like a nisba (دورية) names a thing rather than a quality. */
    boolean isThing(String noun) {
        return things.contains(noun) || noun.endsWith("ية") && nouns.containsKey(noun);
    }

    /** Whether a noun names an armed body, not a man: فصيل, جيش. */
    boolean isGroup(String noun) {
        return groups.contains(noun);
    }

    /**
     * Whether a noun behind another is rather what that one takes or drops than what it is made of:
     * ضابط مبالغ, مروحيات براميل.
     */
    boolean isTakenBy(String thing, String doer) {
        return persons.contains(doer) && money.contains(thing)
                || aircraft.contains(doer) && weapons.contains(thing);
    }

    /** Whether a noun is what somebody is hit with, or an event: رصاص, قصف. */
    boolean isBlow(String noun) {
        return weapons.contains(noun) || events.contains(noun);
    }

    boolean isPlace(String noun) {
        return places.contains(noun);
    }

    /** Whether a word that looks like a verb is a town's name as well: نوى, تدمر. */
    boolean isTown(String letters) {
        return towns.contains(letters);
    }

    boolean isMasculine(String noun) {
        return nouns.containsKey(noun) && !noun.endsWith("ة") && !feminine.contains(noun);
    }

    /** What is known of these letters: a set of bits, 0 for an unknown word. */
    int kinds(String letters) {
        return known.of(letters).kinds();
    }

    /** The reading of a noun's letters, clitics taken off; null when unknown. */
    public Noun noun(String letters) {
        return known.of(letters).noun();
    }

    private KnownLetters look(String letters) {
        List<Verb> asVerb = verbs.getOrDefault(letters, List.of());
        int kinds = asVerb.isEmpty() ? 0 : VERB;
        String word = words.get(letters);
        if (word != null) {
            kinds |= WORD;
        }
        Noun noun = withArticle(letters);
        if (noun != null) {
            kinds |= NOUN | (noun.derived() == Derived.NONE ? 0 : DERIVED);
        }
        return new KnownLetters(asVerb, noun, word, tags.get(letters), kinds);
    }

    private Noun withArticle(String letters) {
        Noun found = bare(letters);
        if (found == null && letters.startsWith("ال") && letters.length() > 3) {
            found = bare(letters.substring(2));
        } else if (found == null && letters.startsWith("ل") && letters.length() > 3) {
            found = bare(letters.substring(1));
        }
        return found;
    }

    /** Without article: as it is, then without each ending. */
    private Noun bare(String s) {
        Noun whole = nouns.get(s);
        if (whole != null) {
            return whole;
        }
        int n = s.length();
        if (n < 3) {
            return null;
        }
        String cut1 = s.substring(0, n - 1);
        String cut2 = s.substring(0, n - 2);
        switch (s.charAt(n - 1)) {
            case 'ا' -> {
                Noun noun = nouns.get(cut1);
                return noun != null ? noun : s.endsWith("تا") ? dual(cut2 + "ة") : null;
            }
            case 'ة', 'ت', 'ه' -> {
                Noun noun = s.charAt(n - 1) == 'ة' ? null : nouns.get(cut1 + "ة");
                if (noun == null && s.endsWith("ات")) {
                    noun = plural(cut2 + "ة", cut2);
                }
                return noun != null ? noun : nouns.get(cut1);
            }
            case 'ن' -> {
                if (s.endsWith("تان") || s.endsWith("تين")) {
                    Noun noun = dual(s.substring(0, n - 3) + "ة");
                    if (noun != null) {
                        return noun;
                    }
                }
                return s.endsWith("ان")
                        ? dual(cut2)
                        : s.endsWith("ون")
                                ? people(cut2, cut2 + "ي")
                                : s.endsWith("ين") ? masculine(cut2) : null;
            }
            case 'و' -> {
                return people(cut1, cut1 + "ي");
            }
            case 'ي' -> {
                if (s.endsWith("تي") && nouns.containsKey(cut2 + "ة")) {
                    return dual(cut2 + "ة");
                }
                // مقاتلي الفصيل; but محلي is no pair of shops and فقري is of the spine
                Noun noun = masculine(cut1);
                boolean plural = noun != null && noun.number() == Number.PLURAL;
                boolean people =
                        plural
                                && (persons.contains(noun.lemma())
                                        || noun.derived() == Derived.ACTIVE
                                        || noun.derived() == Derived.PASSIVE);
                return people ? noun : null;
            }
            default -> {
                return null;
            }
        }
    }

    private Noun dual(String singular) {
        return numbered(nouns.get(singular), Number.DUAL);
    }

    private Noun plural(String first, String second) {
        Noun noun = nouns.get(first);
        return numbered(noun != null ? noun : nouns.get(second), Number.PLURAL);
    }

    /** Of people only: no verbal noun has ون. */
    private Noun people(String first, String second) {
        Noun noun = plural(first, second);
        return noun == null || noun.derived() == Derived.MASDAR ? null : noun;
    }

    /** ين is a dual where the plural is broken: ضابطين, but معتقلين. */
    private Noun masculine(String singular) {
        Noun noun = nouns.get(singular);
        if (noun == null) {
            return numbered(nouns.get(singular + "ي"), Number.PLURAL);
        }
        return numbered(noun, broken.contains(noun.lemma()) ? Number.DUAL : Number.PLURAL);
    }

    private static Noun numbered(Noun noun, Number number) {
        return noun == null ? null : new Noun(noun.lemma(), number, noun.derived(), noun.verb());
    }
}
