package rawi.lab.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rawi.core.syntax.EnglishLemmatizer;

/** Learns which suffix of an inflected word becomes which end of its base form. */
final class LemmaTrainer {

    private static final int LONGEST = 14;

    private LemmaTrainer() {}

    /**
     * Lines of {@code en.lemmas.tsv}: a suffix is kept when it corrects the shorter one below it.
     */
    static List<String> train(List<TreebankSentence> sentences) {
        Map<String, Map<String, Integer>> votes = new TreeMap<>();
        for (TreebankSentence s : sentences) {
            for (int i = 0; i < s.size(); i++) {
                String kind = EnglishLemmatizer.kind(s.tags()[i]);
                boolean name = s.tags()[i].startsWith("NNP");
                if (kind.isEmpty() || kind.equals("B") || name || s.lemmas()[i] == null) {
                    continue;
                }
                vote(votes, kind, s.forms()[i].toLowerCase(Locale.ROOT), s.lemmas()[i]);
            }
        }
        Map<String, String> winners = new HashMap<>();
        votes.forEach((suffix, rules) -> winners.put(suffix, winner(rules)));
        List<String> lines = new ArrayList<>();
        lines.add("# Learned from the English Web Treebank by rawi.lab.syntax.TrainSyntax.");
        lines.add("kind\tsuffix\tstrip\tadd");
        votes.forEach(
                (key, rules) -> {
                    String kind = key.substring(0, 1);
                    String rule = winners.get(key);
                    String shorter = "";
                    for (int from = 2; from < key.length() && shorter.isEmpty(); from++) {
                        shorter = winners.getOrDefault(kind + key.substring(from), "");
                    }
                    int count = rules.values().stream().mapToInt(v -> v).sum();
                    boolean whole = key.contains("^");
                    if (!rule.equals(shorter) && (count > 1 || whole) && key.length() > 1) {
                        lines.add(kind + "\t" + key.substring(1) + "\t" + rule);
                    }
                });
        return lines;
    }

    private static void vote(
            Map<String, Map<String, Integer>> votes, String kind, String form, String lemma) {
        String base = lemma.toLowerCase(Locale.ROOT);
        int common = 0;
        while (common < Math.min(form.length(), base.length())
                && form.charAt(common) == base.charAt(common)) {
            common++;
        }
        String rule = (form.length() - common) + "\t" + base.substring(common);
        int shortest = Math.max(1, form.length() - common);
        for (int length = shortest; length <= Math.min(LONGEST, form.length()); length++) {
            votes.computeIfAbsent(
                            kind + form.substring(form.length() - length), k -> new TreeMap<>())
                    .merge(rule, 1, Integer::sum);
        }
    }

    private static String winner(Map<String, Integer> rules) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> entry : rules.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }
}
