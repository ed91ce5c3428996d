package rawi.core.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.extract.act.Event;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.Actor;
import rawi.core.lexicon.NounClasses;
import rawi.core.text.Sentence;

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
    private static final Set<String> SIGNS = Set.of("ARMED", "WEAPON", "AIRCRAFT", "NSAG");

    private final Map<String, Set<String>> soft = new HashMap<>();
    private final Set<String> signs = new HashSet<>();

    private Discourse() {}

    /** For languages without a list: everything is taken at its word. */
    static Discourse none() {
        return new Discourse();
    }

    /**
     * Reads {@code lexicon/en/discourse.tsv}: columns kind, type, word.
     *
     * @param forms the written forms of a base form, in lower case
     */
    static Discourse english(
            DataFiles files, NounClasses classes, Function<String, Set<String>> forms) {
        Discourse discourse = new Discourse();
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
                discourse.signs.addAll(forms.apply(noun));
            }
        }
        return discourse;
    }

    private boolean isSoft(Event event) {
        Set<String> words = soft.get(event.entry().type().code());
        return words != null && (words.contains(ANY) || words.contains(event.entry().head()));
    }

    /**
     * The numbers of the events that count for nothing here, by sentence.
     *
     * @param own whether the sentence of a number is read in this language
     */
    List<Set<Event>> figurative(
            List<Sentence> sentences,
            List<List<Event>> events,
            IntPredicate own,
            Entities entities) {
        List<Set<Event>> none = new ArrayList<>();
        boolean any = events.stream().flatMap(List::stream).anyMatch(this::isSoft);
        int all = 0;
        int telling = 0;
        boolean[] tells = new boolean[sentences.size()];
        for (int s = 0; any && s < tells.length; s++) {
            if (own.test(s) && Gate.mayTell(sentences.get(s))) {
                all++;
                tells[s] =
                        events.get(s).stream().anyMatch(e -> !isSoft(e))
                                || hasSign(sentences.get(s), s, entities);
                telling += tells[s] ? 1 : 0;
            }
        }
        if (!any || all < SHORT || telling >= DENSE * all) {
            return none;
        }
        for (int s = 0; s < tells.length; s++) {
            Set<Event> out = new HashSet<>();
            if (!tells[s]) {
                events.get(s).stream().filter(this::isSoft).forEach(out::add);
            }
            none.add(out);
        }
        return none;
    }

    /** Whether the sentence names armed people, a weapon or an armed actor. */
    private boolean hasSign(Sentence sentence, int number, Entities entities) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            String form = sentence.tokens().get(i).form();
            boolean sign = signs.contains(form.toLowerCase(Locale.ROOT));
            boolean armed =
                    Character.isUpperCase(form.codePointAt(0))
                            && entities.actor(number, i)
                                    .filter(actor -> actor.kind() == Actor.Kind.ARMED)
                                    .isPresent();
            if (sign || armed) {
                return true;
            }
        }
        return false;
    }
}
