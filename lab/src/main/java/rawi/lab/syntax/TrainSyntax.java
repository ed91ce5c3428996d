package rawi.lab.syntax;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import rawi.core.syntax.ArcState;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.KnownWords;
import rawi.core.syntax.SyntaxModel;
import rawi.core.syntax.Weights;

/**
 * Trains the English tagger and parser and writes {@code en.model} and {@code en.lemmas.tsv}; the
 * same data and seed give the same bytes.
 *
 * <p>First a teacher learns from the treebank how NLP4J's trees turn into Universal Dependencies,
 * with those trees as features; then the model itself learns from the treebank and from news that
 * the teacher has read. Arguments: folder with the data (named in the model's card), folder to
 * write to.
 */
public final class TrainSyntax {

    private static final long SEED = 20261126;
    private static final int TREEBANK_TIMES = 2;
    private static final int TEACHER_EPOCHS = 4;
    private static final int TAGGER_EPOCHS = 4;
    private static final int FOLDS = 2;
    private static final int FOLD_EPOCHS = 2;
    private static final int PARSER_EPOCHS = 4;
    private static final int TEACHER_UPDATES = 16;
    private static final int PARSER_UPDATES = 5;

    private final Path data;
    private final List<TreebankSentence> gold;
    private final List<String> tagSet;
    private final KnownWords classes;

    private TrainSyntax(Path data) throws IOException {
        this.data = data;
        this.gold = Treebank.universal(data.resolve("ud_ewt_train.conllu.gz"));
        this.classes = WordTable.read(data.resolve("nlp4j_words.tsv.gz"));
        TreeSet<String> tags = new TreeSet<>();
        gold.forEach(s -> tags.addAll(List.of(s.tags())));
        this.tagSet = List.copyOf(tags);
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: TrainSyntax DATA OUT");
            System.exit(2);
        }
        Path data = Path.of(args[0]);
        Path out = Path.of(args[1]);
        TrainSyntax training = new TrainSyntax(data);
        SyntaxModel model = training.model(training.silver(training.teacher()));
        Files.createDirectories(out);
        try (OutputStream file = Files.newOutputStream(out.resolve("en.model"))) {
            model.write(file);
        }
        Files.write(out.resolve("en.lemmas.tsv"), LemmaTrainer.train(training.gold));
        ScoreSyntax.print(model, data);
    }

    private SyntaxModel teacher() {
        List<Example> read = Treebank.silver(data.resolve("nlp4j_ewt_train.conllu.gz"));
        List<Example> examples = new ArrayList<>();
        List<int[]> tags = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            examples.add(new Example(gold.get(i), read.get(i).hints()));
            tags.add(tags(read.get(i)));
        }
        ParserTrainer parser = new ParserTrainer(tagSet, classes, TEACHER_UPDATES, SEED);
        parser.train(examples, tags, TEACHER_EPOCHS);
        Weights noTagger = Weights.of(tagSet.size(), new int[0], new byte[0]);
        return new SyntaxModel(tagSet, classes, noTagger, parser.moves(), parser.labels());
    }

    /** Tags as NLP4J gives them. */
    private int[] tags(Example example) {
        String[] names = example.sentence().tags();
        int[] tags = new int[names.length];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = Math.max(0, tagSet.indexOf(names[i]));
        }
        return tags;
    }

    private List<TreebankSentence> silver(SyntaxModel teacher) {
        List<TreebankSentence> sentences = new ArrayList<>();
        for (String file : List.of("silver_nlp4j.conllu.gz", "nlp4j_news.conllu.gz")) {
            for (Example example : Treebank.silver(data.resolve(file))) {
                int[] tags = tags(example);
                ArcState tree = ParserTrainer.parse(teacher, example, tags);
                int n = tags.length;
                TreebankSentence s =
                        new TreebankSentence(
                                example.sentence().forms(),
                                new String[n],
                                new String[n],
                                new int[n],
                                new Dependency[n]);
                for (int i = 0; i < n; i++) {
                    s.tags()[i] = tagSet.get(tags[i]);
                    s.heads()[i] = tree.head(i);
                    s.labels()[i] = Dependency.values()[tree.label(i)];
                }
                sentences.add(s);
            }
        }
        return sentences;
    }

    private SyntaxModel model(List<TreebankSentence> silver) {
        List<TreebankSentence> sentences = new ArrayList<>(gold);
        sentences.addAll(silver);
        sentences.addAll(Headlines.of(sentences, SEED));
        TaggerTrainer taggers = new TaggerTrainer(tagSet, classes);
        List<int[]> tags = new ArrayList<>(taggers.jackknifed(sentences, FOLDS, FOLD_EPOCHS, SEED));
        for (int time = 1; time < TREEBANK_TIMES; time++) {
            sentences.addAll(gold);
            tags.addAll(List.copyOf(tags.subList(0, gold.size())));
        }
        Weights tagger = taggers.train(sentences, TAGGER_EPOCHS, SEED);
        List<Example> examples = new ArrayList<>();
        sentences.forEach(s -> examples.add(new Example(s, Hints.NONE)));
        ParserTrainer parser = new ParserTrainer(tagSet, classes, PARSER_UPDATES, SEED);
        parser.train(examples, tags, PARSER_EPOCHS);
        return new SyntaxModel(tagSet, classes, tagger, parser.moves(), parser.labels());
    }
}
