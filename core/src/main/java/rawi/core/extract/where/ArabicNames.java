package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.Place;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.ArabicScript;
import rawi.core.text.Patterns;
import rawi.core.text.PhraseFilter;
import rawi.core.text.WordSet;

/**
 * Finds the place names of Arabic sentences, wherever they stand and whether or not anything
 * happened there: known names that their surroundings do not make a person's or an outlet's, and
 * unknown ones behind a word like town or village. Safe to share.
 */
public final class ArabicNames {

    /** People in a town from which on its name counts as known to every reader. */
    private static final long BIG = 120_000;

    private final Gazetteer gazetteer;
    private final PhraseFilter names;
    private final WordSet types = new WordSet();
    private final WordSet sides = new WordSet();
    private final WordSet kinds = new WordSet();
    private final WordSet villages = new WordSet();
    private final WordSet strangers = new WordSet();
    private final WordSet in = new WordSet();
    private final WordSet common = new WordSet();
    private final WordSet lasting = new WordSet();
    private final WordSet honours = new WordSet();
    private final WordSet owners = new WordSet();
    private final WordSet deeds = new WordSet();
    private final WordSet given = new WordSet();
    private final WordSet titles = new WordSet();
    private final WordSet parts = new WordSet();

    /** Reads {@code place_words.tsv} and {@code person_words.tsv} of {@code lexicon/ar}. */
    public ArabicNames(DataFiles files, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.names = gazetteer.arabicNames();
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/place_words.tsv")) {
            Set<String> set =
                    switch (row.get("kind")) {
                        case "NARROWED" -> types;
                        case "TOWN" -> kinds;
                        case "VILLAGE" -> villages;
                        case "STRANGERS" -> strangers;
                        case "SIDE" -> sides;
                        case "IN" -> in;
                        case "COMMON" -> common;
                        case "HONOUR" -> honours;
                        case "WHOLE" -> lasting;
                        case "OWNER" -> owners;
                        case "DEED" -> deeds;
                        default -> new HashSet<>();
                    };
            row.list("words").forEach(w -> set.add(ArabicScript.letters(w)));
        }
        types.addAll(kinds);
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/person_words.tsv")) {
            Set<String> set =
                    switch (row.get("kind")) {
                        case "GIVEN" -> given;
                        case "TITLE" -> titles;
                        default -> parts;
                    };
            set.add(ArabicScript.letters(row.get("word")));
        }
    }

    /**
     * A place name by its pieces.
     *
     * @param known whether the gazetteer has it
     * @param key its letters
     * @param whole its letters with the word of kind or side before it, as the gazetteer has it;
     *     the key otherwise
     */
    public record Name(int first, int last, boolean known, String key, String whole) {}

    /** The names of a sentence in text order. */
    public List<Name> in(Tree tree) {
        ArabicRow row = ArabicRow.of(tree);
        List<Name> found = new ArrayList<>();
        int i = 0;
        while (i < row.size()) {
            Name name = at(tree, row, i, found);
            if (name == null) {
                i++;
            } else {
                found.add(name);
                i = name.last() + 1;
            }
        }
        return found;
    }

    private Name at(Tree tree, ArabicRow row, int i, List<Name> found) {
        boolean afterLam = row.isGlued(i) && row.at(i - 1).equals("ل") && row.at(i).startsWith("ل");
        String lead = afterLam ? "ا" : "";
        int end =
                row.longest(
                        (from, to) ->
                                mayBeKnown(row, from, to, afterLam)
                                        && isKnown(lead + row.text(from, to)),
                        i);
        if (end >= 0) {
            Name name = bare(row, i, end, lead);
            return accept(tree, row, name, found) ? name : null;
        }
        return isNew(tree, row, i) || isSecond(tree, row, i, found) ? fresh(tree, row, i) : null;
    }

    /**
     * The names of a sentence together with those that stand there without a word of kind, since
     * the report has told with one what they are: مدينة سوروتش, then في سوروتش.
     *
     * @param found those that the sentence tells by itself
     * @param told names that the report tells with a word of kind, by their first piece
     */
    List<Name> again(Tree tree, List<Name> found, Map<String, Name> told) {
        ArabicRow row = ArabicRow.of(tree);
        List<Name> all = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < row.size(); i++) {
            if (next < found.size() && found.get(next).first() == i) {
                all.add(found.get(next));
                i = found.get(next).last();
                next++;
                continue;
            }
            Name name = told.get(row.at(i));
            int last = name == null ? -1 : i + name.last() - name.first();
            String before = name == null ? "" : kindBefore(row, i);
            boolean free =
                    last >= i
                            && last < row.size()
                            && (next >= found.size() || last < found.get(next).first())
                            && row.text(i, last).equals(row.at(i) + rest(name))
                            && (in.contains(before) || deeds.contains(before) || isOn(before));
            if (free) {
                all.add(new Name(i, last, name.known(), name.key(), name.whole()));
                i = last;
            }
        }
        return all;
    }

    private static boolean isOn(String before) {
        return Patterns.fit(before, "علي|الي|من|نحو");
    }

    private static String rest(Name name) {
        int space = name.key().indexOf(' ');
        return space < 0 ? "" : name.key().substring(space);
    }

    /** Adds the names that a sentence tells with a word of kind. */
    void tell(Tree tree, List<Name> found, Map<String, Name> told) {
        ArabicRow row = ArabicRow.of(tree);
        for (Name name : found) {
            boolean sure =
                    kinds.contains(kindBefore(row, name.first()))
                            && name.key().length() > 3
                            && name.key().startsWith(row.at(name.first()))
                            && !common.contains(name.key())
                            && !given.contains(name.key());
            if (sure) {
                told.putIfAbsent(row.at(name.first()), name);
            }
        }
    }

    /** Whether {@link #isKnown} may hold for a stretch, by its hash alone. */
    private boolean mayBeKnown(ArabicRow row, int from, int to, boolean afterLam) {
        String end = row.at(to);
        if (afterLam || end.isEmpty() || row.mayBe(names, from, to)) {
            return true;
        }
        char last = end.charAt(end.length() - 1);
        char other = last == 'ه' ? 'ة' : 'ه';
        return (last == 'ه' || last == 'ة')
                && names.mayHold(PhraseFilter.ending(row.hash(from, to), last, other));
    }

    private boolean isKnown(String letters) {
        return gazetteer.hasArabic(letters)
                || isLooseEnd(letters) && gazetteer.hasArabic(other(letters));
    }

    /** All places of a name, unranked; ه and ة at its end are one. */
    List<Place> find(String letters) {
        List<Place> found = gazetteer.findArabic(letters);
        return found.isEmpty() && isLooseEnd(letters)
                ? gazetteer.findArabic(other(letters))
                : found;
    }

    private static boolean isLooseEnd(String letters) {
        int last = letters.length() - 1;
        return last > 2 && (letters.charAt(last) == 'ه' || letters.charAt(last) == 'ة');
    }

    private static String other(String letters) {
        int last = letters.length() - 1;
        return letters.substring(0, last) + (letters.charAt(last) == 'ه' ? 'ة' : 'ه');
    }

    /** The name without the word of kind or side that the table has with it: غزة of قطاع غزة. */
    private Name bare(ArabicRow row, int first, int end, String lead) {
        int last = end;
        int from = first;
        while (from < last
                && !row.isGlued(from + 1)
                && (types.contains(row.at(from)) || sides.contains(row.at(from)))
                && !lasting.contains(row.text(from, last))
                && isKnown(row.text(from + 1, last))) {
            from++;
        }
        while (last > from && honours.contains(row.at(last)) && isKnown(row.text(from, last - 1))) {
            last--;
        }
        String key = from == first ? lead + row.text(first, last) : row.text(from, last);
        return new Name(from, last, true, key, lead + row.text(first, end));
    }

    private boolean accept(Tree tree, ArabicRow row, Name name, List<Name> found) {
        int first = name.first();
        int last = name.last();
        String before = kindBefore(row, first);
        boolean pronoun = row.isGlued(last + 1) && tree.pos(last + 1) == Pos.PRON;
        if (pronoun || owners.contains(before) || isPerson(tree, row, name)) {
            return false;
        }
        boolean strong = strong(name.key());
        boolean clitic = last > first && row.isGlued(first + 1) && row.at(first).length() == 1;
        if (clitic && (!strong || row.at(first + 1).startsWith("ال") || name.key().length() < 5)) {
            return false;
        }
        boolean proper = tree.tag(first).endsWith("NNP") || tree.tag(last).endsWith("NNP");
        boolean list =
                !found.isEmpty()
                        && found.get(found.size() - 1).last() == first - 2
                        && Patterns.fit(before, "[و،,–-]");
        boolean typed = types.contains(before);
        boolean located = typed || in.contains(before) || list || deeds.contains(before);
        if (common.contains(name.key())) {
            return typed && proper || kinds.contains(before) || list && pairs(row, found);
        }
        if (types.contains(name.key())) {
            return false;
        }
        // بادية السخنة: no adjective, since only one of the two has an article
        boolean named = typed && name.key().startsWith("ال") && !before.startsWith("ال");
        boolean other =
                !named
                        && (tree.pos(first) == Pos.VERB
                                || tree.pos(first) == Pos.ADJ
                                || tree.pos(first) == Pos.ADP
                                || tree.pos(first) == Pos.ADV);
        // no adjective or verb stands right behind a preposition: في الفاشر
        other &= !(name.key().startsWith("ال") && Patterns.fit(before, "في|ب|قرب|داخل"));
        if (last > first && !row.isGlued(first + 1)) {
            return !other || typed;
        }
        if (strong && (kinds.contains(before) || !name.whole().equals(name.key()))) {
            return true;
        }
        if (strong && list && Patterns.fit(before, "[–-]")) {
            return true;
        }
        if (strong) {
            return proper || isLand(name.key()) && !other || located && !other || clitic;
        }
        return proper && located || typed && !other;
    }

    /** The letters of the piece before a name; "بلدت ي", cut in two, is one word. */
    static String kindBefore(ArabicRow row, int first) {
        int lead = lead(row, first);
        boolean pair = row.at(lead).equals("ي") && row.isGlued(lead);
        return pair ? row.at(lead - 1) + "ي" : row.at(lead);
    }

    /** The piece before a name, its quotation mark passed over: مدينة "جاسم". */
    private static int lead(ArabicRow row, int first) {
        return Patterns.fit(row.at(first - 1), "[«\"“”#]") ? first - 2 : first - 1;
    }

    /** "حيي الجورة والقصور": a pair of the same kind. */
    private boolean pairs(ArabicRow row, List<Name> found) {
        String kind = row.at(found.get(found.size() - 1).first() - 1);
        return kinds.contains(kind) || types.contains(kind);
    }

    /** Whether a name alone, without the sentence around it, is sure to be a place's. */
    public boolean isName(String letters) {
        return !common.contains(letters) && letters.length() > 2 && strong(letters);
    }

    /** Whether a name is that of a country. */
    public boolean isState(String letters) {
        List<Place> all = common.contains(letters) ? List.of() : find(letters);
        return !all.isEmpty() && all.stream().allMatch(p -> p.kind() == Place.Kind.COUNTRY);
    }

    /** Whether every reader knows the name: of a country or region, of a big town. */
    private boolean strong(String key) {
        if (gazetteer.isKnownArabic(key)) {
            return true;
        }
        for (Place place : find(key)) {
            if (place.population() >= BIG) {
                return true;
            }
        }
        return false;
    }

    private boolean isLand(String key) {
        for (Place place : find(key)) {
            if (place.kind() == Place.Kind.COUNTRY || place.kind() == Place.Kind.REGION) {
                return true;
            }
        }
        return false;
    }

    /** "سعد الحريري": behind a first name, before a family name, a first name itself. */
    private boolean isPerson(Tree tree, ArabicRow row, Name name) {
        int first = name.first();
        String before = row.at(first - 1);
        boolean apart = !row.isGlued(first);
        boolean led = apart && given.contains(before) && tree.tag(first - 1).endsWith("NNP");
        if (led || apart && parts.contains(before)) {
            return true;
        }
        if (apart && titles.contains(before) && !strong(name.key())) {
            return true;
        }
        return given.contains(row.at(first)) && !types.contains(before);
    }

    /** "بمنطقة الشقب": a name with article that is no common noun and no adjective. */
    private boolean isRegion(Tree tree, ArabicRow row, int i) {
        return row.at(i).startsWith("ال")
                && row.at(i).length() > 4
                && tree.pos(i) == Pos.NOUN
                && tree.tag(i).equals("DTNN")
                && !strangers.contains(row.at(i))
                && !common.contains(row.at(i));
    }

    /** "بين بلدتي تولين وقلاوية": the other of a pair of which no table has the first. */
    private static boolean isSecond(Tree tree, ArabicRow row, int i, List<Name> found) {
        if (found.isEmpty() || !row.at(i - 1).equals("و") || !tree.tag(i).endsWith("NNP")) {
            return false;
        }
        Name other = found.get(found.size() - 1);
        return other.last() == i - 2
                && Patterns.fit(kindBefore(row, other.first()), "بلدتي|قريتي|مدينتي|حيي|مخيمي");
    }

    /** An unknown name behind a word of kind: قرية تل الضبعة. */
    private boolean isNew(Tree tree, ArabicRow row, int i) {
        String word = row.at(i);
        boolean proper = tree.tag(i).endsWith("NNP");
        String before = kindBefore(row, i);
        boolean named =
                word.startsWith("ال")
                        && word.length() > 4
                        && !strangers.contains(word)
                        && villages.contains(before);
        boolean bare =
                !word.startsWith("ال")
                        && word.length() > 3
                        && tree.pos(i) == Pos.NOUN
                        && !strangers.contains(word)
                        && !types.contains(word)
                        && !types.contains(word.substring(1))
                        && !sides.contains(word)
                        && villages.contains(before)
                        && !row.isNumber(i);
        boolean quoted = lead(row, i) < i - 1;
        boolean kind =
                kinds.contains(before)
                        || before.equals("منطقة")
                                && !quoted
                                && !strangers.contains(word)
                                && (proper || isRegion(tree, row, i))
                        || quoted && Patterns.fit(before, "قري|بلدات|احياء|مدن|منطقة");
        return kind
                && (!row.isGlued(i) || quoted || row.at(i - 1).equals("ي"))
                && (proper || named || bare || before.equals("منطقة"))
                && !given.contains(row.at(i))
                && !titles.contains(row.at(i));
    }

    private Name fresh(Tree tree, ArabicRow row, int i) {
        int last = i;
        while (last + 1 < row.size()
                && !row.isGlued(last + 1)
                && tree.tag(i).endsWith("NNP")
                && tree.tag(last + 1).endsWith("NNP")) {
            last++;
        }
        String key = row.text(i, last);
        return new Name(i, last, false, key, key);
    }
}
