package rawi.lab.syntax;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import rawi.core.data.DataFiles;
import rawi.core.syntax.ArcParser;
import rawi.core.syntax.ArcState;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.EnglishParser;
import rawi.core.syntax.Habits;
import rawi.core.syntax.SyntaxModel;
import rawi.core.syntax.Tree;
import rawi.core.syntax.WordForms;
import rawi.core.text.Sentence;
import rawi.core.text.Token;

/**
 * Reads English texts with the shipped model, each decision weighed, and writes its trees as
 * gzipped CoNLL-U, for a model of other features to learn from (decision 1). The tags are the
 * mended ones, which the trees are made of; where the model alone gives another, the last column
 * has it. The trees are as the model gives them. Each sentence is kept once.
 *
 * <p>Arguments: file to write; texts as {@link TextSentences} reads them.
 */
public final class WriteTrees {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 70;

    private final SyntaxModel model;
    private final EnglishParser english;
    private final ArcParser parser;
    private final Set<List<String>> seen = new HashSet<>();

    private WriteTrees() {
        EnglishParser shipped = EnglishParser.load(DataFiles.builtIn());
        model = shipped.model().with(Habits.NONE);
        english = shipped.with(model);
        parser = new ArcParser(model);
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: WriteTrees OUT.conllu.gz TEXTS");
            System.exit(2);
        }
        WriteTrees trees = new WriteTrees();
        List<Sentence> sentences = new TextSentences("en").read(args[1]);
        try (Writer out =
                new BufferedWriter(
                        new OutputStreamWriter(
                                new GZIPOutputStream(Files.newOutputStream(Path.of(args[0]))),
                                StandardCharsets.UTF_8))) {
            for (Sentence sentence : sentences) {
                List<String> forms = sentence.tokens().stream().map(Token::form).toList();
                if (forms.size() >= SHORTEST && forms.size() <= LONGEST && trees.seen.add(forms)) {
                    trees.write(sentence, forms.toArray(String[]::new), out);
                }
            }
        }
        System.err.println(trees.seen.size() + " sentences of " + sentences.size());
    }

    private void write(Sentence sentence, String[] forms, Writer out) throws IOException {
        Tree tagged = english.tag(sentence);
        WordForms words = new WordForms(forms, model.words());
        int[] own = parser.tag(words);
        int[] tags = new int[forms.length];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = model.tags().indexOf(tagged.tag(i));
        }
        ArcState tree = parser.parse(words, tags);
        for (int i = 0; i < tags.length; i++) {
            int head = tree.head(i) == tags.length ? 0 : tree.head(i) + 1;
            String label = Dependency.values()[tree.label(i)].label();
            out.write(
                    String.join(
                            "\t",
                            String.valueOf(i + 1),
                            forms[i],
                            "_",
                            "_",
                            tagged.tag(i),
                            "_",
                            String.valueOf(head),
                            label,
                            "_",
                            own[i] == tags[i] ? "_" : Treebank.TAGGED + model.tags().get(own[i])));
            out.write("\n");
        }
        out.write("\n");
    }
}
