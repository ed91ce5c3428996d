package rawi.teacher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Writes NLP4J's English word lists as one gzipped table: word, path of its Brown cluster, tags it
 * is seen with.
 *
 * <p>Argument: file to write.
 */
public final class WordsOfNlp4j {

    private static final String LEXICA = "/edu/emory/mathcs/nlp/lexica/";

    private WordsOfNlp4j() {}

    public static void main(String[] args) throws IOException, ClassNotFoundException {
        if (args.length != 1) {
            System.err.println("usage: WordsOfNlp4j OUT.tsv.gz");
            System.exit(2);
        }
        Map<?, ?> clusters = read("en-brown-clusters-simplified-lowercase.xz");
        Map<?, ?> tags = read("en-ambiguity-classes-simplified-lowercase.xz");
        Set<String> words = new TreeSet<>();
        clusters.keySet().forEach(word -> words.add(word.toString()));
        tags.keySet().forEach(word -> words.add(word.toString()));
        try (Writer out =
                new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(Path.of(args[0]))),
                        StandardCharsets.UTF_8)) {
            out.write("word\tcluster\ttags\n");
            for (String word : words) {
                if (!word.isEmpty() && word.indexOf('\t') < 0) {
                    String path = "";
                    for (String part : strings(clusters.get(word))) {
                        path = part.length() > path.length() ? part : path;
                    }
                    out.write(word + "\t" + path + "\t");
                    out.write(String.join(" ", strings(tags.get(word))) + "\n");
                }
            }
        }
    }

    private static Map<?, ?> read(String name) throws IOException, ClassNotFoundException {
        InputStream raw = WordsOfNlp4j.class.getResourceAsStream(LEXICA + name);
        try (ObjectInputStream in =
                new ObjectInputStream(new BufferedInputStream(new XZInputStream(raw)))) {
            return (Map<?, ?>) in.readObject();
        }
    }

    private static Set<String> strings(Object values) {
        Set<String> strings = new TreeSet<>();
        if (values instanceof Collection<?> many) {
            many.forEach(value -> strings.add(value.toString()));
        } else if (values instanceof Object[] many) {
            for (Object value : many) {
                strings.add(value.toString());
            }
        }
        return strings;
    }
}
