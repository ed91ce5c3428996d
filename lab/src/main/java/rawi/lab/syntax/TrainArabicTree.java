package rawi.lab.syntax;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import rawi.core.data.DataFiles;
import rawi.core.model.Span;
import rawi.core.syntax.ArabicLexicon;
import rawi.core.syntax.ArabicPieces;
import rawi.core.syntax.ArabicSyntax;
import rawi.core.syntax.ArabicTagger;
import rawi.core.syntax.ArcParser;
import rawi.core.syntax.ArcState;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.KnownWords;
import rawi.core.syntax.SyntaxModel;
import rawi.core.syntax.Weights;
import rawi.core.syntax.WordForms;
import rawi.core.text.ArabicScript;
import rawi.core.text.Token;
import rawi.lab.arabic.ArabicTreebank;
import rawi.lab.arabic.Lessons;

/**
 * Trains the Arabic parser on the parallel treebank and on the teacher's trees, scores it by
 * cross-validation and writes {@code ar.model}.
 *
 * <p>Arguments: gzipped CoNLL-U file, its lessons, lessons of raw text, folder to write to, epochs,
 * folds to score (0 to 5), number of silver sentences, copies of the gold.
 */
public final class TrainArabicTree {

    private static final long SEED = 20261126;
    private static final int FOLDS = 5;
    private static final int TEACHER_UPDATES = 2;
    private static final int TEACHER_EPOCHS = 6;
    private static final int LEAST_UPDATES = 4;

    private final ArabicLexicon lexicon = ArabicLexicon.load(DataFiles.builtIn());
    private final ArabicTagger tagger = ArabicTagger.load(DataFiles.builtIn(), lexicon);

    /** What the teacher says of a sentence. */
    private final Map<TreebankSentence, TeacherTree> hints = new IdentityHashMap<>();

    private final Map<TreebankSentence, List<Token>> cuts = new IdentityHashMap<>();

    private TrainArabicTree() {}

    public static void main(String[] args) throws IOException {
        TrainArabicTree trainer = new TrainArabicTree();
        List<TreebankSentence> gold = trainer.gold(Path.of(args[0]));
        trainer.compare(Path.of(args[0]), Path.of(args[1]), gold);
        int epochs = Integer.parseInt(args[4]);
        int folds = Integer.parseInt(args[5]);
        int limit = Integer.parseInt(args[6]);
        int copies = Integer.parseInt(args[7]);
        List<TreebankSentence> silver = trainer.silver(Path.of(args[2]), limit);
        System.out.println(gold.size() + " gold, " + silver.size() + " silver sentences");
        List<TreebankSentence> all = new ArrayList<>(gold);
        all.addAll(silver);
        List<String> tagSet = tagSet(all);
        List<TreebankSentence> raw = new ArrayList<>();
        List<TreebankSentence> right = new ArrayList<>();
        List<TreebankSentence> whole = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            List<TreebankSentence> rest = new ArrayList<>();
            List<TreebankSentence> test = new ArrayList<>();
            for (int i = 0; i < gold.size(); i++) {
                (i % FOLDS == fold ? test : rest).add(gold.get(i));
            }
            SyntaxModel model = trainer.train(rest, silver, tagSet, epochs, copies);
            for (TreebankSentence t : test) {
                raw.add(trainer.bare(t, model));
                right.add(t);
                whole.add(trainer.parsed(t, model));
            }
        }
        if (folds > 0) {
            System.out.println("cross-validated: " + ParserScore.ofTrees(right, raw));
            System.out.println("with clauses and rules: " + ParserScore.ofTrees(right, whole));
        }
        if (!args[3].equals("-")) {
            Path folder = Path.of(args[3]);
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(folder.resolve("ar.model"))) {
                trainer.train(gold, silver, tagSet, epochs, copies).write(out);
            }
        }
    }

    /** The tree as the parser alone makes it. */
    private TreebankSentence bare(TreebankSentence t, SyntaxModel model) {
        WordForms words = new WordForms(t.forms(), model.words());
        ArcState state = new ArcParser(model).parse(words, indexes(t, model.tags()));
        return tree(t, state);
    }

    /** The tree as the program makes it. */
    private TreebankSentence parsed(TreebankSentence t, SyntaxModel model) {
        ArabicSyntax syntax = ArabicSyntax.of(new ArabicPieces(cuts.get(t), lexicon), model);
        int[] heads = syntax.heads();
        for (int i = 0; i < heads.length; i++) {
            heads[i] = heads[i] < 0 ? heads.length : heads[i];
        }
        Dependency[] labels = syntax.labels();
        for (int i = 0; i < labels.length; i++) {
            // Labels that the treebank does not know.
            labels[i] =
                    labels[i] == Dependency.NMOD_POSS
                            ? Dependency.NMOD
                            : labels[i] == Dependency.OBL_AGENT ? Dependency.OBL : labels[i];
        }
        return new TreebankSentence(t.forms(), t.lemmas(), t.tags(), heads, labels);
    }

    private SyntaxModel train(
            List<TreebankSentence> gold,
            List<TreebankSentence> silver,
            List<String> tagSet,
            int epochs,
            int copies) {
        List<TreebankSentence> sentences = taught(gold, silver, tagSet);
        for (int copy = 0; copy < copies; copy++) {
            sentences.addAll(gold);
        }
        List<Example> examples = new ArrayList<>();
        List<int[]> tags = new ArrayList<>();
        for (TreebankSentence s : sentences) {
            examples.add(new Example(s, Hints.NONE));
            tags.add(indexes(s, tagSet));
        }
        ParserTrainer parser = new ParserTrainer(tagSet, KnownWords.NONE, LEAST_UPDATES, SEED);
        parser.train(examples, tags, epochs);
        Weights noTagger = Weights.of(tagSet.size(), new int[0], new byte[0]);
        return new SyntaxModel(tagSet, KnownWords.NONE, noTagger, parser.moves(), parser.labels());
    }

    /** The silver as a parser reads it that learnt from the gold what the teacher's trees mean. */
    private List<TreebankSentence> taught(
            List<TreebankSentence> gold, List<TreebankSentence> silver, List<String> tagSet) {
        List<Example> examples = new ArrayList<>();
        List<int[]> tags = new ArrayList<>();
        for (TreebankSentence s : gold) {
            if (hints.containsKey(s)) {
                examples.add(new Example(s, hints.get(s)));
                tags.add(indexes(s, tagSet));
            }
        }
        ParserTrainer parser = new ParserTrainer(tagSet, KnownWords.NONE, TEACHER_UPDATES, SEED);
        parser.train(examples, tags, TEACHER_EPOCHS);
        Weights noTagger = Weights.of(tagSet.size(), new int[0], new byte[0]);
        SyntaxModel teacher =
                new SyntaxModel(tagSet, KnownWords.NONE, noTagger, parser.moves(), parser.labels());
        List<TreebankSentence> out = new ArrayList<>();
        for (TreebankSentence s : silver) {
            out.add(reread(teacher, s, hints.get(s)));
        }
        return out;
    }

    private static TreebankSentence reread(SyntaxModel teacher, TreebankSentence s, Hints hints) {
        ArcState tree =
                ParserTrainer.parse(teacher, new Example(s, hints), indexes(s, teacher.tags()));
        return tree(s, tree);
    }

    private static TreebankSentence tree(TreebankSentence s, ArcState state) {
        int[] heads = new int[s.size()];
        Dependency[] labels = new Dependency[s.size()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = state.head(i);
            labels[i] = Dependency.values()[state.label(i)];
        }
        return new TreebankSentence(s.forms(), s.lemmas(), s.tags(), heads, labels);
    }

    private static TeacherTree hint(TreebankSentence s, TreebankSentence converted) {
        String[] names = new String[s.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = converted.tags()[i];
        }
        return new TeacherTree(
                new TreebankSentence(
                        s.forms(), s.lemmas(), s.tags(), converted.heads(), converted.labels()),
                converted.heads(),
                names);
    }

    static int[] indexes(TreebankSentence s, List<String> tagSet) {
        int[] tags = new int[s.size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = Math.max(0, tagSet.indexOf(s.tags()[i]));
        }
        return tags;
    }

    private static List<String> tagSet(List<TreebankSentence> sentences) {
        TreeSet<String> tags = new TreeSet<>();
        sentences.forEach(s -> tags.addAll(List.of(s.tags())));
        return List.copyOf(tags);
    }

    /** The treebank's trees over its own pieces, with our tags and base forms. */
    private List<TreebankSentence> gold(Path file) throws IOException {
        List<List<ArabicTreebank.Word>> words = ArabicTreebank.read(file);
        List<TreebankSentence> trees = Treebank.universal(file);
        List<TreebankSentence> out = new ArrayList<>();
        for (int s = 0; s < trees.size(); s++) {
            List<String> forms = new ArrayList<>();
            List<List<Integer>> lengths = new ArrayList<>();
            for (ArabicTreebank.Word word : words.get(s)) {
                forms.add(word.form());
                lengths.add(word.pieces().stream().map(String::length).toList());
            }
            List<Token> pieces = tagger.cutAs(tokens(forms), lengths);
            TreebankSentence seen = seen(pieces, trees.get(s));
            cuts.put(seen, pieces);
            out.add(seen);
        }
        return out;
    }

    /** A tree over the words and tags that our parser will see. */
    private TreebankSentence seen(List<Token> cut, TreebankSentence tree) {
        ArabicPieces pieces = new ArabicPieces(cut, lexicon);
        String[] tags = new String[tree.size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = pieces.parserTag(i);
        }
        return new TreebankSentence(
                pieces.words(), tree.lemmas(), tags, tree.heads(), tree.labels());
    }

    private static List<Token> tokens(List<String> words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words) {
            tokens.add(new Token(new Span(at, at + word.length()), word));
            at += word.length() + 1;
        }
        return tokens;
    }

    /** The teacher's trees where our cut is the teacher's. */
    private List<TreebankSentence> silver(Path file, int limit) throws IOException {
        List<TreebankSentence> out = new ArrayList<>();
        for (Lessons.Lesson lesson : Lessons.read(file)) {
            TreebankSentence tree = AtbToUniversal.convert(lesson.tree());
            if (tree == null || tree.size() < 4 || out.size() >= limit) {
                continue;
            }
            List<Token> words = tokens(lesson.words().stream().map(Lessons.Word::form).toList());
            List<Token> cut = tagger.cut(words);
            boolean same = cut.size() == tree.size();
            for (int i = 0; same && i < cut.size(); i++) {
                String ours = ArabicScript.letters(cut.get(i).form());
                String theirs = ArabicScript.letters(tree.forms()[i]);
                same =
                        Math.abs(ours.length() - theirs.length()) <= 1
                                || theirs.startsWith("-")
                                || ours.isEmpty()
                                || !ArabicScript.isLetter(ours.charAt(0));
            }
            if (same) {
                TreebankSentence seen = seen(cut, tree);
                hints.put(seen, hint(seen, tree));
                out.add(seen);
            }
        }
        return out;
    }

    /** How far the teacher's converted trees agree with the treebank. */
    private void compare(Path treebank, Path lessons, List<TreebankSentence> own)
            throws IOException {
        List<TreebankSentence> gold = Treebank.universal(treebank);
        List<Lessons.Lesson> taught = Lessons.read(lessons);
        List<TreebankSentence> right = new ArrayList<>();
        List<TreebankSentence> silver = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            TreebankSentence tree = AtbToUniversal.convert(taught.get(i).tree());
            if (tree != null && tree.size() == gold.get(i).size()) {
                right.add(gold.get(i));
                silver.add(tree);
                hints.put(own.get(i), hint(own.get(i), tree));
            }
        }
        System.out.println(
                "teacher, converted, on "
                        + right.size()
                        + " sentences: "
                        + ParserScore.ofTrees(right, silver));
    }
}
