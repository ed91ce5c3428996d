package rawi.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Which reports hang together, grown tie by tie. Holds only reports that are tied to others: about
 * 100 bytes each.
 */
final class Ties implements Serializable {

    private static final long serialVersionUID = 1;

    private final HashMap<String, Integer> numbers = new HashMap<>();
    private final ArrayList<Integer> above = new ArrayList<>();
    private final ArrayList<String> least = new ArrayList<>();

    void tie(String one, String other) {
        int a = root(number(one));
        int b = root(number(other));
        if (a != b) {
            above.set(Math.max(a, b), Math.min(a, b));
            int low = Math.min(a, b);
            String key = least.get(a).compareTo(least.get(b)) < 0 ? least.get(a) : least.get(b);
            least.set(low, key);
        }
    }

    private int number(String key) {
        Integer known = numbers.get(key);
        if (known == null) {
            known = above.size();
            numbers.put(key, known);
            above.add(known);
            least.add(key);
        }
        return known;
    }

    private int root(int number) {
        int at = number;
        while (above.get(at) != at) {
            above.set(at, above.get(above.get(at)));
            at = above.get(at);
        }
        return at;
    }

    /** The name of what a report hangs together with: the least of its keys. */
    String home(String key) {
        Integer number = numbers.get(key);
        return number == null ? key : least.get(root(number));
    }

    /** Reports of the largest that hang together. */
    int largest() {
        HashMap<Integer, Integer> sizes = new HashMap<>();
        List<Integer> all = new ArrayList<>(numbers.values());
        all.forEach(n -> sizes.merge(root(n), 1, Integer::sum));
        return sizes.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    }
}
