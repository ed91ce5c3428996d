package rawi.app.ingest;

import java.util.Optional;

/**
 * Text and how it was decoded.
 *
 * @param encoding name of the encoding
 * @param skip bytes before the text, such as a byte order mark that is not in it
 * @param doubt what was guessed or could not be decoded; absent when all is sure
 */
public record DecodedText(String text, String encoding, int skip, Optional<String> doubt) {}
