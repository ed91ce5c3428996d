package rawi.lab.teacher;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import rawi.lab.arabic.RawArabic;

/**
 * Has CoreNLP cut, tag and parse Arabic sentences, as lessons for our own models.
 *
 * <p>Arguments: the benchmark folder (raw text), or a gzipped CoNLL-U file (its words); the file to
 * write. A lesson is one line a word, its pieces as {@code letters/TAG} divided by blanks, then a
 * line {@code #tree} with the bracketed parse, then an empty line.
 */
public final class TeachArabic {

    private TeachArabic() {}

    public static void main(String[] args) throws IOException {
        Path source = Path.of(args[0]);
        List<List<String>> sentences =
                Files.isDirectory(source) ? new RawArabic().read(source) : treebankWords(source);
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties());
        int skipped = 0;
        try (PrintWriter out =
                new PrintWriter(
                        new OutputStreamWriter(
                                new GZIPOutputStream(Files.newOutputStream(Path.of(args[1]))),
                                StandardCharsets.UTF_8))) {
            for (List<String> words : sentences) {
                List<String> lesson = lesson(pipeline, words);
                skipped += lesson.isEmpty() ? 1 : 0;
                lesson.forEach(line -> out.print(line + "\n"));
                out.print(lesson.isEmpty() ? "" : "\n");
            }
        }
        System.err.println(sentences.size() + " sentences, " + skipped + " skipped");
    }

    private static Properties properties() {
        Properties properties = new Properties();
        String models = "edu/stanford/nlp/models/";
        properties.setProperty("annotators", "tokenize, ssplit, pos, parse");
        properties.setProperty("tokenize.language", "ar");
        properties.setProperty(
                "segment.model", models + "segmenter/arabic/arabic-segmenter-atb+bn+arztrain.ser.gz");
        properties.setProperty("ssplit.isOneSentence", "true");
        properties.setProperty("pos.model", models + "pos-tagger/arabic.tagger");
        properties.setProperty("parse.model", models + "srparser/arabicSR.ser.gz");
        return properties;
    }

    private static List<String> lesson(StanfordCoreNLP pipeline, List<String> words) {
        String text = String.join(" ", words.stream().map(w -> w.replace(' ', '\u0640')).toList());
        Annotation annotation = new Annotation(text);
        pipeline.annotate(annotation);
        List<CoreMap> found = annotation.get(CoreAnnotations.SentencesAnnotation.class);
        if (found.size() != 1) {
            return List.of();
        }
        List<CoreLabel> pieces = found.get(0).get(CoreAnnotations.TokensAnnotation.class);
        List<String> lines = new ArrayList<>();
        int at = 0;
        int next = 0;
        for (String word : words) {
            int end = at + word.length();
            StringBuilder line = new StringBuilder(word);
            int first = next;
            while (next < pieces.size() && pieces.get(next).beginPosition() < end) {
                CoreLabel piece = pieces.get(next++);
                line.append(next - 1 == first ? '\t' : ' ')
                        .append(piece.word().replace(' ', '_'))
                        .append('/')
                        .append(piece.tag())
                        .append('/')
                        .append(piece.beginPosition() - at)
                        .append('/')
                        .append(piece.endPosition() - at);
            }
            lines.add(line.toString());
            at = end + 1;
        }
        Tree tree = found.get(0).get(TreeCoreAnnotations.TreeAnnotation.class);
        lines.add("#tree " + tree);
        return next == pieces.size() ? lines : List.of();
    }

    /** Words of a treebank as they stand in its text, clitics joined. */
    private static List<List<String>> treebankWords(Path file) throws IOException {
        List<List<String>> sentences = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            List<String> words = new ArrayList<>();
            boolean joined = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isBlank()) {
                    sentences.add(words);
                    words = new ArrayList<>();
                    joined = false;
                } else if (!line.startsWith("#") && line.split("\t")[0].indexOf('-') < 0) {
                    String[] row = line.split("\t");
                    boolean sign = row[3].equals("PUNCT") || row[3].equals("SYM");
                    if (joined && !sign) {
                        words.set(words.size() - 1, words.get(words.size() - 1) + row[1]);
                    } else {
                        words.add(row[1]);
                    }
                    joined = !sign && row[9].contains("SpaceAfter=No");
                }
            }
        }
        return sentences;
    }
}
