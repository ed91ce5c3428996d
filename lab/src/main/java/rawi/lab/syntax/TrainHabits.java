package rawi.lab.syntax;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import rawi.core.data.DataFiles;
import rawi.core.syntax.HabitWatch;
import rawi.core.syntax.Habits;
import rawi.core.syntax.ReportParser;
import rawi.core.syntax.SentenceParser;
import rawi.core.syntax.SyntaxModel;
import rawi.core.syntax.Tree;
import rawi.core.text.Sentence;

/**
 * Learns what a parser always decides by watching it over text, writes it, and prints how often the
 * parser with habits reads other text as the parser without.
 *
 * <p>Arguments: {@code LANG FILE_TO_WRITE LEAST MOST TEXTS TEST_TEXTS}; a habit was seen {@code
 * LEAST} times, at most {@code MOST} of them against it; texts are files and folders joined by
 * commas, of reports or gzipped CoNLL-U.
 */
public final class TrainHabits {

    private static final int ROOM_BITS = 25;

    private final ReportParser parser = ReportParser.load(DataFiles.builtIn());
    private final String lang;

    private TrainHabits(String lang) {
        this.lang = lang;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 6) {
            System.err.println("usage: TrainHabits LANG OUT LEAST MOST TEXTS TEST_TEXTS");
            System.exit(2);
        }
        TrainHabits trainer = new TrainHabits(args[0]);
        HabitWatch watch = new HabitWatch(ROOM_BITS);
        SyntaxModel model = trainer.model().with(Habits.NONE);
        SentenceParser watched = trainer.parser(model.with(Habits.watching(watch)));
        List<Sentence> lessons = trainer.sentences(args[4]);
        lessons.forEach(watched::parse);
        List<Sentence> tests = trainer.sentences(args[5]);
        Habits habits = watch.habits(Integer.parseInt(args[2]), Double.parseDouble(args[3]));
        System.out.println(lessons.size() + " sentences watched, " + habits.size() + " habits");
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            habits.write(out);
        }
        trainer.compare(model, model.with(habits), tests);
    }

    private SyntaxModel model() {
        return lang.equals("ar") ? parser.arabic().model() : parser.english().model();
    }

    private SentenceParser parser(SyntaxModel model) {
        return lang.equals("ar") ? parser.arabic().with(model) : parser.english().with(model);
    }

    private void compare(SyntaxModel model, SyntaxModel other, List<Sentence> tests) {
        SentenceParser full = parser(model);
        SentenceParser quick = parser(other);
        int[] n = new int[6];
        long[] time = new long[2];
        for (int round = 0; round < 3; round++) {
            Arrays.fill(n, 0);
            long start = cpu();
            List<Tree> right = new ArrayList<>();
            tests.forEach(s -> right.add(full.parse(s)));
            long middle = cpu();
            List<Tree> trees = new ArrayList<>();
            tests.forEach(s -> trees.add(quick.parse(s)));
            time[0] = middle - start;
            time[1] = cpu() - middle;
            for (int t = 0; t < trees.size(); t++) {
                count(right.get(t), trees.get(t), n);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d sentences, %d words; the same: tags %.3f %%, heads %.3f %%, labels %.3f %%,"
                        + " whole sentences %.2f %%; %.2f times as fast%n",
                tests.size(),
                n[0],
                100.0 * n[1] / n[0],
                100.0 * n[2] / n[0],
                100.0 * n[3] / n[0],
                100.0 * n[4] / tests.size(),
                (double) time[0] / time[1]);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void count(Tree right, Tree tree, int[] n) {
        boolean same = true;
        for (int i = 0; i < tree.size(); i++) {
            n[0]++;
            boolean tag = right.tag(i).equals(tree.tag(i));
            boolean head = right.head(i) == tree.head(i);
            boolean label = right.label(i) == tree.label(i);
            n[1] += tag ? 1 : 0;
            n[2] += head ? 1 : 0;
            n[3] += label ? 1 : 0;
            same &= tag && head && label;
        }
        n[4] += same ? 1 : 0;
    }

    private List<Sentence> sentences(String texts) throws IOException {
        UnaryOperator<Sentence> cut =
                lang.equals("ar") ? parser.arabic()::cut : UnaryOperator.identity();
        return new TextSentences(lang).read(texts).stream().map(cut).toList();
    }
}
