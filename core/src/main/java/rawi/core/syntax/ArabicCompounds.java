package rawi.core.syntax;

import java.util.Set;

/**
 * Prepositions of two words in one tree: they are joined, and the noun behind them is told by both.
 */
final class ArabicCompounds {

    /** Words after which the noun is the doer, joined with the preposition before them. */
    private static final Set<String> BY = Set.of("من قبل", "على يد", "علي يد", "من طرف", "من جانب");

    private static final Set<String> COMPOUNDS =
            Set.of(
                    "من خلال",
                    "من اجل",
                    "من دون",
                    "من بين",
                    "من قبل",
                    "من طرف",
                    "من جانب",
                    "من جراء",
                    "علي يد",
                    "علي ايدي",
                    "علي ايد",
                    "علي خلفية",
                    "علي متن",
                    "ب حق",
                    "ب سبب",
                    "ب حجة",
                    "ب ذريعة",
                    "ب تهمة",
                    "ب هدف",
                    "ب غية",
                    "ب غرض",
                    "ب حسب",
                    "ب رفقة",
                    "ب مشاركة",
                    "ب اتجاه",
                    "ب محيط",
                    "ب موجب",
                    "ب واسطة",
                    "ب مساعدة",
                    "ب دعم",
                    "ب قيادة",
                    "ب نية",
                    "في اطار",
                    "في ظل",
                    "في سبيل",
                    "في اعقاب",
                    "في محيط",
                    "الي جانب",
                    "عن طريق",
                    "وفقا ل",
                    "تمهيدا ل",
                    "نقلا عن",
                    "خوفا من",
                    "تحسبا ل",
                    "نتيجة ل",
                    "نظرا ل",
                    "استنادا الي",
                    "اضافة الي",
                    "خلافا ل",
                    "قرب");

    private final ArabicPieces p;
    private final int[] heads;
    private final Dependency[] labels;

    /**
     * @param heads of the tree, changed in place
     * @param labels of the tree, changed in place
     */
    ArabicCompounds(ArabicPieces pieces, int[] heads, Dependency[] labels) {
        this.p = pieces;
        this.heads = heads;
        this.labels = labels;
    }

    /** من قبل X, على يد X: one preposition whose base form holds both words. */
    void join(int i) {
        String both = p.letters[i] + " " + lemmaOrLetters(i + 1);
        if (!COMPOUNDS.contains(both)) {
            return;
        }
        int noun = i + 1;
        int inner = -1;
        if (labels[i] == Dependency.CASE && heads[i] == noun) {
            for (int k = noun + 1; k < p.n && inner < 0; k++) {
                boolean idafa =
                        heads[k] == noun
                                && (labels[k] == Dependency.NMOD
                                        || labels[k] == Dependency.NMOD_POSS);
                inner = idafa ? k : -1;
            }
            if (inner < 0) {
                return;
            }
            heads[inner] = heads[noun];
            labels[inner] = labels[noun];
            for (int k = 0; k < p.n; k++) {
                if (heads[k] == noun && k != inner) {
                    heads[k] = inner;
                }
            }
            heads[i] = inner;
            heads[noun] = i;
            labels[noun] = Dependency.FIXED;
        } else if (labels[i] == Dependency.CASE && (heads[noun] == i || heads[noun] == heads[i])) {
            heads[noun] = i;
            labels[noun] = Dependency.FIXED;
            inner = heads[i];
        } else {
            return;
        }
        p.lemmas[i] = both;
        if (BY.contains(both) || both.startsWith("علي ايد")) {
            p.lemmas[i] = both.startsWith("علي") ? "علي يد" : both;
            if (labels[inner] == Dependency.OBL || labels[inner] == Dependency.NMOD) {
                labels[inner] = Dependency.OBL_AGENT;
            }
        }
    }

    private String lemmaOrLetters(int i) {
        String letters = p.letters[i];
        return letters.equals("يدي") || letters.equals("يد") ? "يد" : letters;
    }
}
