package rawi.core.lexicon;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import rawi.core.data.DataFiles;
import rawi.core.model.PlaceMention.Point;
import rawi.core.text.PhraseFilter;

/** The world's towns in one compact file: columns of numbers, names found by a 64-bit hash. */
final class PlaceBase {

    /** First bytes of the file. */
    static final int MAGIC = 0x52415748;

    /** How far from its even place a hash mostly stands. */
    private static final int NEAR = 1024;

    private static final Place.Kind[] KINDS = Place.Kind.values();

    private final long[] hashes;
    private final int[] owners;
    private final int[] ids;
    private final int[] lats;
    private final int[] lons;
    private final int[] populations;
    private final int[] nameEnds;
    private final byte[] names;
    private final byte[] countries;
    private final short[] units;
    private final byte[] kinds;
    private final String[] unitNames;

    private PlaceBase(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("no gazetteer of this version");
        }
        int places = in.readInt();
        int keys = in.readInt();
        ids = ints(in, places);
        lats = ints(in, places);
        lons = ints(in, places);
        populations = ints(in, places);
        nameEnds = ints(in, places);
        countries = in.readNBytes(2 * places);
        names = in.readNBytes(places == 0 ? 0 : nameEnds[places - 1]);
        units = new short[places];
        ByteBuffer.wrap(in.readNBytes(2 * places)).asShortBuffer().get(units);
        kinds = in.readNBytes(places);
        unitNames = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8).split("\n", -1);
        hashes = new long[keys];
        ByteBuffer.wrap(in.readNBytes(8 * keys)).asLongBuffer().get(hashes);
        owners = ints(in, keys);
    }

    private static int[] ints(DataInputStream in, int count) throws IOException {
        int[] values = new int[count];
        ByteBuffer.wrap(in.readNBytes(4 * count)).asIntBuffer().get(values);
        return values;
    }

    static PlaceBase load(DataFiles files, String path) {
        try (InputStream raw = files.require(path);
                DataInputStream in =
                        new DataInputStream(
                                new BufferedInputStream(new InflaterInputStream(raw), 1 << 16))) {
            return new PlaceBase(in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** FNV-1a over the characters of a folded name. */
    static long hash(String key) {
        return PhraseFilter.hash(PhraseFilter.START, key);
    }

    /** How many names there are. */
    int size() {
        return hashes.length;
    }

    /** Adds all names. */
    void addTo(PhraseFilter names) {
        for (long hash : hashes) {
            names.add(hash);
        }
    }

    void find(String key, List<Place> out) {
        long hash = hash(key);
        int at = search(hash);
        if (at < 0) {
            return;
        }
        while (at > 0 && hashes[at - 1] == hash) {
            at--;
        }
        for (; at < hashes.length && hashes[at] == hash; at++) {
            out.add(place(owners[at]));
        }
    }

    boolean has(String key) {
        return search(hash(key)) >= 0;
    }

    /** Looks near where a hash stands among as many that lie evenly, and everywhere else if not. */
    private int search(long hash) {
        long upper = (hash >>> 32) + 0x8000_0000L & 0xFFFF_FFFFL;
        int guess = (int) (upper * hashes.length >>> 32);
        int from = Math.max(0, guess - NEAR);
        int to = Math.min(hashes.length, guess + NEAR);
        boolean low = from == 0 || hashes[from - 1] < hash;
        boolean high = to == hashes.length || hashes[to] > hash;
        return low && high
                ? Arrays.binarySearch(hashes, from, to, hash)
                : Arrays.binarySearch(hashes, hash);
    }

    private Place place(int i) {
        int from = i == 0 ? 0 : nameEnds[i - 1];
        return new Place(
                "gn:" + ids[i],
                new String(names, from, nameEnds[i] - from, StandardCharsets.UTF_8),
                Optional.of(new Point(lats[i] / 1e5, lons[i] / 1e5)),
                KINDS[kinds[i]],
                new String(countries, 2 * i, 2, StandardCharsets.US_ASCII),
                unitNames[units[i]],
                populations[i]);
    }
}
