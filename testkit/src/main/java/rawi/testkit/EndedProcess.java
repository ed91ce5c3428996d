package rawi.testkit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Ends a program together with the processes that it started. A browser's helpers outlive it by a
 * moment and write to its profile meanwhile, so that the profile cannot be deleted.
 */
public final class EndedProcess {

    private static final int PATIENCE_SECONDS = 10;

    private EndedProcess() {}

    /** Asks the process to end, then its helpers, and returns when none is left. */
    public static void end(Process process) throws InterruptedException {
        List<ProcessHandle> all = processes(process);
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        kill(all);
    }

    /** Kills the process and its helpers, and returns when none is left. */
    public static void kill(Process process) throws InterruptedException {
        kill(processes(process));
    }

    private static List<ProcessHandle> processes(Process process) {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    }

    private static void kill(List<ProcessHandle> all) throws InterruptedException {
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            CompletableFuture.allOf(
                            all.stream()
                                    .map(ProcessHandle::onExit)
                                    .toArray(CompletableFuture[]::new))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("processes do not end: " + all, e);
        }
    }
}
