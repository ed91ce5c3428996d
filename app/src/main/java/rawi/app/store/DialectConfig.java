package rawi.app.store;

import org.jdbi.v3.core.config.JdbiConfig;

/** Lets whoever holds a connection know which database it leads to. */
public final class DialectConfig implements JdbiConfig<DialectConfig> {

    private Dialect dialect;

    public DialectConfig() {}

    Dialect dialect() {
        return dialect;
    }

    void set(Dialect known) {
        dialect = known;
    }

    @Override
    public DialectConfig createCopy() {
        DialectConfig copy = new DialectConfig();
        copy.dialect = dialect;
        return copy;
    }
}
