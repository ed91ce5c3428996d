package rawi.core.text;

import java.util.List;
import rawi.core.model.Span;

/**
 * One sentence of a block.
 *
 * @param index 0-based number in the report
 * @param span first to last token
 */
public record Sentence(int index, Span span, Block block, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("sentence " + index + " has no token");
        }
    }

    /** Index of the token that covers this offset, or -1. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Token token = tokens.get(middle);
            if (offset < token.start()) {
                high = middle - 1;
            } else if (offset >= token.end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
