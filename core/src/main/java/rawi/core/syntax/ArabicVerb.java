package rawi.core.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One Arabic verb made from its root and form: its stems, verbal nouns and participles as they are
 * written without vowel signs, with one alef and one yeh. Sound, hollow, defective, doubled and
 * assimilated roots, forms I to X and roots of four letters.
 */
final class ArabicVerb {

    /** Perfect, third person singular masculine: the key that frames name. */
    final String lemma;

    /** Perfect before no ending, before {@code ت} of the feminine, before {@code وا}, before نا. */
    final Set<String> perfect = new LinkedHashSet<>();

    final Set<String> perfectFeminine = new LinkedHashSet<>();
    final Set<String> perfectPlural = new LinkedHashSet<>();
    final Set<String> perfectConsonant = new LinkedHashSet<>();

    /** Perfect before an object pronoun, where it differs. */
    final Set<String> perfectObject = new LinkedHashSet<>();

    /** Imperfect without its person letter: before no ending, before ون, shortened. */
    final Set<String> imperfect = new LinkedHashSet<>();

    final Set<String> imperfectPlural = new LinkedHashSet<>();

    /** Stems that are only read as passives: {@code اقتيد}, {@code يقال}. */
    final Set<String> passivePerfect = new LinkedHashSet<>();

    final Set<String> passivePerfectPlural = new LinkedHashSet<>();
    final Set<String> passiveImperfect = new LinkedHashSet<>();

    final List<String> masdars = new ArrayList<>();
    final List<String> active = new ArrayList<>();
    final List<String> passive = new ArrayList<>();

    private final char a;
    private final char b;
    private final char c;
    private final boolean weakEnd;

    /**
     * @param root three or four radicals; hamza is written {@code ء}
     * @param form 1 to 10; 11 and 12 for the two forms of four radicals
     * @param vowel weak letter of the imperfect where the root's own does not tell, or empty
     * @param named verbal nouns that the pattern does not give, before the regular one
     */
    ArabicVerb(String root, int form, String vowel, List<String> named) {
        masdars.addAll(named);
        if (root.length() == 4) {
            a = root.charAt(0);
            b = root.charAt(1);
            c = root.charAt(2);
            weakEnd = false;
            quad(root, form);
        } else {
            a = root.charAt(0) == 'ء' ? 'ا' : root.charAt(0);
            b = root.charAt(1) == 'ء' && form != 2 ? 'ا' : root.charAt(1);
            boolean fixed = form == 2 || form == 3 || form == 5 || form == 6;
            boolean middle = b == 'و' || b == 'ي';
            c = root.charAt(2) == 'ء' && (fixed || !middle) ? 'ا' : root.charAt(2);
            weakEnd = c == 'و' || c == 'ي';
            boolean hollow = middle && !weakEnd;
            boolean doubled = b == c;
            if (hollow && !fixed) {
                hollow(form, vowel);
            } else if (doubled && form != 2 && form != 5) {
                doubled(form);
            } else {
                plain(form, vowel);
            }
        }
        lemma = perfect.iterator().next();
    }

    private void quad(String root, int form) {
        String t = form == 12 ? "ت" : "";
        stems(t + root, t + root);
        masdars.add(form == 12 ? t + root : root + "ة");
        active.add("م" + t + root);
        passive.add("م" + t + root);
    }

    /** Stems that stay the same before every ending. */
    private void stems(String past, String present) {
        perfect.add(past);
        perfectFeminine.add(past);
        perfectPlural.add(past);
        perfectConsonant.add(past);
        imperfect.add(present);
        imperfectPlural.add(present);
        if (past.endsWith("ا") && c == 'ا') {
            // بدأ: the seat of the hamza changes before وا and ون
            String cut = past.substring(0, past.length() - 1);
            String now = present.substring(0, present.length() - 1);
            for (String seat : List.of("ؤ", "ء", "ئ")) {
                perfectPlural.add(cut + seat);
                imperfectPlural.add(now + seat);
                passivePerfect.add(cut + "ئ");
            }
        }
    }

    /** What stands before the second radical, by form. */
    private String[] frame(int form) {
        String f = String.valueOf(a);
        return switch (form) {
            case 3 -> new String[] {f + "ا", f + "ا"};
            case 4 -> new String[] {a == 'ا' ? "ا" : "ا" + f, f};
            case 5 -> new String[] {"ت" + f, "ت" + f};
            case 6 -> new String[] {"ت" + f + "ا", "ت" + f + "ا"};
            case 7 -> new String[] {"ان" + f, "ن" + f};
            case 8 -> new String[] {"ا" + eighth(), eighth()};
            case 9 -> new String[] {"ا" + f, f};
            case 10 -> new String[] {"است" + f, "ست" + f};
            default -> new String[] {f, f};
        };
    }

    private String eighth() {
        return switch (a) {
            case 'و', 'ا' -> "ت";
            case 'ت', 'ث' -> "ت";
            case 'ط' -> "ط";
            case 'ص', 'ض', 'ظ' -> a + "ط";
            case 'د' -> "د";
            case 'ز' -> "زد";
            case 'ذ' -> "د";
            default -> a + "ت";
        };
    }

    private void plain(int form, String vowel) {
        String[] frame = frame(form);
        String past = frame[0] + b;
        String present = frame[1] + b;
        if (form == 1 && a == 'و' && !vowel.equals("و")) {
            present = String.valueOf(b);
        }
        if (form == 4 && a == 'ا' || form == 2 && a == 'ا' || form == 3 && a == 'ا') {
            present = "ؤ" + frame[1].substring(1) + b;
        }
        if (weakEnd) {
            defective(form, vowel, past, present);
        } else {
            stems(past + c, present + c);
            if (form == 3 || form == 6) {
                passivePerfect.add(past.replace("ا" + b, "و" + b) + c);
                passivePerfectPlural.add(past.replace("ا" + b, "و" + b) + c);
            }
            if (form == 1 && a == 'و') {
                passiveImperfect.add("و" + b + c);
            }
            if (form == 1 && a == 'ا') {
                passiveImperfect.add("ؤ" + b + c);
            }
        }
        nouns(form, frame);
    }

    private void defective(int form, String vowel, String past, String present) {
        boolean waw = form == 1 && c == 'و';
        perfect.add(past + (waw ? "ا" : "ي"));
        perfectObject.add(past + "ا");
        perfectFeminine.add(past);
        perfectPlural.add(past);
        perfectConsonant.add(past + (waw ? "و" : "ي"));
        String end = vowel.isEmpty() ? (waw ? "و" : "ي") : vowel.substring(vowel.length() - 1);
        imperfect.add(present + end);
        imperfect.add(present);
        imperfectPlural.add(present);
        passivePerfect.add(past + "ي");
        passivePerfectPlural.add(past);
        if (vowel.equals("رضي")) {
            perfectFeminine.add(past + "ي");
        }
        if (waw) {
            passiveImperfect.add(present + "ي");
        }
        if (form == 1 && a == 'و') {
            passiveImperfect.add("و" + b + "ي");
        }
    }

    private void nouns(int form, String[] frame) {
        String end = weakEnd ? "" : String.valueOf(c);
        String ya = weakEnd ? "ي" : String.valueOf(c);
        String hamza = weakEnd || c == 'ا' ? "ء" : String.valueOf(c);
        String f = String.valueOf(a);
        switch (form) {
            case 1 -> {
                active.add(f + "ا" + b + (c == 'ا' ? "ئ" : ya));
                if (weakEnd) {
                    active.add(f + "ا" + b);
                    passive.add("م" + f + b + c);
                } else {
                    passive.add("م" + f + b + "و" + hamza);
                }
            }
            case 2 -> {
                masdars.add(weakEnd ? "ت" + f + b + "ية" : "ت" + f + b + "ي" + hamza);
                participles(f + b, end, ya);
            }
            case 3 -> {
                masdars.add("م" + f + "ا" + b + (weakEnd ? "اة" : end + "ة"));
                participles(f + "ا" + b, end, ya);
            }
            case 4 -> {
                String first = a == 'ا' || a == 'و' || a == 'ي' ? "اي" : "ا" + f;
                masdars.add(first + b + "ا" + hamza);
                participles((a == 'ا' ? "ؤ" : f) + b, end, ya);
            }
            case 5 -> {
                masdars.add("ت" + f + b + ya);
                shortened("ت" + f + b);
                participles("ت" + f + b, end, ya);
            }
            case 6 -> {
                masdars.add("ت" + f + "ا" + b + ya);
                shortened("ت" + f + "ا" + b);
                participles("ت" + f + "ا" + b, end, ya);
            }
            case 7, 9 -> {
                masdars.add(frame[0] + b + "ا" + hamza);
                participles(frame[1] + b, end, ya);
            }
            case 8 -> {
                masdars.add(frame[0] + b + "ا" + hamza);
                participles(frame[1] + b, end, ya);
            }
            default -> {
                masdars.add("است" + (a == 'و' ? "ي" : f) + b + "ا" + hamza);
                participles("ست" + f + b, end, ya);
            }
        }
    }

    private void shortened(String stem) {
        if (weakEnd) {
            masdars.add(stem);
        }
    }

    private void participles(String stem, String end, String ya) {
        active.add("م" + stem + ya);
        passive.add("م" + stem + ya);
        if (weakEnd) {
            active.add("م" + stem + end);
        }
    }

    private void hollow(int form, String vowel) {
        String f = String.valueOf(a);
        String own = vowel.isEmpty() ? String.valueOf(b) : vowel;
        switch (form) {
            case 1 -> {
                hollowStems(f, f, own);
                passivePerfect.add(f + "ي" + c);
                passivePerfectPlural.add(f + "ي" + c);
                passiveImperfect.add(f + "ا" + c);
                active.add(f + "ائ" + c);
                passive.add("م" + f + b + c);
            }
            case 4 -> {
                hollowStems("ا" + f, f, "ي");
                passivePerfect.add("ا" + f + "ي" + c);
                passivePerfectPlural.add("ا" + f + "ي" + c);
                passiveImperfect.add(f + "ا" + c);
                masdars.add("ا" + f + "ا" + c + "ة");
                active.add("م" + f + "ي" + c);
                passive.add("م" + f + "ا" + c);
            }
            case 7 -> {
                hollowStems("ان" + f, "ن" + f, "ا");
                masdars.add("ان" + f + "يا" + c);
                active.add("من" + f + "ا" + c);
            }
            case 8 -> {
                String t = eighth();
                hollowStems("ا" + t, t, "ا");
                passivePerfect.add("ا" + t + "ي" + c);
                passivePerfectPlural.add("ا" + t + "ي" + c);
                masdars.add("ا" + t + "يا" + c);
                active.add("م" + t + "ا" + c);
                passive.add("م" + t + "ا" + c);
            }
            default -> {
                hollowStems("است" + f, "ست" + f, "ي");
                passivePerfect.add("است" + f + "ي" + c);
                passiveImperfect.add("ست" + f + "ا" + c);
                masdars.add("است" + f + "ا" + c + "ة");
                active.add("مست" + f + "ي" + c);
                passive.add("مست" + f + "ا" + c);
            }
        }
    }

    private void hollowStems(String past, String present, String vowel) {
        perfect.add(past + "ا" + c);
        perfectFeminine.add(past + "ا" + c);
        perfectPlural.add(past + "ا" + c);
        perfectConsonant.add(past + c);
        imperfect.add(present + vowel + c);
        imperfect.add(present + c);
        imperfectPlural.add(present + vowel + c);
    }

    private void doubled(int form) {
        String f = String.valueOf(a);
        String[] frame = frame(form);
        String past = frame[0] + b;
        String present = frame[1] + b;
        perfect.add(past);
        perfectFeminine.add(past);
        perfectPlural.add(past);
        perfectConsonant.add(past + c);
        imperfect.add(present);
        imperfectPlural.add(present);
        if (form == 1) {
            active.add(f + "ا" + b);
            passive.add("م" + f + b + "و" + c);
            return;
        }
        if (form == 3) {
            masdars.add("م" + f + "ا" + b + "ة");
        } else if (form == 6) {
            masdars.add(past);
        } else {
            masdars.add(frame[0] + b + "ا" + c);
        }
        active.add("م" + present);
        passive.add("م" + present);
    }
}
