package rawi.app.cli;

import rawi.core.model.Problem;

/** Tells problems as they come and, at the end, what was read and what was not. */
final class Summary {

    private final RawiCommand.Streams streams;
    private int reports;
    private int unread;
    private int problems;
    private long claims;

    Summary(RawiCommand.Streams streams) {
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
            streams.say(note.file() + ": note: " + note.reason());
        }
        for (Problem problem : outcome.problems()) {
            problems++;
            streams.say(problem.file() + ": " + problem.reason());
        }
    }

    /** Says the totals when there is more than one input or a problem; returns the exit code. */
    int finish() {
        if (reports + unread > 1 || problems > 0) {
            streams.say(
                    "read "
                            + plural(reports, "report")
                            + ", "
                            + plural(claims, "claim")
                            + (unread > 0 ? "; could not read " + plural(unread, "input") : "")
                            + (problems > 0 ? "; " + plural(problems, "problem") : ""));
        }
        return problems > 0 ? 1 : 0;
    }

    private static String plural(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
