package rawi.lab.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.text.LayoutReader;
import rawi.core.text.Sentence;
import rawi.core.text.Token;
import rawi.lab.bench.Zipped;

/**
 * Cuts the English text of gzipped JSON-lines files into sentences and words, as Rawi reads them,
 * and writes them as CoNLL-U without trees, for a teacher to parse. Each sentence is kept once.
 *
 * <p>Arguments: file to write, files to read.
 */
public final class RawSentences {

    private static final Set<String> FIELDS =
            Set.of("text", "sent_text", "EventSnippet", "sentence", "source_headline", "title");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 70;

    private final LayoutReader layouts = new LayoutReader(DataFiles.builtIn());
    private final JsonFactory json = new JsonFactory();
    private final Set<String> seen = new HashSet<>();
    private final Writer out;

    private RawSentences(Writer out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: RawSentences OUT.conllu.gz FILE.jsonl.gz ...");
            System.exit(2);
        }
        try (Writer out =
                new BufferedWriter(
                        new OutputStreamWriter(
                                new GZIPOutputStream(Files.newOutputStream(Path.of(args[0]))),
                                StandardCharsets.UTF_8))) {
            RawSentences raw = new RawSentences(out);
            for (String name : List.of(args).subList(1, args.length)) {
                raw.read(Path.of(name));
            }
        }
    }

    private void read(Path file) throws IOException {
        int before = seen.size();
        try (BufferedReader in = Zipped.reader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                record(line);
            }
        }
        System.err.println(file.getFileName() + ": " + (seen.size() - before) + " sentences");
    }

    private void record(String line) throws IOException {
        try (JsonParser parser = json.createParser(line)) {
            for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
                if (t != JsonToken.FIELD_NAME) {
                    continue;
                }
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING && FIELDS.contains(field)) {
                    text(parser.getText());
                } else if (value == JsonToken.START_ARRAY && field.equals("tokens")) {
                    tokens(parser);
                }
            }
        }
    }

    private void tokens(JsonParser parser) throws IOException {
        StringBuilder text = new StringBuilder();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            if (t != JsonToken.VALUE_STRING) {
                parser.skipChildren();
                continue;
            }
            String form = parser.getText();
            boolean close = form.matches("[.,;:!?)\\]%]|'s|n't|''");
            text.append(close || text.length() == 0 ? "" : " ");
            text.append(form.equals("``") || form.equals("''") ? "\"" : form);
        }
        text(text.toString());
    }

    private void text(String text) throws IOException {
        if (text.isBlank()) {
            return;
        }
        Report report =
                new Report(
                        "-",
                        "-",
                        Optional.empty(),
                        "-",
                        Optional.empty(),
                        "en",
                        Optional.empty(),
                        text,
                        0);
        for (Sentence sentence : layouts.read(report).sentences()) {
            write(sentence);
        }
    }

    private void write(Sentence sentence) throws IOException {
        List<Token> tokens = sentence.tokens();
        if (tokens.size() < SHORTEST || tokens.size() > LONGEST) {
            return;
        }
        StringBuilder joined = new StringBuilder();
        int small = 0;
        for (Token token : tokens) {
            joined.append(token.form()).append(' ');
            small += token.form().matches("[a-z]+") ? 1 : 0;
        }
        if (small * 4 < tokens.size() || !seen.add(joined.toString())) {
            return;
        }
        for (int i = 0; i < tokens.size(); i++) {
            out.write((i + 1) + "\t" + tokens.get(i).form() + "\t_\t_\t_\t_\t_\t_\t_\t_\n");
        }
        out.write("\n");
    }
}
