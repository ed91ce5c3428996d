package rawi.core.lexicon;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import rawi.core.data.DataFiles;
import rawi.core.syntax.WordForms;
import rawi.core.text.Token;

/**
 * How likely a trigger word in its company is to tell an event: a learnt linear model over hashed
 * words near it. It judges only words whose codebook entries are those that it learnt from: a new
 * trigger, or one whose entries changed, always may tell one. Safe to share.
 */
public final class EventOdds {

    /** Judges nothing: every trigger may tell an event. */
    public static final EventOdds NONE = new EventOdds(new int[0], new byte[0], 0);

    /** Upper bound on the features of one word. */
    public static final int MAX = 96;

    private static final int MAGIC = 0x5241574F;
    private static final int NEAR = 3;
    private static final int FAR = 10;

    private final int[] known;
    private final byte[] weights;
    private final int least;

    /**
     * @param known numbers of the triggers that the model learnt, ascending
     * @param weights as many as a power of two, or none
     * @param least sum of weights at which a word may tell an event
     */
    public EventOdds(int[] known, byte[] weights, int least) {
        this.known = known.clone();
        this.weights = weights.clone();
        this.least = least;
    }

    /** Reads {@code gate/<lang>.odds}; none where there is no such file. */
    public static EventOdds load(DataFiles files, String lang) {
        String path = "gate/" + lang + ".odds";
        Optional<InputStream> file = files.open(path);
        if (file.isEmpty()) {
            return NONE;
        }
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(file.get()))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException(path + " is no gate of this version");
            }
            int[] known = new int[in.readInt()];
            for (int i = 0; i < known.length; i++) {
                known[i] = in.readInt();
            }
            int least = in.readInt();
            byte[] weights = new byte[in.readInt()];
            in.readFully(weights);
            return new EventOdds(known, weights, least);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Writes what {@link #load} reads. */
    public void write(OutputStream raw) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(raw))) {
            out.writeInt(MAGIC);
            out.writeInt(known.length);
            for (int trigger : known) {
                out.writeInt(trigger);
            }
            out.writeInt(least);
            out.writeInt(weights.length);
            out.write(weights);
        }
    }

    /** The words of a sentence, for judging its triggers. */
    public Company company(List<Token> tokens) {
        return new Company(tokens);
    }

    /** The words of one sentence. Used by one thread. */
    public final class Company {

        private final List<Token> tokens;
        private int[] words;

        private Company(List<Token> tokens) {
            this.tokens = tokens;
        }

        /** Whether the word may tell an event; yes where its entries are not those learnt. */
        boolean mayTell(int token, int trigger) {
            return Arrays.binarySearch(known, trigger) < 0 || score(token) >= least;
        }

        /** The sum of the weights of a word. */
        public int score(int token) {
            int[] features = new int[MAX];
            int count = features(token, features);
            int sum = 0;
            for (int f = 0; f < count; f++) {
                sum += weights[features[f] & weights.length - 1];
            }
            return sum;
        }

        /**
         * Writes the features of a word.
         *
         * @return how many
         */
        public int features(int at, int[] out) {
            if (words == null) {
                read();
            }
            int n = 0;
            int word = words[at];
            boolean capital = Character.isUpperCase(tokens.get(at).form().charAt(0));
            int shape = (at == 0 ? 1 : 0) + (capital ? 2 : 0);
            out[n++] = mix(1, word, 0);
            out[n++] = mix(2, word, shape);
            out[n++] = mix(3, word(at - 1), word(at + 1));
            for (int d = 1; d <= NEAR; d++) {
                out[n++] = mix(10 + d, word(at - d), 0);
                out[n++] = mix(20 + d, word(at + d), 0);
                out[n++] = mix(30 + d, word(at - d), word);
                out[n++] = mix(40 + d, word(at + d), word);
                out[n++] = mix(50 + d, mark(at - d), word);
                out[n++] = mix(60 + d, mark(at + d), word);
            }
            out[n++] = mix(70, word(at - 2), word(at - 1));
            out[n++] = mix(71, word(at + 1), word(at + 2));
            out[n++] = mix(72, mix(72, word(at - 1), word(at + 1)), word);
            for (int d = 1; d <= FAR; d++) {
                if (at - d >= 0) {
                    out[n++] = mix(80, words[at - d], 0);
                    out[n++] = mix(81, words[at - d], word);
                }
                if (at + d < words.length) {
                    out[n++] = mix(82, words[at + d], 0);
                    out[n++] = mix(83, words[at + d], word);
                }
            }
            out[n++] = mix(90, Math.min(words.length / 4, 6), 0);
            return n;
        }

        private void read() {
            words = new int[tokens.size()];
            for (int i = 0; i < words.length; i++) {
                words[i] = WordForms.hash(tokens.get(i).form());
            }
        }

        private int word(int at) {
            return at < 0 ? 1 : at >= words.length ? 2 : words[at];
        }

        /** The look of a word: capital, number, sign, length. */
        private int mark(int at) {
            if (at < 0 || at >= words.length) {
                return -1;
            }
            String form = tokens.get(at).form();
            char c = form.charAt(0);
            int look =
                    Character.isUpperCase(c)
                            ? 1
                            : Character.isDigit(c) ? 2 : Character.isLetter(c) ? 3 : 4;
            return look * 8 + Math.min(form.length(), 7);
        }
    }

    private static int mix(int template, int a, int b) {
        int h = (template * 0x85EBCA6B ^ a) * 0x9E3779B1 + b;
        h ^= h >>> 15;
        h *= 0x2C1B3C6D;
        h ^= h >>> 13;
        h *= 0x297A2D39;
        return h ^ h >>> 16;
    }
}
