package rawi.lab.syntax;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import rawi.core.syntax.SyntaxModel;

/**
 * Trains the English tagger and parser and writes {@code en.model} and {@code en.lemmas.tsv}; the
 * same data and seed give the same bytes.
 *
 * <p>Arguments: folder with the treebanks, folder to write to, optionally the number of epochs.
 */
public final class TrainSyntax {

    private static final long SEED = 20261124;
    private static final int FOLDS = 4;
    private static final double HEADLINES = 0.08;

    private TrainSyntax() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: TrainSyntax TREEBANKS OUT [EPOCHS]");
            System.exit(2);
        }
        Path data = Path.of(args[0]);
        Path out = Path.of(args[1]);
        int epochs = args.length > 2 ? Integer.parseInt(args[2]) : 14;
        List<TreebankSentence> gold = Treebank.universal(data.resolve("ud_ewt_train.conllu.gz"));
        List<TreebankSentence> silver = Treebank.silver(data.resolve("silver_nlp4j.conllu.gz"));
        List<String> tagSet = tagSet(gold);
        List<TreebankSentence> all = new ArrayList<>(gold);
        all.addAll(silver);
        all.addAll(headlines(all));
        TaggerTrainer taggers = new TaggerTrainer(tagSet);
        AveragedWeights tagger = taggers.train(all, epochs, SEED);
        List<int[]> tags = taggers.jackknifed(all, FOLDS, 3, SEED);
        List<ParserTrainer.Example> examples = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ParserTrainer.Example example = new ParserTrainer.Example(all.get(i), tags.get(i));
            examples.add(example);
            if (i < gold.size()) {
                examples.add(example);
            }
        }
        ParserTrainer parser = new ParserTrainer(SEED);
        parser.train(examples, epochs);
        write(out, tagSet, tagger, parser);
        Files.write(out.resolve("en.lemmas.tsv"), LemmaTrainer.train(gold));
        SyntaxModel model =
                new SyntaxModel(
                        tagSet, tagger.frozen(), parser.moves.frozen(), parser.labels.frozen());
        for (String name : List.of("ud_ewt_dev", "ud_ewt_test", "ud_pud_en")) {
            Path file = data.resolve(name + ".conllu.gz");
            System.out.println(name + ": " + ParserScore.of(model, Treebank.universal(file)));
        }
    }

    private static List<String> tagSet(List<TreebankSentence> sentences) {
        TreeSet<String> tags = new TreeSet<>();
        sentences.forEach(s -> tags.addAll(List.of(s.tags())));
        return List.copyOf(tags);
    }

    /** Copies in title case and without the final stop, as headlines are written. */
    private static List<TreebankSentence> headlines(List<TreebankSentence> sentences) {
        Random random = new Random(SEED);
        List<TreebankSentence> copies = new ArrayList<>();
        for (TreebankSentence s : sentences) {
            boolean chosen = random.nextDouble() < HEADLINES;
            int n = s.size();
            if (!chosen || n < 5 || n > 22 || !s.forms()[n - 1].equals(".")) {
                continue;
            }
            boolean leaf = true;
            for (int head : s.heads()) {
                leaf &= head != n - 1;
            }
            if (leaf) {
                copies.add(headline(s, random.nextBoolean()));
            }
        }
        return copies;
    }

    private static TreebankSentence headline(TreebankSentence s, boolean titleCase) {
        int n = s.size() - 1;
        String[] forms = java.util.Arrays.copyOf(s.forms(), n);
        int[] heads = java.util.Arrays.copyOf(s.heads(), n);
        for (int i = 0; i < n; i++) {
            heads[i] = heads[i] == s.size() ? n : heads[i];
            boolean small = forms[i].length() < 4 && !s.tags()[i].startsWith("N");
            if (titleCase && (!small || i == 0)) {
                forms[i] =
                        forms[i].substring(0, 1).toUpperCase(Locale.ROOT) + forms[i].substring(1);
            }
        }
        return new TreebankSentence(
                forms,
                new String[n],
                java.util.Arrays.copyOf(s.tags(), n),
                heads,
                java.util.Arrays.copyOf(s.labels(), n));
    }

    private static void write(
            Path folder, List<String> tagSet, AveragedWeights tagger, ParserTrainer parser)
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
            tagger.write(out);
            parser.moves.write(out);
            parser.labels.write(out);
        }
        Files.write(folder.resolve("en.model"), bytes.toByteArray());
    }
}
