package rawi.core.corroborate;

import java.util.Collection;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.Gazetteer;

/**
 * From the claims of many reports to relays, origins, incidents, contradictions and drift. Built
 * once from data files; a {@link Case} holds the reports.
 *
 * <p>The way: {@link Digester} makes claims comparable, {@link RelayFinder} finds copies, {@link
 * Kernels} groups the claims of a report, {@link Edges} and {@link Linker} tie them across reports,
 * {@link Derivation} derives what is shown.
 */
public final class Corroborator {

    private final DataFiles files;
    private final Naming naming;
    private final Gazetteer gazetteer;
    private final Affiliations affiliations;

    private Corroborator(DataFiles files) {
        this.files = files;
        this.naming = Naming.load(files);
        this.gazetteer = Gazetteer.load(files);
        this.affiliations = new Affiliations(files, naming);
    }

    public static Corroborator load(DataFiles files) {
        return new Corroborator(files);
    }

    /** An empty case. */
    public Case open() {
        return new Case(new Digester(files, naming, gazetteer), naming, affiliations);
    }

    /** The whole of a set of reports; their order plays no part. */
    public Corroboration run(Collection<Filed> reports, List<Decision> decisions) {
        Case all = open();
        all.add(reports);
        return all.result(decisions);
    }
}
