package rawi.core.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What is known of words from large text: the cluster of words used alike that each belongs to
 * (Brown et al., 1992) and the set of tags that it was seen with. Words are known by their hashes.
 */
public final class KnownWords {

    /** No words known. */
    public static final KnownWords NONE =
            new KnownWords(new int[0], new short[0], new short[0], new int[] {0});

    private final int[] words;
    private final short[] clusters;
    private final short[] tagSets;
    private final int[] families;
    private final int[] slots;

    /**
     * @param words hashes by {@link WordForms#hash}, ascending, none twice
     * @param clusters per word the number of its cluster, 0 for none
     * @param tagSets per word the number of the set of its tags, 0 for none
     * @param families per cluster the larger cluster that it is part of
     */
    public KnownWords(int[] words, short[] clusters, short[] tagSets, int[] families) {
        this.words = words.clone();
        this.clusters = clusters.clone();
        this.tagSets = tagSets.clone();
        this.families = families.clone();
        slots = new int[Math.max(16, Integer.highestOneBit(words.length + 1) * 4)];
        for (int i = 0; i < words.length; i++) {
            int at = words[i] & slots.length - 1;
            while (slots[at] != 0) {
                at = at + 1 & slots.length - 1;
            }
            slots[at] = i + 1;
        }
    }

    /** Whether no word is known. */
    boolean isEmpty() {
        return words.length == 0;
    }

    /** The word's number, or -1. */
    int find(int hash) {
        int at = hash & slots.length - 1;
        while (slots[at] != 0) {
            if (words[slots[at] - 1] == hash) {
                return slots[at] - 1;
            }
            at = at + 1 & slots.length - 1;
        }
        return -1;
    }

    int cluster(int word) {
        return word < 0 ? 0 : clusters[word];
    }

    int tagSet(int word) {
        return word < 0 ? 0 : tagSets[word];
    }

    int family(int cluster) {
        return families[cluster];
    }

    static KnownWords read(DataInputStream in) throws IOException {
        int[] words = new int[in.readInt()];
        byte[] gaps = Weights.bytes(in, words.length * 3);
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < words.length; i++) {
            last +=
                    (gaps[i * 3] & 0xFF) << 16
                            | (gaps[i * 3 + 1] & 0xFF) << 8
                            | gaps[i * 3 + 2] & 0xFF;
            words[i] = last;
        }
        short[] clusters = new short[words.length];
        short[] tagSets = new short[words.length];
        shorts(in, clusters);
        shorts(in, tagSets);
        int[] families = new int[in.readUnsignedShort()];
        for (int i = 0; i < families.length; i++) {
            families[i] = in.readUnsignedShort();
        }
        return new KnownWords(words, clusters, tagSets, families);
    }

    private static void shorts(DataInputStream in, short[] into) throws IOException {
        byte[] bytes = Weights.bytes(in, into.length * 2);
        for (int i = 0; i < into.length; i++) {
            into[i] = (short) (bytes[i * 2] << 8 | bytes[i * 2 + 1] & 0xFF);
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(words.length);
        int last = Integer.MIN_VALUE;
        for (int word : words) {
            int gap = word - last;
            if (gap >>> 24 != 0) {
                throw new IllegalStateException("words lie too far apart");
            }
            out.writeShort(gap >>> 8);
            out.writeByte(gap);
            last = word;
        }
        for (short cluster : clusters) {
            out.writeShort(cluster);
        }
        for (short set : tagSets) {
            out.writeShort(set);
        }
        out.writeShort(families.length);
        for (int family : families) {
            out.writeShort(family);
        }
    }
}
