package rawi.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The bytes as they came, each once, under their SHA-256; they never change (invariant I3). */
interface Originals {

    /** Brings bytes near to where they will stay, under a name that nobody looks for. */
    Staged stage(byte[] bytes) throws IOException;

    /** Waits until what was staged is on the disk; before the transaction that keeps it. */
    void flush(List<Staged> staged) throws IOException;

    /** Keeps what was staged; called in the transaction that captures it, before its end. */
    void keep(Handle handle, List<Staged> staged) throws IOException;

    /** Lets go of what was staged and is not needed. */
    void drop(Staged staged);

    /** The bytes of an original, or an exception when they are gone. */
    InputStream open(Handle handle, String sha256) throws IOException;

    /** Removes what programs that were killed left on its way into the case. */
    void sweepDead();

    /** Removes the bytes under a name, whatever they were; nothing happens when there are none. */
    void remove(Handle handle, String name);

    /**
     * Bytes on their way into the case.
     *
     * @param place what the store needs to find them again
     */
    record Staged(String sha256, long size, Object place) {}
}
