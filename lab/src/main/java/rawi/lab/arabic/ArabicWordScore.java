package rawi.lab.arabic;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rawi.core.data.DataFiles;
import rawi.core.model.Span;
import rawi.core.syntax.ArabicLexicon;
import rawi.core.syntax.ArabicTagger;
import rawi.core.text.ArabicScript;
import rawi.core.text.Token;

/**
 * Scores of the word model: cuts against a treebank, tags against the teacher, speed.
 *
 * <p>Arguments: gzipped CoNLL-U file of the treebank, its lessons.
 */
public final class ArabicWordScore {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ArabicWordScore() {}

    public static void main(String[] args) throws IOException {
        ArabicLexicon lexicon = ArabicLexicon.load(DataFiles.builtIn());
        ArabicTagger tagger = ArabicTagger.load(DataFiles.builtIn(), lexicon);
        print(tagger, Path.of(args[0]), Path.of(args[1]));
    }

    static void print(ArabicTagger tagger, Path treebank, Path lessons) throws IOException {
        List<List<ArabicTreebank.Word>> gold = ArabicTreebank.read(treebank);
        Map<String, Integer> misses = new HashMap<>();
        int all = 0;
        int exact = 0;
        int several = 0;
        int severalExact = 0;
        for (List<ArabicTreebank.Word> sentence : gold) {
            List<List<String>> cut =
                    pieces(tagger, sentence.stream().map(ArabicTreebank.Word::form).toList());
            for (int i = 0; i < sentence.size(); i++) {
                ArabicTreebank.Word word = sentence.get(i);
                List<String> right = word.pieces();
                List<String> ours =
                        cut.get(i).stream().map(p -> p.substring(0, p.indexOf('\t'))).toList();
                boolean same = lengths(right).equals(lengths(ours));
                all++;
                exact += same ? 1 : 0;
                several += right.size() > 1 ? 1 : 0;
                severalExact += same && right.size() > 1 ? 1 : 0;
                if (!same) {
                    String miss = String.join("+", right) + " but " + String.join("+", ours);
                    misses.merge(miss, 1, Integer::sum);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "treebank: %d words, cut exactly %.2f %%; %d with clitics, %.2f %%%n",
                all,
                100.0 * exact / all,
                several,
                100.0 * severalExact / several);
        misses.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .limit(25)
                .forEach(e -> System.out.println("  " + e.getValue() + " " + e.getKey()));
        teacher(tagger, Lessons.read(lessons));
        speed(tagger, gold);
    }

    private static List<Integer> lengths(List<String> pieces) {
        return pieces.stream().map(p -> ArabicScript.letters(p).length()).toList();
    }

    private static void teacher(ArabicTagger tagger, List<Lessons.Lesson> lessons) {
        int all = 0;
        int same = 0;
        int tags = 0;
        for (Lessons.Lesson lesson : lessons) {
            List<List<String>> cut =
                    pieces(tagger, lesson.words().stream().map(Lessons.Word::form).toList());
            for (int i = 0; i < cut.size(); i++) {
                List<Lessons.Piece> right = lesson.words().get(i).pieces();
                boolean cutSame = right.size() == cut.get(i).size();
                boolean tagSame = cutSame;
                for (int k = 0; k < right.size() && tagSame; k++) {
                    tagSame = cut.get(i).get(k).endsWith("\t" + right.get(k).tag());
                }
                all++;
                same += cutSame ? 1 : 0;
                tags += tagSame ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "as the teacher on the treebank's words: cut %.2f %%, cut and tags %.2f %%%n",
                100.0 * same / all,
                100.0 * tags / all);
    }

    private static void speed(ArabicTagger tagger, List<List<ArabicTreebank.Word>> gold) {
        List<List<Token>> sentences =
                gold.stream().map(s -> tokens(s.stream().map(w -> w.form()).toList())).toList();
        int words = sentences.stream().mapToInt(List::size).sum();
        double best = 0;
        for (int round = 0; round < 20; round++) {
            // Time of this thread alone, so that a busy machine does not count.
            long start = THREADS.getCurrentThreadCpuTime();
            sentences.forEach(tagger::cut);
            best = Math.max(best, words * 1e9 / (THREADS.getCurrentThreadCpuTime() - start));
        }
        System.out.printf(Locale.ROOT, "%.0f words a CPU second (best of 20 rounds)%n", best);
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

    /** Per word its pieces as {@code form TAB tag}. */
    private static List<List<String>> pieces(ArabicTagger tagger, List<String> words) {
        List<Token> tokens = tokens(words);
        List<List<String>> pieces = new ArrayList<>();
        int word = 0;
        for (Token token : tokens) {
            pieces.add(new ArrayList<>());
        }
        for (Token piece : tagger.cut(tokens)) {
            while (piece.start() >= tokens.get(word).end()) {
                word++;
            }
            pieces.get(word).add(piece.form() + "\t" + piece.tag());
        }
        return pieces;
    }
}
