package rawi.app.cli;

import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import rawi.app.ingest.Sources;
import rawi.app.words.Wording;

/** A progress bar on standard error, when a person watches and there are more than a few files. */
final class Progress implements AutoCloseable {

    private static final int FEW = 5;
    private static final long COUNT_LIMIT = 1_000_000;

    private final Optional<ProgressBar> bar;
    private String last;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static Progress over(List<String> paths, Wording words) {
        if (!Terminal.errorsAreWatched()) {
            return new Progress(Optional.empty());
        }
        long total = Sources.count(paths, COUNT_LIMIT);
        if (total <= FEW) {
            return new Progress(Optional.empty());
        }
        return of(words.text("run.reading"), " " + words.text("run.reports"), total);
    }

    /** A bar towards a total that is known. */
    static Progress of(String task, String unit, long total) {
        if (!Terminal.errorsAreWatched() || total <= FEW) {
            return new Progress(Optional.empty());
        }
        return new Progress(
                Optional.of(
                        new ProgressBarBuilder()
                                .setTaskName(task)
                                .setUnit(unit, 1)
                                .setInitialMax(total)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setUpdateIntervalMillis(200)
                                .build()));
    }

    /** One input is done; the members of a container are one input. */
    void step(String file) {
        String input = file.substring(0, file.indexOf('!') < 0 ? file.length() : file.indexOf('!'));
        if (!input.equals(last)) {
            last = input;
            bar.ifPresent(ProgressBar::step);
        }
    }

    void stepTo(long done) {
        bar.ifPresent(b -> b.stepTo(done));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
