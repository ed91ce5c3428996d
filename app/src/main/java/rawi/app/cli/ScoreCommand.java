package rawi.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code rawi score}: compares the program's claims with people's. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Score claims against gold.")
final class ScoreCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return 2;
    }
}
