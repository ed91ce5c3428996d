package rawi.lab.arabic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.syntax.ArabicLexicon;
import rawi.core.syntax.ArabicTagger;
import rawi.core.syntax.ArabicWordModel;
import rawi.core.syntax.HabitWatch;
import rawi.core.syntax.Habits;
import rawi.core.syntax.ReportParser;
import rawi.core.text.LayoutReader;
import rawi.core.text.Sentence;
import rawi.core.text.Token;
import rawi.lab.bench.Corpus;
import rawi.lab.bench.Zipped;

/**
 * Learns how the model that cuts and tags Arabic words always reads a word, by watching it over
 * text, writes it, and prints how often words of other text are read as by the model alone.
 *
 * <p>Arguments: {@code FILE_TO_WRITE LEAST TEXTS TEST_TEXTS}; a habit was seen {@code LEAST} times
 * and never otherwise; texts are files and folders of reports, or files of marked words, joined by
 * commas.
 */
public final class TrainWordHabits {

    /** How files of marked words end: a word and its mark a line, a blank line after a sentence. */
    private static final String MARKED = ".txt.gz";

    private static final int ROOM_BITS = 20;
    private static final int ROUNDS = 6;

    private final LayoutReader layouts = new LayoutReader(DataFiles.builtIn());

    private TrainWordHabits() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            System.err.println("usage: TrainWordHabits OUT LEAST TEXTS TEST_TEXTS");
            System.exit(2);
        }
        TrainWordHabits trainer = new TrainWordHabits();
        ArabicWordModel model = ArabicWordModel.load(DataFiles.builtIn());
        ArabicLexicon lexicon = ArabicLexicon.load(DataFiles.builtIn());
        HabitWatch watch = new HabitWatch(ROOM_BITS);
        ArabicTagger watched = ArabicTagger.of(model, lexicon, Habits.watching(watch));
        List<Sentence> lessons = trainer.sentences(args[2]);
        lessons.forEach(s -> watched.cut(s.tokens()));
        Habits habits = watch.habits(Integer.parseInt(args[1]), 0);
        System.out.println(lessons.size() + " sentences watched, " + habits.size() + " habits");
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
            habits.write(out);
        }
        compare(
                ArabicTagger.of(model, lexicon),
                ArabicTagger.of(model, lexicon, habits),
                trainer.sentences(args[3]));
    }

    private static void compare(ArabicTagger full, ArabicTagger quick, List<Sentence> tests) {
        long[] time = new long[2];
        int same = 0;
        int all = 0;
        for (int round = 0; round < ROUNDS; round++) {
            same = 0;
            all = 0;
            // In turns, so that neither finds the words in the cache that the other left there.
            boolean first = round % 2 == 0;
            for (Sentence sentence : tests) {
                long start = cpu();
                List<Token> one = (first ? full : quick).cut(sentence.tokens());
                long middle = cpu();
                List<Token> two = (first ? quick : full).cut(sentence.tokens());
                time[first ? 0 : 1] += middle - start;
                time[first ? 1 : 0] += cpu() - middle;
                List<Token> right = first ? one : two;
                List<Token> pieces = first ? two : one;
                all += right.size();
                for (int i = 0; i < right.size() && right.size() == pieces.size(); i++) {
                    Token token = right.get(i);
                    Token other = pieces.get(i);
                    boolean alike =
                            token.span().equals(other.span()) && token.tag().equals(other.tag());
                    same += alike ? 1 : 0;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d sentences, %d pieces; cut and tagged alike %.3f %%; %.2f times as fast%n",
                tests.size(),
                all,
                100.0 * same / all,
                (double) time[0] / time[1]);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private List<Sentence> sentences(String texts) throws IOException {
        List<Sentence> found = new ArrayList<>();
        for (String name : texts.split(",")) {
            List<Report> reports =
                    name.endsWith(MARKED)
                            ? List.of(Corpus.report(name, words(Path.of(name))))
                            : Corpus.read(List.of(Path.of(name)), Integer.MAX_VALUE);
            for (Report report : reports) {
                for (Sentence sentence : layouts.read(report).sentences()) {
                    if (ReportParser.language(sentence).equals("ar")) {
                        found.add(sentence);
                    }
                }
            }
        }
        return found;
    }

    /** The first words of the lines, those of a sentence on one line. */
    private static String words(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (BufferedReader in = Zipped.reader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                text.append(line.isBlank() ? "\n" : line.strip().split("\\s+")[0] + " ");
            }
        }
        return text.toString();
    }
}
