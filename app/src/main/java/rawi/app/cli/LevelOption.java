package rawi.app.cli;

import picocli.CommandLine.Option;
import rawi.core.disclose.Level;

/** For whom a release is. */
final class LevelOption {

    @Option(
            names = "--level",
            description = "public, partner or desk; default ${DEFAULT-VALUE}.",
            defaultValue = "PUBLIC")
    private Level level;

    /** The level, which is never the sealed one. */
    Level released() {
        if (level == Level.SEALED) {
            throw new UsageException("--level: nothing sealed is ever released");
        }
        return level;
    }
}
