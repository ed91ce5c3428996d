package rawi.core.syntax;

import java.util.Arrays;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.model.Span;
import rawi.core.text.Patterns;
import rawi.core.text.Sentence;
import rawi.core.text.Spelling;
import rawi.core.text.Token;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/** Tags, lemmas and trees of English sentences; safe to share between threads. */
public final class EnglishParser implements SentenceParser {

    private static final WordSet AUXILIARIES =
            WordSet.of(
                    "be", "have", "do", "will", "would", "can", "could", "may", "might", "must",
                    "shall", "should");

    /** The group whose name the models would take for a verb, and a name of it that they know. */
    private static final String GROUP = "IS";

    private static final String GROUP_IN_FULL = "ISIS";

    private static final int MAX_LEAD = 10;
    private static final int MIN_LED = 3;
    private static final int MAX_DATELINE = 16;
    private static final WordSet DASHES = WordSet.of("-", "--", "–", "—");

    /** What mends a tree in place. */
    private interface Repair {
        void repair(String[] forms, String[] tags, int[] heads, Dependency[] labels);
    }

    /** In this order: each takes what stands before it for granted. */
    private static final List<Repair> REPAIRS =
            List.of(
                    VoiceRepair::repair,
                    PrepositionRepair::repair,
                    ClauseRepair::repair,
                    ListRepair::repair,
                    TimeRepair::repair,
                    SubjectRepair::repair,
                    HeldRepair::repair,
                    OfRepair::repair,
                    ConjunctRepair::repair,
                    TailRepair::repair,
                    RelativeRepair::repair,
                    TollRepair::repair);

    private final SyntaxModel model;
    private final EnglishLemmatizer lemmatizer;
    private final WordMap<Integer> tagNumbers = new WordMap<>();

    private EnglishParser(SyntaxModel model, EnglishLemmatizer lemmatizer) {
        this.model = model;
        this.lemmatizer = lemmatizer;
        for (String tag : model.tags()) {
            tagNumbers.put(tag, tagNumbers.size());
        }
    }

    /** Reads {@code syntax/en.model} and the lemma tables. */
    public static EnglishParser load(DataFiles files) {
        return of(SyntaxModel.load(files, "en"), EnglishLemmatizer.load(files));
    }

    /** The same parser over another model of its tag set. */
    public EnglishParser with(SyntaxModel other) {
        return of(other, lemmatizer);
    }

    /** The model of its trees. */
    public SyntaxModel model() {
        return model;
    }

    /** A parser over a model that is not stored yet. */
    public static EnglishParser of(SyntaxModel model, EnglishLemmatizer lemmatizer) {
        return new EnglishParser(model, lemmatizer);
    }

    @Override
    public Tree parse(Sentence sentence) {
        String[] forms = forms(sentence);
        WordForms words = model.read(forms, sentence.tokens());
        ArcParser parser = new ArcParser(model);
        int[] tagIndexes = parser.tag(words);
        String[] tags = repaired(forms, tagIndexes);
        String[] lemmas = lemmas(sentence, forms, tags);
        return parse(sentence, forms, words, parser, tags, lemmas, tagIndexes);
    }

    @Override
    public Tree parse(Tree tagged) {
        Sentence sentence = tagged.sentence();
        String[] forms = forms(sentence);
        String[] tags = new String[forms.length];
        String[] lemmas = new String[forms.length];
        int[] tagIndexes = new int[forms.length];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = tagged.tag(i);
            lemmas[i] = tagged.lemma(i);
            tagIndexes[i] = tagNumbers.get(tags[i]);
        }
        WordForms words =
                tagged.words == null ? model.read(forms, sentence.tokens()) : tagged.words;
        return parse(sentence, forms, words, new ArcParser(model), tags, lemmas, tagIndexes);
    }

    private Tree parse(
            Sentence sentence,
            String[] forms,
            WordForms words,
            ArcParser parser,
            String[] tags,
            String[] lemmas,
            int[] tagIndexes) {
        int[] heads = new int[forms.length];
        Dependency[] labels = new Dependency[forms.length];
        int lead = leadEnd(sentence, forms, tags);
        SpeechTail tail = SpeechTail.of(forms, tags, lead + 1);
        new Parts(parser, words, model, forms, tags, tagIndexes, heads, labels)
                .join(lead, tail, tagNumbers.getOrDefault(".", 0));
        for (Repair repair : REPAIRS) {
            repair.repair(forms, tags, heads, labels);
            Rings.open(heads);
        }
        return tree(sentence, tags, lemmas, heads, labels);
    }

    @Override
    public Tree tag(Sentence sentence) {
        String[] forms = forms(sentence);
        int n = forms.length;
        WordForms words = model.read(forms, sentence.tokens());
        int[] tagIndexes = new ArcParser(model).tag(words);
        String[] tags = repaired(forms, tagIndexes);
        int[] heads = new int[n];
        Dependency[] labels = new Dependency[n];
        Arrays.fill(labels, Dependency.DEP);
        for (int i = n - 2; i >= 0; i--) {
            // a run of names is one phrase, its last word the head
            boolean runs = tags[i].startsWith("NNP") && tags[i + 1].startsWith("NNP");
            if (runs) {
                heads[i] = labels[i + 1] == Dependency.COMPOUND ? heads[i + 1] : i + 1;
                labels[i] = Dependency.COMPOUND;
            }
        }
        int root = labels[0] == Dependency.COMPOUND ? heads[0] : 0;
        for (int i = 0; i < n; i++) {
            if (labels[i] == Dependency.DEP) {
                heads[i] = i == root ? -1 : root;
            }
        }
        Tree tree = tree(sentence, tags, lemmas(sentence, forms, tags), heads, labels);
        tree.words = words;
        return tree;
    }

    private static String[] forms(Sentence sentence) {
        String[] forms = new String[sentence.tokens().size()];
        for (int i = 0; i < forms.length; i++) {
            String form = sentence.tokens().get(i).form();
            // "that IS invaded the village": a name like others, where not all is in capitals
            forms[i] = form.equals(GROUP) && !isCapitals(sentence) ? GROUP_IN_FULL : form;
        }
        return forms;
    }

    private static boolean isCapitals(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (token.form().length() > 2 && !isCapitals(token.form())) {
                return false;
            }
        }
        return true;
    }

    /** The tags by name; mends {@code indexes} as well. */
    private String[] repaired(String[] forms, int[] indexes) {
        String[] tags = new String[indexes.length];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = model.tags().get(indexes[i]);
        }
        TagRepair.repair(forms, tags);
        for (int i = 0; i < tags.length; i++) {
            boolean same = tags[i].equals(model.tags().get(indexes[i]));
            indexes[i] = same ? indexes[i] : tagNumbers.get(tags[i]);
        }
        return tags;
    }

    private String[] lemmas(Sentence sentence, String[] forms, String[] tags) {
        String[] lemmas = new String[forms.length];
        for (int i = 0; i < forms.length; i++) {
            Token token = sentence.tokens().get(i);
            boolean own = token.form().equals(forms[i]);
            lemmas[i] =
                    own ? lemmatizer.lemma(token, tags[i]) : lemmatizer.lemma(forms[i], tags[i]);
        }
        return lemmas;
    }

    private static Tree tree(
            Sentence sentence, String[] tags, String[] lemmas, int[] heads, Dependency[] labels) {
        Pos[] pos = new Pos[tags.length];
        for (int i = 0; i < tags.length; i++) {
            pos[i] = pos(tags[i], labels[i], lemmas[i]);
        }
        return new Tree(sentence, tags, pos, lemmas, heads, labels);
    }

    /**
     * Index of the colon after a short lead without a verb, or of the dash after a dateline such as
     * "IDLIB, Syria, Nov 13 (Agency) -"; -1 when there is neither.
     */
    private static int leadEnd(Sentence sentence, String[] forms, String[] tags) {
        if (forms.length > MIN_LED && forms[0].equals("(")) {
            return bracketEnd(forms, tags);
        }
        int wire = wireEnd(forms, tags);
        if (wire > 0) {
            return wire;
        }
        boolean capitals = forms.length > 0 && isCapitals(forms[0]);
        boolean dateline =
                capitals
                        || forms.length > 0 && (tags[0].startsWith("NNP") || forms[0].equals("("))
                        || isDated(forms, tags);
        int reach = dateline ? MAX_DATELINE : MAX_LEAD;
        for (int i = 0; i < Math.min(reach, forms.length - MIN_LED); i++) {
            boolean dash =
                    dateline && i > 0 && DASHES.contains(forms[i]) && stands(sentence, i, capitals);
            if (forms[i].equals(":") || dash) {
                return i == 0 ? -1 : i;
            }
            boolean inBracket = forms[i].equals("(") && !dateline;
            if (inBracket || tags[i].startsWith("VB") || tags[i].equals("MD")) {
                return -1;
            }
            dateline &= capitals || Patterns.fit(tags[i], "NNPS?|CD|,|-LRB-|-RRB-|\\.|HYPH");
        }
        return -1;
    }

    /** "7 March - three men died". */
    private static boolean isDated(String[] forms, String[] tags) {
        return forms.length > MIN_LED
                && tags[0].equals("CD")
                && DateWords.isDate(Spelling.lower(forms[1]));
    }

    /** "Karachi, Mar 16 (Agency) At least …": the bracket ends the dateline; -1 without one. */
    private static int wireEnd(String[] forms, String[] tags) {
        for (int i = 2; i + MIN_LED + 2 < Math.min(forms.length, MAX_DATELINE); i++) {
            boolean dated = forms[i].equals("(") && tags[i - 1].equals("CD");
            if (dated && forms[i + 2].equals(")") && tags[i - 2].startsWith("NNP")) {
                return Character.isUpperCase(forms[0].charAt(0)) ? i + 2 : -1;
            }
            if (Patterns.fit(tags[i], "VB.*|MD|IN")) {
                return -1;
            }
        }
        return -1;
    }

    /** "(Omar Haddad, Hama) Troops shelled …": a byline in brackets leads the line; -1 without. */
    private static int bracketEnd(String[] forms, String[] tags) {
        for (int i = 1; i < Math.min(MAX_DATELINE, forms.length - MIN_LED); i++) {
            if (forms[i].equals(")")) {
                int end = DASHES.contains(forms[i + 1]) ? i + 1 : i;
                return i > 1 ? end : -1;
            }
            if (Patterns.fit(tags[i], "VB[DZP]|MD")) {
                return -1;
            }
        }
        return -1;
    }

    /** A dash between spaces: not that of "EZ-ZOR". A long one behind capitals needs none. */
    private static boolean stands(Sentence sentence, int dash, boolean capitals) {
        Span at = sentence.tokens().get(dash).span();
        boolean apart =
                sentence.tokens().get(dash - 1).end() < at.start()
                        && sentence.tokens().get(dash + 1).start() > at.end();
        return apart || capitals && !sentence.tokens().get(dash).form().equals("-");
    }

    private static boolean isCapitals(String form) {
        return form.length() > 2
                && form.chars().allMatch(c -> Character.isUpperCase(c) || c == '-' || c == '\'');
    }

    /** The universal part of speech of a Penn tag, where the tree tells verbs from auxiliaries. */
    static Pos pos(String tag, Dependency label, String lemma) {
        return switch (tag) {
            case "NN", "NNS" -> Pos.NOUN;
            case "NNP", "NNPS" -> Pos.PROPN;
            case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> {
                boolean helps =
                        label == Dependency.AUX
                                || label == Dependency.AUX_PASS
                                || label == Dependency.COP;
                yield helps && AUXILIARIES.contains(lemma) || label == Dependency.COP
                        ? Pos.AUX
                        : Pos.VERB;
            }
            case "MD" -> Pos.AUX;
            case "JJ", "JJR", "JJS", "AFX" -> Pos.ADJ;
            case "RB", "RBR", "RBS", "WRB" -> Pos.ADV;
            case "IN" -> label == Dependency.MARK ? Pos.SCONJ : Pos.ADP;
            case "RP" -> Pos.ADP;
            case "DT", "PDT", "WDT" -> label == Dependency.DET ? Pos.DET : Pos.PRON;
            case "PRP", "PRP$", "WP", "WP$", "EX" -> Pos.PRON;
            case "CD" -> Pos.NUM;
            case "CC" -> Pos.CCONJ;
            case "TO", "POS" -> Pos.PART;
            case "UH" -> Pos.INTJ;
            case "$", "#", "SYM" -> Pos.SYM;
            case ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP" -> Pos.PUNCT;
            default -> Pos.X;
        };
    }
}
