package rawi.teacher;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Parses the words of gzipped CoNLL-U files by NLP4J and writes its tags, heads and labels as they
 * are.
 *
 * <p>Arguments: pairs of a file to read and a file to write.
 */
public final class TreesOfNlp4j {

    private static final String SETUP =
            """
            <configuration>
              <tsv><column index="1" field="form"/></tsv>
              <lexica>
                <ambiguity_classes field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
                <word_clusters field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
              </lexica>
              <models>
                <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
                <dep>edu/emory/mathcs/nlp/models/en-dep.xz</dep>
              </models>
            </configuration>
            """;

    private TreesOfNlp4j() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0 || args.length % 2 != 0) {
            System.err.println("usage: TreesOfNlp4j IN.conllu.gz OUT.conllu.gz ...");
            System.exit(2);
        }
        NLPDecoder decoder =
                new NLPDecoder(new ByteArrayInputStream(SETUP.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < args.length; i += 2) {
            parse(decoder, Path.of(args[i]), Path.of(args[i + 1]));
        }
    }

    private static void parse(NLPDecoder decoder, Path from, Path to) throws IOException {
        try (BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(Files.newInputStream(from)),
                                        StandardCharsets.UTF_8));
                Writer out =
                        new OutputStreamWriter(
                                new GZIPOutputStream(Files.newOutputStream(to)),
                                StandardCharsets.UTF_8)) {
            List<String> forms = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isBlank()) {
                    write(decoder, forms, out);
                    forms.clear();
                } else if (line.matches("[0-9]+\t.*")) {
                    forms.add(line.split("\t")[1]);
                }
            }
            write(decoder, forms, out);
        }
    }

    private static void write(NLPDecoder decoder, List<String> forms, Writer out)
            throws IOException {
        if (forms.isEmpty()) {
            return;
        }
        NLPNode[] nodes = new NLPNode[forms.size() + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 1; i < nodes.length; i++) {
            nodes[i] = new NLPNode(i, forms.get(i - 1));
        }
        decoder.decode(nodes);
        for (int i = 1; i < nodes.length; i++) {
            out.write(
                    String.join(
                                    "\t",
                                    Integer.toString(i),
                                    forms.get(i - 1),
                                    "_",
                                    "X",
                                    nodes[i].getPartOfSpeechTag(),
                                    "_",
                                    Integer.toString(nodes[i].getDependencyHead().getID()),
                                    nodes[i].getDependencyLabel(),
                                    "_",
                                    "_")
                            + "\n");
        }
        out.write("\n");
    }
}
