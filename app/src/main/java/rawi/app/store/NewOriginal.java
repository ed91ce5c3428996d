package rawi.app.store;

import java.util.List;

/**
 * An original that was read and waits to be kept.
 *
 * @param reader version of the reader
 */
record NewOriginal(
        Originals.Staged bytes,
        String name,
        Reader.Given given,
        String reader,
        List<ReadPart> parts) {}
