package rawi.core.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rawi.core.data.DataFiles;

/**
 * What a model always decides in situations told by a few marks ({@link Situation}), so that it
 * need not weigh its hundred features there. Learnt by watching the model itself over much text
 * ({@link HabitWatch}); immutable.
 */
public final class Habits {

    /** No habit: every decision is weighed. */
    public static final Habits NONE = new Habits(new int[0], new byte[0], Optional.empty());

    /** First bytes of a file of habits. */
    private static final int MAGIC = 0x52415748;

    private static final int CODE_BITS = 8;
    private static final int CODE_MASK = (1 << CODE_BITS) - 1;

    private final int[] keys;
    private final byte[] decisions;

    /** Upper bits of the key, below them the decision plus one; 0 is free. */
    private final int[] slots;

    private final int mask;
    private final Optional<HabitWatch> watch;

    /**
     * @param keys ascending, none twice
     * @param decisions at most 254 each
     */
    Habits(int[] keys, byte[] decisions) {
        this(keys, decisions, Optional.empty());
    }

    private Habits(int[] keys, byte[] decisions, Optional<HabitWatch> watch) {
        this.watch = watch;
        this.keys = keys;
        this.decisions = decisions;
        slots = new int[Math.max(16, Integer.highestOneBit(keys.length) * 4)];
        mask = slots.length - 1;
        for (int i = 0; i < keys.length; i++) {
            int at = keys[i] & mask;
            while (slots[at] != 0) {
                at = at + 1 & mask;
            }
            slots[at] = keys[i] & ~CODE_MASK | (decisions[i] & 0xFF) + 1;
        }
    }

    /** The decision of a key, or -1 where there is no habit. */
    int of(int key) {
        int at = key & mask;
        int slot = slots[at];
        while (slot != 0 && (slot ^ key) >>> CODE_BITS != 0) {
            at = at + 1 & mask;
            slot = slots[at];
        }
        return (slot & CODE_MASK) - 1;
    }

    /** How many situations there are. */
    public int size() {
        return keys.length;
    }

    /** Habits that answer nothing and show each decision that was weighed. */
    public static Habits watching(HabitWatch watch) {
        return new Habits(new int[0], new byte[0], Optional.of(watch));
    }

    /** Shows a decision that was weighed, with the keys of its situation from coarse to fine. */
    void show(int[] situation, int count, int decision) {
        if (watch.isPresent()) {
            watch.get().see(situation, count, decision);
        }
    }

    /** Reads {@code syntax/<lang>.habits}; none where there is no such file. */
    static Habits load(DataFiles files, String lang) {
        String path = "syntax/" + lang + ".habits";
        Optional<InputStream> file = files.open(path);
        if (file.isEmpty()) {
            return NONE;
        }
        try {
            file.get().close();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return ModelFile.read(files, path, MAGIC, "table of habits", (tags, in) -> read(in));
    }

    /** Writes what {@link #load} reads. */
    public void write(OutputStream raw) throws IOException {
        ModelFile.write(raw, MAGIC, List.of(), this::write);
    }

    static Habits read(DataInputStream in) throws IOException {
        int[] keys = new int[in.readInt()];
        int last = Integer.MIN_VALUE;
        byte[] gaps = Weights.bytes(in, keys.length * Integer.BYTES);
        for (int i = 0; i < keys.length; i++) {
            int at = i * Integer.BYTES;
            last +=
                    (gaps[at] & 0xFF) << 24
                            | (gaps[at + 1] & 0xFF) << 16
                            | (gaps[at + 2] & 0xFF) << 8
                            | gaps[at + 3] & 0xFF;
            keys[i] = last;
        }
        return new Habits(keys, Weights.bytes(in, keys.length));
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(keys.length);
        int last = Integer.MIN_VALUE;
        for (int key : keys) {
            out.writeInt(key - last);
            last = key;
        }
        out.write(Arrays.copyOf(decisions, keys.length));
    }
}
