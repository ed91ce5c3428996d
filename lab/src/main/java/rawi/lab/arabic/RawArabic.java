package rawi.lab.arabic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.text.ArabicScript;
import rawi.core.text.LayoutReader;
import rawi.core.text.Sentence;
import rawi.lab.bench.Zipped;

/** Sentences of the raw Arabic text of the benchmark folders, as lists of words. */
public final class RawArabic {

    private static final int LONGEST = 90;

    private final LayoutReader layouts = new LayoutReader(DataFiles.builtIn());

    /** The words of each sentence: newspaper articles, then the named-entity training text. */
    public List<List<String>> read(Path bench) throws IOException {
        List<List<String>> sentences = new ArrayList<>();
        Path news = bench.resolve("ar_news_syria/saudinewsnet_syria.july.jsonl.gz");
        try (BufferedReader in = open(news)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                split(field(line, "title") + "\n\n" + field(line, "text"), sentences);
            }
        }
        for (String name :
                List.of(
                        "anercorp/anercorp_camel_train.txt.gz",
                        "wojood_sample/wojood_train.txt.gz",
                        "wojood_sample/wojood_val.txt.gz")) {
            StringBuilder text = new StringBuilder();
            try (BufferedReader in = open(bench.resolve(name))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    text.append(line.isBlank() ? "\n" : line.split("[ \t]")[0] + " ");
                }
            }
            split(text.toString(), sentences);
        }
        return sentences;
    }

    private void split(String text, List<List<String>> out) {
        Report report =
                new Report(
                        "-",
                        "-",
                        Optional.empty(),
                        "-",
                        Optional.empty(),
                        "ar",
                        Optional.empty(),
                        text,
                        0);
        for (Sentence sentence : layouts.read(report).sentences()) {
            List<String> words = sentence.tokens().stream().map(t -> t.form()).toList();
            boolean arabic =
                    ArabicScript.dominates(text, sentence.span().start(), sentence.span().end());
            if (arabic && words.size() >= 3) {
                for (int from = 0; from < words.size(); from += LONGEST) {
                    out.add(words.subList(from, Math.min(words.size(), from + LONGEST)));
                }
            }
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        return Zipped.reader(file);
    }

    private static String field(String json, String name) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals(name)) {
                    return parser.nextTextValue();
                }
            }
        }
        return "";
    }
}
