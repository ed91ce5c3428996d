package rawi.app.ingest;

import java.util.Optional;

/**
 * Text and how it was decoded.
 *
 * @param encoding name of the encoding
 * @param doubt what was guessed or could not be decoded; absent when all is sure
 */
public record DecodedText(String text, String encoding, Optional<String> doubt) {}
