package rawi.app.cli;

import rawi.app.ingest.ReadingRun;
import rawi.app.words.Wording;
import rawi.core.model.Problem;

/** Tells problems as they come and, at the end, what was read and what was not. */
final class Summary {

    private final Streams streams;
    private int reports;
    private int unread;
    private int problems;
    private long claims;

    Summary(Streams streams) {
        this.streams = streams;
    }

    void add(ReadingRun.Outcome outcome) {
        if (outcome.read().isPresent()) {
            reports++;
            claims += outcome.read().get().claims().size();
        } else if (!outcome.problems().isEmpty()) {
            unread++;
        }
        for (Problem note : outcome.notes()) {
            streams.tell("run.note", note);
        }
        for (Problem problem : outcome.problems()) {
            problems++;
            streams.tell("run.problem", problem);
        }
    }

    /** Says the totals when there is more than one input or a problem; returns the exit code. */
    int finish() {
        if (reports + unread > 1 || problems > 0) {
            StringBuilder totals = new StringBuilder();
            totals.append(
                    streams.words()
                            .text("run.read", own("n.reports", reports), own("n.claims", claims)));
            if (unread > 0) {
                totals.append(streams.words().text("run.unread", own("n.inputs", unread)));
            }
            if (problems > 0) {
                totals.append(streams.words().text("run.problems", own("n.problems", problems)));
            }
            streams.say(totals.toString());
        }
        return problems > 0 ? 1 : 0;
    }

    private Wording.Own own(String key, long n) {
        return new Wording.Own(streams.words().plural(key, n));
    }
}
