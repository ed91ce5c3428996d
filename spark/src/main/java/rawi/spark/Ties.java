package rawi.spark;

import java.io.Serializable;
import java.util.Arrays;
import rawi.core.corroborate.ClaimRef;

/**
 * Which events hang together, grown tie by tie. Holds only events that are tied to others, by 64
 * bits of a hash: 30 to 60 bytes each. Two that share all bits hang together, which changes where
 * they are clustered and not what comes out.
 */
final class Ties implements Serializable {

    private static final long serialVersionUID = 1;

    private long[] names = new long[1 << 10];

    /** One more than the number of what stands at a place; 0 where nothing does. */
    private int[] numbers = new int[names.length];

    private int[] above = new int[names.length / 2];
    private int size;

    /** 64 bits for an event. */
    static long name(ClaimRef event) {
        return name(event.report(), event.claim());
    }

    private static long name(String report, String claim) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < report.length(); i++) {
            hash = (hash ^ report.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ '/') * 0x100000001b3L;
        for (int i = 0; i < claim.length(); i++) {
            hash = (hash ^ claim.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    private static long mixed(long value) {
        long x = value;
        x = (x ^ x >>> 32) * 0xd6e8feb86659fd93L;
        x = (x ^ x >>> 32) * 0xd6e8feb86659fd93L;
        return x ^ x >>> 32;
    }

    /** Ties two; false when they hung together before. */
    boolean tie(long one, long other) {
        int a = root(number(one));
        int b = root(number(other));
        above[Math.max(a, b)] = Math.min(a, b);
        return a != b;
    }

    private int place(long name) {
        int at = (int) name & names.length - 1;
        while (numbers[at] != 0 && names[at] != name) {
            at = at + 1 & names.length - 1;
        }
        return at;
    }

    private int number(long name) {
        int at = place(name);
        if (numbers[at] == 0) {
            if (2 * (size + 1) > names.length) {
                grow();
                at = place(name);
            }
            names[at] = name;
            above[size] = size;
            numbers[at] = ++size;
        }
        return numbers[at] - 1;
    }

    private void grow() {
        long[] oldNames = names;
        int[] oldNumbers = numbers;
        names = new long[2 * oldNames.length];
        numbers = new int[names.length];
        above = Arrays.copyOf(above, names.length / 2);
        for (int i = 0; i < oldNames.length; i++) {
            if (oldNumbers[i] != 0) {
                int at = place(oldNames[i]);
                names[at] = oldNames[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }

    private int root(int number) {
        int at = number;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }

    /** Whether it is tied to another. */
    boolean isTied(long name) {
        return numbers[place(name)] != 0;
    }

    /** In which of so many parts all that hangs together with this is. */
    int part(long name, int parts) {
        int number = numbers[place(name)];
        // No root is moved here: several threads ask at once.
        int at = number - 1;
        while (number != 0 && above[at] != at) {
            at = above[at];
        }
        return (int) Math.floorMod(mixed(number == 0 ? name : at), (long) parts);
    }

    /** Makes each lead to its root at once. */
    void settle() {
        for (int i = 0; i < size; i++) {
            above[i] = root(i);
        }
    }

    /** Events of the largest that hang together. */
    int largest() {
        int[] sizes = new int[size];
        int most = 1;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, ++sizes[root(i)]);
        }
        return most;
    }
}
