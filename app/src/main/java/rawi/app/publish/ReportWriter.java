package rawi.app.publish;

import java.io.IOException;
import rawi.core.model.ReadReport;

/** Writes reports one after the other, so that memory does not grow with their number. */
public interface ReportWriter {

    /** What stands before the first report. */
    void begin() throws IOException;

    void write(ReadReport report) throws IOException;

    /** What stands after the last report; flushes. */
    void end() throws IOException;
}
