package rawi.spark;

import java.io.Serializable;
import java.util.List;

/**
 * What a run is asked to do. Options that change what reports say (metadata, word lists) are part
 * of an archive: it refuses to go on with others.
 *
 * @param in files and folders, of this machine or of a cluster's file system
 * @param out folder of the archive
 * @param publisher told for the run; empty when not
 * @param published told for the run as yyyy-mm-dd; empty when not
 * @param lang told for the run; empty when not
 * @param meta file with metadata of the reports; empty when none
 * @param lexicon folder laid over the built-in data; empty when none
 * @param link whether reports are linked as well
 * @param unitBytes from how many bytes on a unit is full
 */
public record Settings(
        List<String> in,
        String out,
        String publisher,
        String published,
        String lang,
        String meta,
        String lexicon,
        boolean link,
        long unitBytes)
        implements Serializable {

    /** Bytes of a unit unless told otherwise: some thousand pages, half a minute of one core. */
    public static final long UNIT = 16L << 20;

    public Settings {
        in = List.copyOf(in);
    }

    public static Settings of(List<String> in, String out) {
        return new Settings(in, out, "", "", "", "", "", true, UNIT);
    }
}
