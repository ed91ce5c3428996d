package rawi.lab.syntax;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import rawi.core.data.DataFiles;
import rawi.core.syntax.SyntaxModel;

/**
 * Prints how long the shipped English model takes to load, how many tokens a second of one core it
 * tags and parses, and its scores on the treebanks of a folder.
 *
 * <p>Argument: folder with {@code ud_ewt_dev}, {@code ud_ewt_test}, {@code ud_pud_en}, each {@code
 * .conllu.gz}; those absent are left out.
 */
public final class ScoreSyntax {

    private static final List<String> TREEBANKS = List.of("ud_ewt_dev", "ud_ewt_test", "ud_pud_en");
    private static final int ROUNDS = 8;

    private ScoreSyntax() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: ScoreSyntax TREEBANKS");
            System.exit(2);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long wall = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        SyntaxModel model = SyntaxModel.load(DataFiles.builtIn(), "en");
        System.out.printf(
                Locale.ROOT,
                "load %.0f ms, of which %.0f on the processor%n",
                (System.nanoTime() - wall) / 1e6,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e6);
        print(model, Path.of(args[0]));
        speed(model, Path.of(args[0]), threads);
    }

    static void print(SyntaxModel model, Path folder) {
        for (String name : TREEBANKS) {
            Path file = folder.resolve(name + ".conllu.gz");
            if (Files.exists(file)) {
                System.out.println(name + ": " + ParserScore.of(model, Treebank.universal(file)));
            } else {
                System.out.println(name + ": absent");
            }
        }
    }

    private static void speed(SyntaxModel model, Path folder, ThreadMXBean threads) {
        Path file = folder.resolve("ud_pud_en.conllu.gz");
        if (!Files.exists(file)) {
            return;
        }
        List<TreebankSentence> sentences = Treebank.universal(file);
        long tokens = sentences.stream().mapToLong(TreebankSentence::size).sum();
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long cpu = threads.getCurrentThreadCpuTime();
            ParserScore.of(model, sentences);
            best = Math.max(best, tokens / ((threads.getCurrentThreadCpuTime() - cpu) / 1e9));
        }
        System.out.printf(
                Locale.ROOT,
                "%.0f tokens a second of one core, tags and tree, best of %d rounds%n",
                best,
                ROUNDS);
    }
}
