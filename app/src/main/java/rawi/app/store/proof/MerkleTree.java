package rawi.app.store.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The hash tree of RFC 9162, section 2: leaves are hashed behind a zero byte, nodes behind a one.
 *
 * <p>An instance grows leaf by leaf and keeps only the roots of its full subtrees, at most 63
 * hashes. The proofs are made from all leaf hashes and checked without them.
 */
public final class MerkleTree {

    /** Roots of the full subtrees, largest first. */
    private final List<byte[]> roots = new ArrayList<>();

    private long size;

    /** The empty tree. */
    public MerkleTree() {}

    /** A tree of {@code size} leaves whose full subtrees have these roots, largest first. */
    public MerkleTree(long size, List<byte[]> roots) {
        if (roots.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " leaves has no " + roots.size() + " full subtrees");
        }
        this.size = size;
        this.roots.addAll(roots);
    }

    /** The roots of the full subtrees, largest first: all that is needed to let it grow. */
    public List<byte[]> roots() {
        return List.copyOf(roots);
    }

    /** The hash of an entry as it stands in the tree. */
    public static byte[] leaf(byte[] entry) {
        var digest = Hashes.sha256();
        digest.update((byte) 0);
        return digest.digest(entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        var digest = Hashes.sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    public void add(byte[] leaf) {
        byte[] carried = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            carried = node(roots.remove(roots.size() - 1), carried);
        }
        roots.add(carried);
        size++;
    }

    public long size() {
        return size;
    }

    /** The root over all leaves so far. */
    public byte[] root() {
        if (roots.isEmpty()) {
            return Hashes.sha256().digest();
        }
        byte[] root = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = node(roots.get(i), root);
        }
        return root;
    }

    /** The root over some leaves. */
    public static byte[] root(List<byte[]> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::add);
        return tree.root();
    }

    /** What proves that the leaf at {@code index} is in the tree over {@code leaves}. */
    public static List<byte[]> inclusion(List<byte[]> leaves, int index) {
        if (index < 0 || index >= leaves.size()) {
            throw new IllegalArgumentException(
                    "index needs 0 to " + (leaves.size() - 1) + ", got " + index);
        }
        List<byte[]> path = new ArrayList<>();
        int from = 0;
        int to = leaves.size();
        while (to - from > 1) {
            int middle = from + split(to - from);
            if (index < middle) {
                path.add(0, root(leaves.subList(middle, to)));
                to = middle;
            } else {
                path.add(0, root(leaves.subList(from, middle)));
                from = middle;
            }
        }
        return path;
    }

    /** Proves many leaves of one tree; each node is hashed once. */
    public static final class Prover {

        private final List<List<byte[]>> levels = new ArrayList<>();

        public Prover(List<byte[]> leaves) {
            List<byte[]> level = List.copyOf(leaves);
            while (!level.isEmpty()) {
                levels.add(level);
                List<byte[]> above = new ArrayList<>(level.size() / 2);
                for (int i = 0; i + 1 < level.size(); i += 2) {
                    above.add(node(level.get(i), level.get(i + 1)));
                }
                level = above;
            }
        }

        /** The same as {@link MerkleTree#inclusion}. */
        public List<byte[]> inclusion(int index) {
            List<byte[]> path = new ArrayList<>();
            int from = 0;
            int to = levels.get(0).size();
            while (to - from > 1) {
                int middle = from + split(to - from);
                boolean left = index < middle;
                path.add(0, left ? root(middle, to) : root(from, middle));
                from = left ? from : middle;
                to = left ? middle : to;
            }
            return path;
        }

        private byte[] root(int from, int to) {
            int n = to - from;
            if (Integer.bitCount(n) == 1) {
                int level = Integer.numberOfTrailingZeros(n);
                return levels.get(level).get(from >> level);
            }
            int middle = from + split(n);
            return node(root(from, middle), root(middle, to));
        }
    }

    /** Whether the proof leads from the leaf to the root (RFC 9162, 2.1.3.2). */
    public static boolean includes(
            byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] r = leaf;
        for (byte[] p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    /** What proves that the tree over the first {@code size} leaves is the beginning of this. */
    public static List<byte[]> consistency(List<byte[]> leaves, int size) {
        if (size < 1 || size > leaves.size()) {
            throw new IllegalArgumentException(
                    "size needs 1 to " + leaves.size() + ", got " + size);
        }
        List<byte[]> path = new ArrayList<>();
        int from = 0;
        int to = leaves.size();
        boolean whole = true;
        // Down the right edge of the smaller tree.
        while (size - from != to - from) {
            int middle = from + split(to - from);
            if (size <= middle) {
                path.add(0, root(leaves.subList(middle, to)));
                to = middle;
            } else {
                path.add(0, root(leaves.subList(from, middle)));
                from = middle;
                whole = false;
            }
        }
        if (!whole) {
            path.add(0, root(leaves.subList(from, to)));
        }
        return path;
    }

    /** Whether the proof shows that one tree is the beginning of another (RFC 9162, 2.1.4.2). */
    public static boolean extendsTree(
            long firstSize, byte[] first, long secondSize, byte[] second, List<byte[]> proof) {
        if (firstSize < 1 || firstSize > secondSize) {
            return false;
        }
        if (firstSize == secondSize) {
            return proof.isEmpty() && Arrays.equals(first, second);
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(firstSize) == 1) {
            path.add(0, first);
        }
        if (path.isEmpty()) {
            return false;
        }
        long fn = firstSize - 1;
        long sn = secondSize - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = path.get(0);
        byte[] sr = path.get(0);
        for (byte[] c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = node(c, fr);
                sr = node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, first) && Arrays.equals(sr, second);
    }

    /** The largest power of two below {@code n}, which is at least 2. */
    private static int split(int n) {
        return Integer.highestOneBit(n - 1);
    }
}
