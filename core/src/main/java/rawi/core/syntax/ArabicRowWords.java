package rawi.core.syntax;

import java.util.HashSet;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.text.ArabicScript;
import rawi.core.text.PhraseFilter;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/**
 * The words by which an Arabic sentence falls into phrases and clauses: {@code
 * lexicon/ar/row_words.tsv}. Safe to share.
 */
final class ArabicRowWords {

    /** Nouns that date, by the row and as the parser was trained with them. */
    final WordSet times = new WordSet();

    final WordSet parsedTimes = new WordSet();
    final WordSet prepositions = new WordSet();
    final WordSet numbers = new WordSet();

    /** Names of parties that look like nouns without article. */
    final WordSet parties = new WordSet();

    /** Nouns before what they count. */
    final WordSet quantities = new WordSet();

    /** Nouns of men, of blows, of what men take or burn, of posts that blows hit: no idafa. */
    final WordSet men = new WordSet();

    /** Nouns of one man: شخص، شاب، مدني. */
    final WordSet persons = new WordSet();

    final WordSet blows = new WordSet();
    final WordSet things = new WordSet();
    final WordSet posts = new WordSet();

    /** Words and signs that open a clause. */
    final WordSet clauses = new WordSet();

    /** Verbs that tell what came of something, as base forms. */
    final WordSet results = new WordSet();

    /** Words that bring what people protest against. */
    final WordSet reasons = new WordSet();

    /** Nouns of taking people somewhere. */
    final WordSet carrying = new WordSet();

    /** Verbs of saying, as base forms. */
    final WordSet sayings = new WordSet();

    /** Accusatives that tell how or when: تعسفاً، مؤخراً. */
    final WordSet adverbs = new WordSet();

    /** Prepositions of two pieces. */
    final WordSet pairs = new WordSet();

    private final WordMap<String> slots = new WordMap<>();

    /** The prepositions of {@link #slot}. */
    PhraseFilter slotted;

    private final WordSet doers = new WordSet();

    private ArabicRowWords() {}

    static ArabicRowWords load(DataFiles files) {
        ArabicRowWords words = new ArabicRowWords();
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/row_words.tsv")) {
            String letters = ArabicScript.letters(row.get("words"));
            String slot = row.get("slot");
            words.kind(row).add(letters);
            if (slot.equals("BY")) {
                words.doers.add(letters);
            } else if (!slot.isEmpty()) {
                words.slots.put(letters, ArabicScript.letters(slot));
            }
        }
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/noun_classes.tsv")) {
            String noun = ArabicScript.letters(row.get("lemma"));
            boolean person =
                    row.list("classes").contains("PERSON") && row.list("classes").size() < 3;
            if (person && row.get("gender").isEmpty() && !noun.endsWith("ة")) {
                words.persons.add(noun);
            }
        }
        words.slotted = PhraseFilter.of(words.slots.keySet());
        return words;
    }

    private Set<String> kind(Tsv.Row row) {
        return switch (row.get("kind")) {
            case "TIME" -> times;
            case "PARSED_TIME" -> parsedTimes;
            case "PREPOSITION" -> prepositions;
            case "NUMBER" -> numbers;
            case "PARTY" -> parties;
            case "QUANTITY" -> quantities;
            case "MEN" -> men;
            case "BLOW" -> blows;
            case "THING" -> things;
            case "POST" -> posts;
            case "CLAUSE" -> clauses;
            case "RESULT" -> results;
            case "REASON" -> reasons;
            case "ADVERB" -> adverbs;
            case "SAYING" -> sayings;
            case "CARRYING" -> carrying;
            case "TWO" -> pairs;
            case "COMPOUND" -> new HashSet<>();
            default -> throw row.error("no kind " + row.get("kind"));
        };
    }

    /** The slot that a preposition of several words opens, or null. */
    String slot(String letters) {
        return slots.get(letters);
    }

    /** Whether a preposition of two pieces stands before the doer. */
    boolean isBeforeDoer(String letters) {
        return doers.contains(letters);
    }
}
