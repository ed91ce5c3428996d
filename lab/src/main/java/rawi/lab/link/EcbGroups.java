package rawi.lab.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts texts about one event together by their words and names, as the field does before it links
 * mentions: the likest two groups are joined while their mean likeness holds.
 */
final class EcbGroups {

    /** Mean likeness, half by words and half by names, up to which groups are joined. */
    private static final double ALIKE = 0.16;

    private final List<String> docs;
    private final double[][] sums;

    /**
     * @param texts weighed words of unit length by text
     * @param names weighed names of unit length by text
     */
    EcbGroups(Map<String, Map<String, Double>> texts, Map<String, Map<String, Double>> names) {
        docs = new ArrayList<>(new TreeMap<>(texts).keySet());
        sums = new double[docs.size()][docs.size()];
        for (int i = 0; i < docs.size(); i++) {
            for (int j = 0; j < i; j++) {
                double words = EcbMention.cosine(texts.get(docs.get(i)), texts.get(docs.get(j)));
                double named = EcbMention.cosine(names.get(docs.get(i)), names.get(docs.get(j)));
                sums[i][j] = (words + named) / 2;
                sums[j][i] = sums[i][j];
            }
        }
    }

    Map<String, Integer> find() {
        int[] home = new int[docs.size()];
        int[] size = new int[docs.size()];
        for (int i = 0; i < home.length; i++) {
            home[i] = i;
            size[i] = 1;
        }
        while (true) {
            int one = -1;
            int other = -1;
            double best = ALIKE;
            for (int i = 0; i < size.length; i++) {
                for (int j = 0; j < i && size[i] > 0; j++) {
                    double mean = size[j] == 0 ? 0 : sums[i][j] / (size[i] * size[j]);
                    if (mean >= best) {
                        best = mean;
                        one = j;
                        other = i;
                    }
                }
            }
            if (one < 0) {
                break;
            }
            for (int k = 0; k < size.length; k++) {
                sums[one][k] += sums[other][k];
                sums[k][one] = sums[one][k];
                home[k] = home[k] == other ? one : home[k];
            }
            size[one] += size[other];
            size[other] = 0;
        }
        Map<String, Integer> groups = new HashMap<>();
        for (int i = 0; i < home.length; i++) {
            groups.put(docs.get(i), home[i]);
        }
        return groups;
    }
}
