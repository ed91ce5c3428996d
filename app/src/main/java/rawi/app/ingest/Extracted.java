package rawi.app.ingest;

import java.util.List;

/**
 * The text of a file and what the file says about itself.
 *
 * @param bodyStart where the text proper begins
 */
record Extracted(String text, int bodyStart, Metadata metadata, List<String> doubts) {}
