package rawi.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rawi.core.corroborate.Shares.Block;

/**
 * Groups of blocks that one task compares: the areas of a stretch of time, in as many groups as it
 * has reports for. A block with very many reports is laid out as a table of its parts against each
 * other, so that all its pairs are compared once and no task has more than two parts.
 */
final class Groups implements Serializable {

    private static final long serialVersionUID = 1;

    private final int size;
    private final HashMap<Integer, Integer> bySlice = new HashMap<>();
    private final HashMap<Block, Integer> parts = new HashMap<>();

    /**
     * What one task compares.
     *
     * @param number of the group within its stretch of time, or -1 for a block in parts
     * @param block the block in parts
     * @param row and {@code column}: which parts of it
     */
    record Group(int slice, int number, Block block, int row, int column) implements Serializable {}

    /**
     * @param size reports that one task compares, about
     * @param slices how often reports belong to a block of a stretch of time
     * @param big blocks with more than {@code size} reports, and how many they have
     */
    Groups(int size, Map<Integer, Long> slices, Map<Block, Long> big) {
        this.size = size;
        slices.forEach((slice, n) -> bySlice.put(slice, (int) Math.max(1, n / size)));
        big.forEach((block, n) -> parts.put(block, (int) ((n + size - 1) / size)));
    }

    int size() {
        return size;
    }

    /** The groups of a report, and which of its blocks are compared there. */
    Map<Group, Set<Block>> of(String key, Set<Block> blocks) {
        Map<Group, Set<Block>> groups = new HashMap<>();
        for (Block block : blocks) {
            for (Group group : of(key, block)) {
                groups.computeIfAbsent(group, g -> new HashSet<>()).add(block);
            }
        }
        return groups;
    }

    private List<Group> of(String key, Block block) {
        Integer cut = parts.get(block);
        if (cut == null) {
            int number = Math.floorMod(Long.hashCode(block.area()), bySlice.get(block.slice()));
            return List.of(new Group(block.slice(), number, null, 0, 0));
        }
        int own = Math.floorMod(key.hashCode(), cut);
        List<Group> groups = new ArrayList<>();
        for (int other = 0; other < cut; other++) {
            int row = Math.min(own, other);
            groups.add(new Group(block.slice(), -1, block, row, Math.max(own, other)));
        }
        return groups;
    }
}
