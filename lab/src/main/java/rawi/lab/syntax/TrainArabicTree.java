package rawi.lab.syntax;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import rawi.core.data.DataFiles;
import rawi.core.model.Span;
import rawi.core.syntax.ArabicLexicon;
import rawi.core.syntax.ArabicPieces;
import rawi.core.syntax.ArabicSyntax;
import rawi.core.syntax.ArabicTagger;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.SyntaxModel;
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

    private final ArabicLexicon lexicon = ArabicLexicon.load(DataFiles.builtIn());
    private final ArabicTagger tagger = ArabicTagger.load(DataFiles.builtIn(), lexicon);

    private final Map<TreebankSentence, List<Token>> cuts = new IdentityHashMap<>();

    private TrainArabicTree() {}

    public static void main(String[] args) throws IOException {
        TrainArabicTree trainer = new TrainArabicTree();
        List<TreebankSentence> gold = trainer.gold(Path.of(args[0]));
        trainer.compare(Path.of(args[0]), Path.of(args[1]));
        int epochs = Integer.parseInt(args[4]);
        int folds = Integer.parseInt(args[5]);
        int limit = Integer.parseInt(args[6]);
        int copies = Integer.parseInt(args[7]);
        List<TreebankSentence> silver = trainer.silver(Path.of(args[2]), limit);
        System.out.println(gold.size() + " gold, " + silver.size() + " silver sentences");
        List<TreebankSentence> all = new ArrayList<>(gold);
        all.addAll(silver);
        List<String> tagSet = tagSet(all);
        List<ParserScore.Pair> pairs = new ArrayList<>();
        List<TreebankSentence> right = new ArrayList<>();
        List<TreebankSentence> whole = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            List<TreebankSentence> rest = new ArrayList<>();
            List<TreebankSentence> test = new ArrayList<>();
            for (int i = 0; i < gold.size(); i++) {
                (i % FOLDS == fold ? test : rest).add(gold.get(i));
            }
            SyntaxModel model = model(tagSet, train(rest, silver, tagSet, epochs, copies));
            for (TreebankSentence t : test) {
                pairs.add(new ParserScore.Pair(model, t));
                right.add(t);
                whole.add(trainer.parsed(t, model));
            }
        }
        if (folds > 0) {
            System.out.println("cross-validated: " + ParserScore.ofTagged(pairs));
            System.out.println("with clauses and rules: " + ParserScore.ofTrees(right, whole));
        }
        if (!args[3].equals("-")) {
            write(Path.of(args[3]), tagSet, train(gold, silver, tagSet, epochs, copies));
        }
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

    private static ParserTrainer train(
            List<TreebankSentence> gold,
            List<TreebankSentence> silver,
            List<String> tagSet,
            int epochs,
            int copies) {
        List<ParserTrainer.Example> examples = new ArrayList<>();
        for (TreebankSentence s : silver) {
            examples.add(new ParserTrainer.Example(s, indexes(s, tagSet)));
        }
        for (int copy = 0; copy < copies; copy++) {
            for (TreebankSentence s : gold) {
                examples.add(new ParserTrainer.Example(s, indexes(s, tagSet)));
            }
        }
        ParserTrainer trainer = new ParserTrainer(SEED);
        trainer.train(examples, epochs);
        return trainer;
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

    private static SyntaxModel model(List<String> tagSet, ParserTrainer parser) {
        AveragedWeights none = new AveragedWeights(1, 1);
        return new SyntaxModel(
                tagSet, none.frozen(), parser.moves.frozen(), parser.labels.frozen());
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
                out.add(seen(cut, tree));
            }
        }
        return out;
    }

    /** How far the teacher's converted trees agree with the treebank. */
    private void compare(Path treebank, Path lessons) throws IOException {
        List<TreebankSentence> gold = Treebank.universal(treebank);
        List<Lessons.Lesson> taught = Lessons.read(lessons);
        List<TreebankSentence> right = new ArrayList<>();
        List<TreebankSentence> silver = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            TreebankSentence tree = AtbToUniversal.convert(taught.get(i).tree());
            if (tree != null && tree.size() == gold.get(i).size()) {
                right.add(gold.get(i));
                silver.add(tree);
            }
        }
        System.out.println(
                "teacher, converted, on "
                        + right.size()
                        + " sentences: "
                        + ParserScore.ofTrees(right, silver));
    }

    private static void write(Path folder, List<String> tagSet, ParserTrainer parser)
            throws IOException {
        Files.createDirectories(folder);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out =
                new DataOutputStream(
                        new DeflaterOutputStream(
                                bytes, new Deflater(Deflater.BEST_COMPRESSION), 1 << 16))) {
            out.writeInt(SyntaxModel.MAGIC);
            out.writeByte(tagSet.size());
            for (String tag : tagSet) {
                out.writeUTF(tag);
            }
            new AveragedWeights(1, 1).write(out);
            parser.moves.write(out);
            parser.labels.write(out);
        }
        Files.write(folder.resolve("ar.model"), bytes.toByteArray());
        System.out.println(bytes.size() + " bytes");
    }
}
