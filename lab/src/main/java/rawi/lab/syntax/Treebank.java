package rawi.lab.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rawi.core.syntax.Dependency;
import rawi.lab.bench.Zipped;

/** Reads gzipped CoNLL-U: Universal Dependencies as they are, NLP4J's trees converted. */
final class Treebank {

    /** Before the tag in the last column that a tagger gave before it was mended. */
    static final String TAGGED = "Tagged=";

    private static final Map<String, Dependency> LABELS = labels();

    private Treebank() {}

    private static Map<String, Dependency> labels() {
        Map<String, Dependency> map = new HashMap<>();
        for (Dependency label : Dependency.values()) {
            map.put(label.label(), label);
        }
        map.put("nmod:desc", Dependency.COMPOUND);
        map.put("nsubj:outer", Dependency.NSUBJ);
        map.put("csubj:outer", Dependency.CSUBJ);
        map.put("csubj:pass", Dependency.CSUBJ);
        map.put("advcl:relcl", Dependency.ADVCL);
        map.put("cc:preconj", Dependency.CC);
        map.put("det:predet", Dependency.DET);
        map.put("obl:tmod", Dependency.OBL_UNMARKED);
        map.put("obl:npmod", Dependency.OBL_UNMARKED);
        map.put("nmod:tmod", Dependency.NMOD_UNMARKED);
        map.put("nmod:npmod", Dependency.NMOD_UNMARKED);
        map.put("flat:foreign", Dependency.FLAT);
        map.put("goeswith", Dependency.FLAT);
        return map;
    }

    /** Sentences of a treebank in Universal Dependencies. */
    static List<TreebankSentence> universal(Path file) {
        List<TreebankSentence> sentences = new ArrayList<>();
        for (List<String[]> rows : rows(file)) {
            int n = rows.size();
            TreebankSentence s = empty(n);
            for (int i = 0; i < n; i++) {
                String[] row = rows.get(i);
                s.forms()[i] = row[1];
                s.lemmas()[i] = row[2];
                s.tags()[i] = row[4];
                int head = Integer.parseInt(row[6]);
                s.heads()[i] = head == 0 ? n : head - 1;
                s.labels()[i] = LABELS.getOrDefault(row[7], Dependency.DEP);
            }
            sentences.add(s);
        }
        return sentences;
    }

    /** The same sentences with the tags that a tagger gave before they were mended. */
    static List<TreebankSentence> tagged(Path file) {
        List<TreebankSentence> sentences = universal(file);
        int k = 0;
        for (List<String[]> rows : rows(file)) {
            TreebankSentence s = sentences.get(k++);
            for (int i = 0; i < s.size(); i++) {
                String last = rows.get(i)[9];
                if (last.startsWith(TAGGED)) {
                    s.tags()[i] = last.substring(TAGGED.length());
                }
            }
        }
        return sentences;
    }

    /** The words of each sentence, whatever else stands there. */
    static List<String[]> forms(Path file) {
        List<String[]> forms = new ArrayList<>();
        for (List<String[]> rows : rows(file)) {
            forms.add(rows.stream().map(row -> row[1]).toArray(String[]::new));
        }
        return forms;
    }

    /** Sentences parsed by NLP4J, converted to Universal Dependencies. */
    static List<Example> silver(Path file) {
        List<Example> sentences = new ArrayList<>();
        for (List<String[]> rows : rows(file)) {
            sentences.add(ClearToUniversal.convert(rows));
        }
        return sentences;
    }

    private static TreebankSentence empty(int n) {
        return new TreebankSentence(
                new String[n], new String[n], new String[n], new int[n], new Dependency[n]);
    }

    private static List<List<String[]>> rows(Path file) {
        List<List<String[]>> all = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader in = Zipped.reader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isBlank()) {
                    if (!rows.isEmpty()) {
                        all.add(rows);
                        rows = new ArrayList<>();
                    }
                } else if (!line.startsWith("#")) {
                    String[] row = line.split("\t");
                    if (row[0].indexOf('-') < 0 && row[0].indexOf('.') < 0) {
                        rows.add(row);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read treebank " + file, e);
        }
        if (!rows.isEmpty()) {
            all.add(rows);
        }
        return all;
    }
}
