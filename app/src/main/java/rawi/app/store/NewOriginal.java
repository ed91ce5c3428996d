package rawi.app.store;

import java.util.List;

/**
 * An original that was read and waits to be kept.
 *
 * @param inside names of the containers it stood in, outermost first; none for most
 * @param reader version of the reader
 */
record NewOriginal(
        Originals.Staged bytes,
        String name,
        List<String> inside,
        Told told,
        String reader,
        List<ReadPart> parts) {}
