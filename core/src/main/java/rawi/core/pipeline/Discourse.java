package rawi.core.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.extract.act.Event;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.Actor;
import rawi.core.lexicon.NounClasses;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.text.ArabicScript;
import rawi.core.text.Sentence;
import rawi.core.text.Spelling;
import rawi.core.text.Token;
import rawi.core.text.WordMap;
import rawi.core.text.WordNotes;
import rawi.core.text.WordSet;

/**
 * Whether a report speaks of conflict at all. A word that also has an everyday sense ("attack",
 * "battle", "release", "leave") keeps one sense through a report (Gale, Church and Yarowsky 1992,
 * one sense per discourse): where hardly any sentence tells of armed people, weapons or an event
 * that no other word could mean, it tells none. Short reports are taken at their word. Safe to
 * share.
 */
final class Discourse {

    /** Reports of fewer sentences have no density worth the name. */
    private static final int SHORT = 8;

    /**
     * Share of sentences that speak of conflict, below which soft words count for nothing. Between
     * .12 and .20 hardly anything depends on it: 1,428 general reports lose three to four claims of
     * ten, 1,021 reports on conflict one or two of a thousand.
     */
    private static final double DENSE = 0.15;

    private static final String ANY = "*";
    private static final WordSet SIGNS = WordSet.of("ARMED", "WEAPON", "AIRCRAFT", "NSAG");

    private final WordMap<Set<String>> soft = new WordMap<>();

    /** Words for armed people and weapons. */
    private final WordSet armedWords = new WordSet();

    /** What a written word by itself says of conflict. */
    private enum Sign {
        NONE,
        /** A match: its attacks and battles are none. */
        SPORT,
        ARMED,
        /** The name of an actor may start with it. */
        NAME
    }

    /** Words of which that is kept. */
    private static final int MOST = 20_000;

    private final WordNotes<Sign> words;

    /** Base forms of words of matches. */
    private final WordSet sportWords = new WordSet();

    /** How a word of the codebook stands in {@link #soft}. */
    private final UnaryOperator<String> spelling;

    /**
     * @param mayName whether the name of an actor may start with a word as written
     */
    private Discourse(Predicate<String> mayName) {
        this.spelling = word -> word;
        this.words =
                new WordNotes<>(
                        MOST,
                        form ->
                                armedWords.contains(Spelling.lower(form))
                                        ? Sign.ARMED
                                        : mayName.test(form) ? Sign.NAME : Sign.NONE);
    }

    /**
     * @param spelling how a word of the codebook is looked up
     * @param bases the base forms that an Arabic word may have
     */
    private Discourse(UnaryOperator<String> spelling, Function<String, Set<String>> bases) {
        this.spelling = spelling;
        this.words = new WordNotes<>(MOST, form -> sign(bases.apply(form)));
    }

    private Sign sign(Set<String> bases) {
        if (bases.stream().anyMatch(armedWords::contains)) {
            return Sign.ARMED;
        }
        return bases.stream().anyMatch(sportWords::contains) ? Sign.SPORT : Sign.NONE;
    }

    /**
     * Reads {@code lexicon/en/discourse.tsv}: columns kind, type, word.
     *
     * @param forms the written forms of a base form, in lower case
     * @param mayName whether the name of an actor may start with a word as written
     */
    static Discourse english(
            DataFiles files,
            NounClasses classes,
            Function<String, Set<String>> forms,
            Predicate<String> mayName) {
        Discourse discourse = new Discourse(mayName);
        Set<String> everyday = new HashSet<>();
        for (Tsv.Row row : Tsv.read(files, "lexicon/en/discourse.tsv")) {
            switch (row.get("kind")) {
                case "soft" ->
                        discourse
                                .soft
                                .computeIfAbsent(row.get("type"), t -> new HashSet<>())
                                .add(row.get("word"));
                case "everyday" -> everyday.add(row.get("word"));
                default -> throw row.error("kind is soft or everyday");
            }
        }
        for (String noun : classes.lemmas()) {
            boolean sign = classes.of(noun).stream().anyMatch(SIGNS::contains);
            if (sign && !everyday.contains(noun)) {
                discourse.armedWords.addAll(forms.apply(noun));
            }
        }
        return discourse;
    }

    /**
     * Reads {@code lexicon/ar/discourse.tsv}.
     *
     * @param bases the base forms that a written word may have
     */
    static Discourse arabic(
            DataFiles files, NounClasses classes, Function<String, Set<String>> bases) {
        Discourse discourse = new Discourse(ArabicScript::letters, bases);
        Set<String> everyday = new HashSet<>();
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/discourse.tsv")) {
            String word = ArabicScript.letters(row.get("word"));
            switch (row.get("kind")) {
                case "soft" ->
                        discourse
                                .soft
                                .computeIfAbsent(row.get("type"), t -> new HashSet<>())
                                .add(row.get("word").equals(ANY) ? ANY : word);
                case "everyday" -> everyday.add(word);
                case "sign" -> discourse.armedWords.add(word);
                case "sport" -> discourse.sportWords.add(word);
                default -> throw row.error("kind is soft, everyday, sign or sport");
            }
        }
        for (String noun : classes.lemmas()) {
            boolean sign = classes.of(noun).stream().anyMatch(SIGNS::contains);
            if (sign && !everyday.contains(noun)) {
                discourse.armedWords.add(noun);
            }
        }
        return discourse;
    }

    /** Whether a head word tells little of conflict by itself, in the sense of this entry. */
    boolean isSoft(TriggerEntry entry) {
        Set<String> words = soft.get(entry.type().code());
        return words != null
                && (words.contains(ANY) || words.contains(spelling.apply(entry.head())));
    }

    /**
     * What is to be said of one report.
     *
     * @param own whether the sentence of a number is read in this language
     */
    OfReport of(List<Sentence> sentences, IntPredicate own, Entities entities) {
        return new OfReport(sentences, own, entities);
    }

    /** One report. Used by one thread. */
    final class OfReport {
        private final List<Sentence> sentences;
        private final IntPredicate own;
        private final Entities entities;
        private final Boolean[] signs;
        private final int all;

        private OfReport(List<Sentence> sentences, IntPredicate own, Entities entities) {
            this.sentences = sentences;
            this.own = own;
            this.entities = entities;
            this.signs = new Boolean[sentences.size()];
            int telling = 0;
            for (int s = 0; s < sentences.size(); s++) {
                telling += mayTell(s) ? 1 : 0;
            }
            this.all = telling;
        }

        private boolean mayTell(int sentence) {
            return own.test(sentence) && Gate.mayTell(sentences.get(sentence));
        }

        /** Whether soft words count for nothing unless the report speaks of conflict. */
        boolean isJudged() {
            return !soft.isEmpty() && all >= SHORT;
        }

        /** Whether the sentence names armed people, a weapon or an armed actor. */
        boolean hasSign(int sentence) {
            if (signs[sentence] == null) {
                signs[sentence] = isSigned(sentence);
            }
            return signs[sentence];
        }

        private boolean isSigned(int sentence) {
            List<Token> tokens = sentences.get(sentence).tokens();
            boolean named = false;
            for (Token token : tokens) {
                Sign sign = words.of(token);
                if (sign == Sign.ARMED) {
                    return true;
                }
                named |= sign == Sign.NAME;
            }
            for (int i = 0; named && i < tokens.size(); i++) {
                boolean armed =
                        Character.isUpperCase(tokens.get(i).form().codePointAt(0))
                                && entities.actor(sentence, i)
                                        .filter(actor -> actor.kind() == Actor.Kind.ARMED)
                                        .isPresent();
                if (armed) {
                    return true;
                }
            }
            return false;
        }

        private boolean tells(int sentence, List<Event> events) {
            return events.stream().anyMatch(e -> !isSoft(e.entry())) || hasSign(sentence);
        }

        /** Whether the sentence speaks of a match and of nothing armed. */
        private boolean isSport(int sentence) {
            return mayTell(sentence)
                    && !hasSign(sentence)
                    && sentences.get(sentence).tokens().stream()
                            .anyMatch(t -> words.of(t) == Sign.SPORT);
        }

        /**
         * Whether enough sentences speak of conflict.
         *
         * @param events of each sentence; what soft words alone may tell can be left out
         */
        boolean speaksOfConflict(List<List<Event>> events) {
            int telling = 0;
            for (int s = 0; s < events.size(); s++) {
                telling += mayTell(s) && tells(s, events.get(s)) ? 1 : 0;
            }
            return telling >= DENSE * all;
        }

        /** The events that count for nothing here, by sentence; nothing when all count. */
        List<Set<Event>> figurative(List<List<Event>> events) {
            List<Set<Event>> none = new ArrayList<>();
            boolean any = events.stream().flatMap(List::stream).anyMatch(e -> isSoft(e.entry()));
            if (any && (!isJudged() || speaksOfConflict(events))) {
                return ofSport(events);
            }
            if (!any) {
                return none;
            }
            for (int s = 0; s < events.size(); s++) {
                Set<Event> out = new HashSet<>();
                if (!(mayTell(s) && tells(s, events.get(s)))) {
                    events.get(s).stream().filter(e -> isSoft(e.entry())).forEach(out::add);
                }
                none.add(out);
            }
            return none;
        }

        /** "هجوم" of a team, "إصابة" of a player: soft words in sentences on matches. */
        private List<Set<Event>> ofSport(List<List<Event>> events) {
            List<Set<Event>> none = new ArrayList<>();
            int sport = 0;
            for (int s = 0; !sportWords.isEmpty() && s < events.size(); s++) {
                sport += isSport(s) ? 1 : 0;
            }
            for (int s = 0; sport > 0 && s < events.size(); s++) {
                boolean here = isSport(s) || sport * 2 > all && mayTell(s) && !hasSign(s);
                none.add(
                        here
                                ? events.get(s).stream()
                                        .filter(e -> isSoft(e.entry()))
                                        .collect(Collectors.toSet())
                                : Set.of());
            }
            return none;
        }
    }
}
