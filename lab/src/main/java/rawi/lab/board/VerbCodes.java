package rawi.lab.board;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.lab.bench.Zipped;

/**
 * The codes of verbs by the dictionary of PETRARCH's own test suite: a verb's own code, or that of
 * its longest pattern whose plain words follow the verb. The suite's codes are those of an older
 * codebook (WEIS) but for a few, so other dictionaries do not fit it.
 */
final class VerbCodes {

    private record Pattern(List<String> before, List<String> after, String code) {}

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, List<Pattern>> patterns = new HashMap<>();

    VerbCodes(Path dictionary) throws IOException {
        try (BufferedReader in = Zipped.reader(dictionary)) {
            List<String> block = new ArrayList<>();
            String code = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String bare = line.replaceAll("#.*", "").strip();
                if (bare.startsWith("---")) {
                    block = new ArrayList<>();
                    code = code(bare);
                } else if (bare.startsWith("- ")) {
                    pattern(bare.substring(2), block);
                } else if (!bare.isEmpty() && Character.isLetter(bare.charAt(0))) {
                    String verb = bare.split("[ {\\[]")[0].toLowerCase(Locale.ROOT);
                    block.add(verb);
                    String own = code(bare);
                    codes.put(verb, own.isEmpty() ? code : own);
                }
            }
        }
    }

    private static String code(String line) {
        int open = line.indexOf('[');
        int close = line.indexOf(']', open + 1);
        String code = open < 0 || close < 0 ? "" : line.substring(open + 1, close).split(":")[0];
        return code.matches("\\d{2,4}") ? code : "";
    }

    private void pattern(String line, List<String> block) {
        String code = code(line);
        int open = line.indexOf('[');
        if (code.isEmpty() || open < 0) {
            return;
        }
        String words = line.substring(0, open).replaceAll("[(){}]", " ");
        int star = words.indexOf('*');
        if (star < 0) {
            return;
        }
        List<String> before = plain(words.substring(0, star));
        List<String> after = plain(words.substring(star + 1));
        boolean open2 = words.contains("&");
        if (!open2 && !after.isEmpty()) {
            for (String verb : block) {
                patterns.computeIfAbsent(verb, v -> new ArrayList<>())
                        .add(new Pattern(before, after, code));
            }
        }
    }

    private static List<String> plain(String words) {
        List<String> plain = new ArrayList<>();
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (word.matches("[a-z][a-z_-]*")) {
                plain.add(word);
            }
        }
        return plain;
    }

    /** The code of a node of a tree, when it is a verb of the dictionary. */
    Optional<String> of(Tree tree, int node) {
        boolean verb = tree.pos(node) == Pos.VERB;
        String lemma = tree.lemma(node).toLowerCase(Locale.ROOT);
        if (!verb || !codes.containsKey(lemma)) {
            return Optional.empty();
        }
        String best = codes.get(lemma);
        int most = 0;
        for (Pattern pattern : patterns.getOrDefault(lemma, List.of())) {
            int size = pattern.before().size() + pattern.after().size();
            if (size > most
                    && follow(tree, node + 1, tree.size(), pattern.after())
                    && follow(tree, 0, node, pattern.before())) {
                most = size;
                best = pattern.code();
            }
        }
        return Optional.of(best).filter(c -> !c.isEmpty());
    }

    private static boolean follow(Tree tree, int from, int to, List<String> words) {
        int at = 0;
        for (int i = from; i < to && at < words.size() && i < from + 10; i++) {
            boolean same = tree.low(i).equals(words.get(at)) || tree.lemma(i).equals(words.get(at));
            at += same ? 1 : 0;
        }
        return at == words.size();
    }

    /** The first two figures of a code; empty for mere comments. */
    static String root(String code) {
        String root = code.substring(0, 2);
        return root.equals("02") ? "" : root;
    }

    /**
     * The code of what one party does to another: of the verbs above both, the nearest with a code;
     * else of the verb between them.
     */
    Optional<String> between(Tree tree, int source, int target) {
        List<Integer> above = above(tree, target);
        List<Integer> over = above(tree, source);
        List<Integer> order = new ArrayList<>();
        above.stream().filter(over::contains).forEach(order::add);
        above.stream().filter(n -> !order.contains(n)).forEach(order::add);
        over.stream().filter(n -> !order.contains(n)).forEach(order::add);
        for (int i = Math.min(source, target); i < Math.max(source, target); i++) {
            if (!order.contains(i)) {
                order.add(i);
            }
        }
        Optional<String> statement = Optional.empty();
        for (int node : order) {
            Optional<String> code = of(tree, node);
            if (code.isPresent() && !root(code.get()).isEmpty()) {
                return code;
            }
            statement = statement.or(() -> code);
        }
        return statement;
    }

    private static List<Integer> above(Tree tree, int node) {
        List<Integer> nodes = new ArrayList<>();
        for (int at = node; at >= 0 && nodes.size() <= tree.size(); at = tree.head(at)) {
            nodes.add(at);
        }
        return nodes;
    }
}
