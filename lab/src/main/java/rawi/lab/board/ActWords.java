package rawi.lab.board;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of political acts by PLOVER's classes, since the codebook has only a few of these acts
 * ({@code acts.tsv}).
 */
final class ActWords {

    private record Rule(String root, int rank, Pattern words) {}

    private final List<Rule> rules = new ArrayList<>();

    ActWords() throws IOException {
        try (InputStream in = ActWords.class.getResourceAsStream("/rawi/lab/board/acts.tsv");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            boolean header = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t");
                if (!header) {
                    Pattern words = Pattern.compile("\\b(?:" + cells[2] + ")\\b");
                    rules.add(new Rule(cells[0], Integer.parseInt(cells[1]), words));
                }
                header = false;
            }
        }
    }

    /**
     * What the first party does to the second: by the words between them, else behind them, else
     * anywhere. Places count characters of the sentence.
     */
    Optional<String> between(
            String sentence, int source, int sourceEnd, int target, int targetEnd) {
        String low = sentence.toLowerCase(Locale.ROOT);
        int from = Math.min(sourceEnd, targetEnd);
        int to = Math.max(source, target);
        return best(from < to ? low.substring(from, to) : "")
                .or(() -> best(low.substring(Math.max(sourceEnd, targetEnd))))
                .or(() -> best(low));
    }

    /** The class of a sentence whose parties are not given. */
    Optional<String> anywhere(String sentence) {
        return best(sentence.toLowerCase(Locale.ROOT));
    }

    /** The class of the words with the highest rank, the first of them. */
    private Optional<String> best(String words) {
        String root = null;
        int rank = -1;
        int at = 0;
        for (Rule rule : rules) {
            Matcher found = rule.words().matcher(words);
            if (found.find() && (rule.rank() > rank || rule.rank() == rank && found.start() < at)) {
                root = rule.root();
                rank = rule.rank();
                at = found.start();
            }
        }
        return Optional.ofNullable(root);
    }
}
