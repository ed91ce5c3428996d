package rawi.lab.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * B³ of clusters over items (Bagga and Baldwin 1998). An item that only one side has counts as
 * wrong on that side.
 */
record BCubed(double precision, double recall) {

    static <T> BCubed of(List<Set<T>> gold, List<Set<T>> found) {
        return new BCubed(share(found, gold), share(gold, found));
    }

    private static <T> double share(List<Set<T>> of, List<Set<T>> against) {
        Map<T, Set<T>> home = new HashMap<>();
        for (Set<T> cluster : against) {
            cluster.forEach(item -> home.put(item, cluster));
        }
        double sum = 0;
        int items = 0;
        for (Set<T> cluster : of) {
            for (T item : cluster) {
                items++;
                Set<T> other = home.get(item);
                if (other != null) {
                    Set<T> both = new HashSet<>(cluster);
                    both.retainAll(other);
                    sum += both.size() / (double) cluster.size();
                }
            }
        }
        return items == 0 ? 1 : sum / items;
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
