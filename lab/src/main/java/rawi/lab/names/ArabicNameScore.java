package rawi.lab.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.extract.where.ArabicNames;
import rawi.core.lexicon.Gazetteer;
import rawi.core.model.Report;
import rawi.core.model.Span;
import rawi.core.syntax.ArabicParser;
import rawi.core.syntax.Tree;
import rawi.core.text.LayoutReader;
import rawi.core.text.Sentence;
import rawi.lab.bench.Zipped;

/**
 * Place names of Arabic news against a file of marked words: precision, recall and F1 of whole
 * names, a name being right when it covers exactly the words that the marks say (clitics belong to
 * their word, as in the file).
 *
 * <p>Arguments: a gzipped file of {@code word TAG} lines with blank lines between sentences (tags
 * {@code B-LOC}, {@code I-LOC}, {@code O} …); {@code held} for every fifth block of a hundred
 * sentences, {@code rest} for the others, {@code all}; {@code --misses} prints the names missed and
 * the names read in vain, most frequent first.
 */
public final class ArabicNameScore {

    private static final int BLOCK = 100;

    private final ArabicParser parser;
    private final LayoutReader layouts;
    private final ArabicNames names;
    private int gold;
    private int read;
    private int hits;
    private final Map<String, Integer> missed = new HashMap<>();
    private final Map<String, Integer> vain = new HashMap<>();

    private ArabicNameScore(DataFiles files) {
        parser = ArabicParser.load(files);
        layouts = new LayoutReader(files);
        names = new ArabicNames(files, Gazetteer.load(files));
    }

    private record Word(String form, String tag) {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: ArabicNameScore MARKED.txt.gz held|rest|all [--misses]");
            System.exit(2);
        }
        ArabicNameScore score = new ArabicNameScore(DataFiles.builtIn());
        List<List<Word>> sentences = sentences(Path.of(args[0]));
        for (int s = 0; s < sentences.size(); s++) {
            boolean held = s / BLOCK % 5 == 4;
            if (args[1].equals("all") || held == args[1].equals("held")) {
                score.add(sentences.get(s));
            }
        }
        System.out.println(score.summary());
        if (args.length > 2) {
            print("missed", score.missed);
            print("in vain", score.vain);
        }
    }

    /** F1 of the places of all sentences, or of the held-out fifth. */
    public static double score(Path file, boolean heldOnly) throws IOException {
        ArabicNameScore score = new ArabicNameScore(DataFiles.builtIn());
        List<List<Word>> sentences = sentences(file);
        for (int s = 0; s < sentences.size(); s++) {
            if (!heldOnly || s / BLOCK % 5 == 4) {
                score.add(sentences.get(s));
            }
        }
        return 2.0 * score.hits / (score.gold + score.read);
    }

    private static List<List<Word>> sentences(Path file) throws IOException {
        List<List<Word>> all = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        try (BufferedReader in = Zipped.reader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int space = line.lastIndexOf(' ');
                if (space > 0) {
                    words.add(new Word(line.substring(0, space), line.substring(space + 1)));
                } else if (!words.isEmpty()) {
                    all.add(List.copyOf(words));
                    words.clear();
                }
            }
        }
        if (!words.isEmpty()) {
            all.add(List.copyOf(words));
        }
        return all;
    }

    private void add(List<Word> words) {
        StringBuilder text = new StringBuilder();
        List<Span> at = new ArrayList<>();
        for (Word word : words) {
            if (text.length() > 0) {
                text.append(' ');
            }
            at.add(new Span(text.length(), text.length() + word.form().length()));
            text.append(word.form());
        }
        List<Span> marked = marked(words, at);
        List<Span> found = new ArrayList<>();
        for (Span name : find(text.toString())) {
            int start = -1;
            int end = -1;
            for (Span word : at) {
                if (word.overlaps(name)) {
                    start = start < 0 ? word.start() : start;
                    end = word.end();
                }
            }
            found.add(new Span(start, end));
        }
        gold += marked.size();
        read += found.size();
        for (Span span : marked) {
            if (found.contains(span)) {
                hits++;
            } else {
                missed.merge(around(text, span), 1, Integer::sum);
            }
        }
        for (Span span : found) {
            if (!marked.contains(span)) {
                vain.merge(around(text, span), 1, Integer::sum);
            }
        }
    }

    private static String around(StringBuilder text, Span span) {
        int from = Math.max(0, text.lastIndexOf(" ", Math.max(0, span.start() - 2)));
        int to = text.indexOf(" ", Math.min(text.length(), span.end() + 1));
        return text.substring(from, span.start()).strip()
                + " ["
                + text.substring(span.start(), span.end())
                + "] "
                + text.substring(span.end(), to < 0 ? text.length() : to).strip();
    }

    private static List<Span> marked(List<Word> words, List<Span> at) {
        List<Span> marked = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).tag().equals("B-LOC")) {
                continue;
            }
            int last = i;
            while (last + 1 < words.size() && words.get(last + 1).tag().equals("I-LOC")) {
                last++;
            }
            marked.add(new Span(at.get(i).start(), at.get(last).end()));
        }
        return marked;
    }

    private List<Span> find(String text) {
        Report report =
                new Report(
                        "t",
                        "t",
                        Optional.empty(),
                        "W",
                        Optional.empty(),
                        "ar",
                        Optional.empty(),
                        text,
                        0);
        List<Span> found = new ArrayList<>();
        for (Sentence sentence : layouts.read(report).sentences()) {
            Sentence cut = parser.cut(sentence);
            Tree tree = parser.parse(cut);
            for (ArabicNames.Name name : names.in(tree)) {
                found.add(
                        new Span(
                                cut.tokens().get(name.first()).start(),
                                cut.tokens().get(name.last()).end()));
            }
        }
        return found;
    }

    private String summary() {
        double p = read == 0 ? 0 : (double) hits / read;
        double r = gold == 0 ? 0 : (double) hits / gold;
        return String.format(
                Locale.ROOT,
                "places: marked %d read %d right %d P %.3f R %.3f F1 %.3f",
                gold,
                read,
                hits,
                p,
                r,
                p + r == 0 ? 0 : 2 * p * r / (p + r));
    }

    private static void print(String title, Map<String, Integer> counts) {
        System.out.println("== " + title);
        counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> System.out.println(e.getValue() + "\t" + e.getKey()));
    }
}
