package rawi.core.extract.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.core.lexicon.Actor;
import rawi.core.lexicon.Actors;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.PhraseTable;
import rawi.core.syntax.ParsedText;
import rawi.core.text.ArabicScript;
import rawi.core.text.Sentence;
import rawi.core.text.Spelling;
import rawi.core.text.Token;
import rawi.core.text.WordSet;

/**
 * The actors that one report names, by its words alone, so that it does not matter how deep a
 * sentence was read. Each sentence is looked through once. Used by one thread.
 */
final class NamedActors {

    private static final WordSet OFFICES =
            WordSet.of("وزاره", "وزير", "الساعه", "المره", "ساعه", "وزيره", "رئيس");

    private final ParsedText text;
    private final Actors actors;
    private final Gazetteer gazetteer;
    private final Actor[][] found;
    private Focus focus;

    NamedActors(ParsedText text, Actors actors, Gazetteer gazetteer) {
        this.text = text;
        this.actors = actors;
        this.gazetteer = gazetteer;
        this.found = new Actor[text.size()][];
    }

    /** The actor whose name holds a token; a name of several tokens counts at each. */
    Optional<Actor> at(int sentence, int node) {
        if (found[sentence] == null) {
            found[sentence] = find(text.sentence(sentence));
        }
        return Optional.ofNullable(found[sentence][node]);
    }

    private Actor[] find(Sentence sentence) {
        if (!mayName(sentence)) {
            return new Actor[sentence.tokens().size()];
        }
        List<String> forms = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        boolean[] glued = new boolean[sentence.tokens().size()];
        for (Token token : sentence.tokens()) {
            glued[forms.size()] =
                    !forms.isEmpty()
                            && sentence.tokens().get(forms.size() - 1).end() == token.start();
            forms.add(token.form());
            String word = token.folded();
            int i = pieces.size();
            pieces.add(word);
            folded.add(glued[i] && forms.get(i - 1).equals("ل") ? behindLam(word) : word);
        }
        Actor[] names = new Actor[forms.size()];
        for (int i = 0; i < names.length; i++) {
            boolean arabic = ArabicScript.isLetter(forms.get(i).charAt(0));
            if (!arabic && !actors.mayStart(sentence.tokens().get(i))) {
                continue;
            }
            Optional<PhraseTable.Hit<List<Actor>>> hit =
                    arabic
                            ? actors.names().at(pieces, folded, glued, i)
                            : actors.names().at(forms, folded, i);
            Actor actor = hit.map(h -> dated(h.value())).orElse(null);
            if (hit.isEmpty() && !isOffice(folded, i)) {
                hit =
                        arabic
                                ? actors.contextNames().at(pieces, folded, glued, i)
                                : actors.contextNames().at(forms, folded, i);
                actor =
                        hit.flatMap(h -> meantHere(h.value(), arabic))
                                .map(this::dated)
                                .orElse(null);
            }
            if (actor == null || !arabic && isCommon(actor, forms, i, hit.get().length())) {
                continue;
            }
            for (int k = i; k < i + hit.get().length(); k++) {
                names[k] = actor;
            }
            i += hit.get().length() - 1;
        }
        return names;
    }

    private boolean mayName(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            String form = token.form();
            if (ArabicScript.isLetter(form.charAt(0)) || actors.mayStart(token)) {
                return true;
            }
        }
        return false;
    }

    /** "an amnesty": an organisation's name has a capital somewhere. */
    private static boolean isCommon(Actor actor, List<String> forms, int first, int length) {
        boolean body = actor.kind() == Actor.Kind.ORG || actor.kind() == Actor.Kind.MEDIA;
        for (int k = first; k < first + length && body; k++) {
            body = forms.get(k).equals(Spelling.lower(forms.get(k)));
        }
        return body;
    }

    /** "وزارة الدفاع", "الساعة الرابعة": a short name behind a word that makes it another. */
    private static boolean isOffice(List<String> folded, int i) {
        return i > 0 && OFFICES.contains(folded.get(i - 1));
    }

    /** The article that ل swallows is given back: للأمن is ل and الأمن. */
    private static String behindLam(String word) {
        return word.startsWith("ل") ? "ا" + word : word;
    }

    /**
     * Whom a short name means in this report: those of the country that it names most among theirs;
     * nobody when it only names others, the first listed when it names none.
     */
    private Optional<List<Actor>> meantHere(List<Actor> candidates, boolean arabic) {
        if (focus == null) {
            focus = new Focus(text, gazetteer);
        }
        if (arabic && focus.namesNone() && candidates.stream().noneMatch(NamedActors::isOfHome)) {
            // "القوات الأمنية" where no country is named: whose, nobody can tell
            return Optional.empty();
        }
        return arabic ? focus.of(candidates) : focus.mainly(candidates);
    }

    /** Actors of no country, or of the one that most reports here are on. */
    private static boolean isOfHome(Actor actor) {
        return actor.countries().isEmpty() || actor.countries().contains("SY");
    }

    /** Of several actors with one name the one that existed when the report came out. */
    private Actor dated(List<Actor> candidates) {
        return text.layout()
                .report()
                .published()
                .flatMap(day -> candidates.stream().filter(a -> a.isActiveOn(day)).findFirst())
                .orElse(candidates.get(0));
    }
}
