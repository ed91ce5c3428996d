package rawi.core.corroborate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.Actor;
import rawi.core.lexicon.Actors;
import rawi.core.lexicon.PhraseTable;

/** Names of actors and sources, the same for both languages. */
final class Naming {

    /** Ids from here on are actors, below are concepts. */
    private static final int ACTORS = 1 << 16;

    private final Concepts concepts;
    private final Actors english;
    private final Actors arabic;
    private final Map<String, Integer> number = new HashMap<>();
    private final List<Actor> actors;
    private final Map<String, Actor> exact = new HashMap<>();

    private Naming(Concepts concepts, Actors english, Actors arabic) {
        this.concepts = concepts;
        this.english = english;
        this.arabic = arabic;
        this.actors = english.all();
        for (int i = 0; i < actors.size(); i++) {
            number.put(actors.get(i).id(), ACTORS + i);
            exact.putIfAbsent(slug(actors.get(i).name()), actors.get(i));
            exact.putIfAbsent(slug(actors.get(i).nameAr()), actors.get(i));
        }
    }

    static Naming load(DataFiles files) {
        return new Naming(Concepts.load(files), Actors.load(files, "en"), Actors.load(files, "ar"));
    }

    Concepts concepts() {
        return concepts;
    }

    static boolean isActor(int id) {
        return id >= ACTORS;
    }

    /** Letters and digits of the folded name, without articles and gaps. */
    static String slug(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : Concepts.words(name)) {
            boolean article = word.equals("the") || word.equals("a") || word.equals("an");
            if (!article || out.length() > 0) {
                out.append(word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word);
            }
        }
        return out.toString();
    }

    /** Numbers of the actors that the words name; concepts where no actor is named. */
    int[] ids(String name, String quote) {
        TreeSet<Integer> found = new TreeSet<>();
        Actor whole = exact.get(slug(name));
        if (whole != null) {
            found.add(number.get(whole.id()));
        } else {
            find(quote).forEach(a -> found.add(number.get(a.id())));
        }
        if (found.isEmpty()) {
            for (int concept : concepts.of(name.isEmpty() ? quote : name)) {
                found.add(concept);
            }
            for (int concept : concepts.of(quote)) {
                found.add(concept);
            }
            for (int concept : List.copyOf(found)) {
                Integer actor = number.get(concepts.get(concept).actor());
                if (actor != null) {
                    found.add(actor);
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Number of the actor whose name begins with the first of these words. */
    Optional<Integer> actor(String words) {
        List<String> forms = List.of(words.split(" "));
        for (PhraseTable<List<Actor>> table : List.of(english.names(), arabic.names())) {
            Optional<PhraseTable.Hit<List<Actor>>> hit = table.at(forms, forms, 0);
            if (hit.isPresent()) {
                return Optional.ofNullable(number.get(hit.get().value().get(0).id()));
            }
        }
        return Optional.empty();
    }

    private Set<Actor> find(String quote) {
        Set<Actor> found = new HashSet<>();
        List<String> forms = new ArrayList<>(List.of(quote.split("[\\s,;]+")));
        forms.removeIf(String::isEmpty);
        List<String> folded = new ArrayList<>();
        forms.forEach(f -> folded.add(rawi.core.text.FoldedText.fold(f)));
        for (int i = 0; i < forms.size(); i++) {
            for (PhraseTable<List<Actor>> table :
                    List.of(
                            english.names(),
                            english.contextNames(),
                            arabic.names(),
                            arabic.contextNames())) {
                Optional<PhraseTable.Hit<List<Actor>>> hit = table.at(forms, folded, i);
                if (hit.isPresent()) {
                    found.add(hit.get().value().get(0));
                    break;
                }
            }
        }
        return found;
    }

    /** Whether the two are one actor, or one belongs to the other on that day. */
    boolean akin(int one, int other, Optional<LocalDate> day) {
        if (one == other) {
            return true;
        }
        return isActor(one)
                && isActor(other)
                && (belongs(one, other, day, 0) || belongs(other, one, day, 0));
    }

    private boolean belongs(int part, int whole, Optional<LocalDate> day, int depth) {
        if (part == whole) {
            return true;
        }
        for (Actor.Affiliation tie : actors.get(part - ACTORS).affiliations()) {
            boolean valid =
                    day.isEmpty()
                            || tie.from().map(f -> !f.isAfter(day.get())).orElse(true)
                                    && tie.until().map(u -> !u.isBefore(day.get())).orElse(true);
            Integer next = number.get(tie.to());
            if (valid && next != null && depth < 4 && belongs(next, whole, day, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the two belong to one larger actor, at any time. */
    boolean sameSide(int one, int other) {
        if (akin(one, other, Optional.empty())) {
            return true;
        }
        Set<Integer> above = above(one);
        above.retainAll(above(other));
        return !above.isEmpty();
    }

    private Set<Integer> above(int id) {
        Set<Integer> found = new HashSet<>();
        List<Integer> next = new ArrayList<>(List.of(id));
        while (!next.isEmpty()) {
            int at = next.remove(next.size() - 1);
            if (found.add(at)) {
                for (Actor.Affiliation tie : actors.get(at - ACTORS).affiliations()) {
                    Integer up = number.get(tie.to());
                    if (up != null) {
                        next.add(up);
                    }
                }
            }
        }
        return found;
    }

    /** The actor's canonical name. */
    String name(int id) {
        return isActor(id) ? actors.get(id - ACTORS).name() : concepts.get(id).name();
    }

    /** Whether the number stands for somebody: an actor that is not "unidentified". */
    boolean isKnownActor(int id) {
        if (!isActor(id)) {
            return false;
        }
        String name = rawi.core.text.FoldedText.fold(actors.get(id - ACTORS).name());
        return !name.startsWith("unidentified") && !name.startsWith("unknown");
    }

    /**
     * A name under which a source can be known again in another report: the id of a known actor or
     * outlet, else the folded name; empty for "residents", "a medical source" and other unnamed
     * ones.
     */
    Optional<String> named(String name) {
        Actor known = exact.get(slug(name));
        if (known != null) {
            return Optional.of("@" + known.id());
        }
        String bare = strip(name);
        if (bare.isEmpty() || concepts.of(bare).length > 0) {
            return Optional.empty();
        }
        boolean arabicName = rawi.core.text.ArabicScript.isLetter(bare.charAt(0));
        boolean capital = Character.isUpperCase(bare.codePointAt(0));
        int words = Concepts.words(bare).size();
        boolean kunya = bare.startsWith("أم ") || bare.startsWith("أبو ");
        boolean name2 = arabicName ? kunya || words >= 2 && words <= 4 : capital;
        return name2 && words <= 6 ? Optional.of(slug(bare)) : Optional.empty();
    }

    private static String strip(String name) {
        String bare = name.strip();
        for (String article : new String[] {"A ", "An ", "The ", "a ", "an ", "the "}) {
            if (bare.startsWith(article)) {
                bare = bare.substring(article.length());
            }
        }
        while (!bare.isEmpty() && !Character.isLetterOrDigit(bare.codePointAt(0))) {
            bare = bare.substring(Character.charCount(bare.codePointAt(0)));
        }
        return bare;
    }
}
