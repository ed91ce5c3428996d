package rawi.core.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.NounClasses;

class EnglishFormsTest {

    private final EnglishForms forms = EnglishForms.load(DataFiles.builtIn());

    @Test
    void formsFollowTheSpellingOfTheirWord() {
        assertTrue(forms.of("rob").containsAll(Set.of("rob", "robs", "robbed", "robbing")));
        assertTrue(forms.of("levy").containsAll(Set.of("levies", "levied", "levying")));
        assertTrue(forms.of("die").containsAll(Set.of("died", "dying")));
        assertTrue(forms.of("shoot").contains("shot"));
        assertEquals(Set.of("17"), forms.of("17"));
    }

    @Test
    void aFormLeadsBackToEveryNounThatHasIt() {
        NounClasses nouns = NounClasses.load(DataFiles.builtIn(), "en");
        Set<String> missed = new TreeSet<>();
        int pairs = 0;
        for (String noun : nouns.lemmas()) {
            for (String form : forms.of(noun)) {
                pairs++;
                if (!forms.basesOf(form, base -> !nouns.of(base).isEmpty()).contains(noun)) {
                    missed.add(form + " of " + noun);
                }
            }
        }
        assertTrue(pairs > 10_000, pairs + " forms");
        assertEquals(Set.of(), missed);
    }

    @Test
    void onlyBasesThatAreAskedAboutAndHaveTheFormAreGiven() {
        assertEquals(Set.of("stop"), forms.basesOf("stopped", Set.of("stop", "sto")::contains));
        assertEquals(
                Set.of(),
                forms.basesOf("bus", "bu"::equals).stream()
                        .filter("b"::equals)
                        .collect(java.util.stream.Collectors.toSet()));
        assertEquals(Set.of(), forms.basesOf("kings", base -> false));
    }
}
