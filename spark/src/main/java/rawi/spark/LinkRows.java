package rawi.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rawi.core.corroborate.Contradiction;
import rawi.core.corroborate.Correction;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Drift;
import rawi.core.corroborate.Incident;
import rawi.core.corroborate.Proposal;
import rawi.core.corroborate.Relay;
import rawi.core.corroborate.Shares;

/** What linking gives as rows of tables; the columns are those of {@code incidents/1}. */
final class LinkRows {

    static final String INCIDENTS = "incidents";
    static final String RELAYS = "relays";
    static final String DRIFT = "drift";
    static final String CONTRADICTIONS = "contradictions";
    static final String CORRECTIONS = "corrections";
    static final String PROPOSALS = "proposals";

    /** Columns by table; rows are ordered by all of them. */
    static final Map<String, StructType> TABLES = tables();

    private LinkRows() {}

    private static Map<String, StructType> tables() {
        StructType byOrigin =
                Cells.struct(
                        "reports", Cells.TEXTS,
                        "low", Cells.NUMBER,
                        "high", Cells.NUMBER,
                        "said_by", Cells.TEXT);
        StructType count =
                Cells.struct(
                        "what", Cells.TEXT,
                        "unit", Cells.TEXT,
                        "low", Cells.NUMBER,
                        "high", Cells.NUMBER,
                        "by_origin", Cells.list(byOrigin));
        Map<String, StructType> tables = new LinkedHashMap<>();
        tables.put(
                INCIDENTS,
                Cells.struct(
                        "id", Cells.TEXT,
                        "kind", Cells.TEXT,
                        "type", Cells.TEXT,
                        "parent", Cells.TEXT,
                        "claims", Cells.TEXTS,
                        "independent_origins", Cells.NUMBER,
                        "origins", Cells.TEXT_LISTS,
                        "counts", Cells.list(count),
                        "place", Cells.TEXT,
                        "earliest", Cells.TEXT,
                        "latest", Cells.TEXT,
                        "denials", Cells.TEXTS));
        tables.put(
                RELAYS,
                Cells.struct(
                        "to", Cells.TEXT,
                        "from", Cells.TEXT,
                        "kind", Cells.TEXT,
                        "declared", Cells.FLAG,
                        "likeness", Cells.REAL,
                        "reasons", Cells.TEXTS,
                        "aligned_from", Cells.TEXTS,
                        "aligned_to", Cells.TEXTS));
        tables.put(
                DRIFT,
                Cells.struct(
                        "from", Cells.TEXT,
                        "to", Cells.TEXT,
                        "field", Cells.TEXT,
                        "before", Cells.TEXT,
                        "after", Cells.TEXT,
                        "where", Cells.TEXT));
        tables.put(
                CONTRADICTIONS,
                Cells.struct(
                        "incident", Cells.TEXT,
                        "kind", Cells.TEXT,
                        "one", Cells.TEXTS,
                        "other", Cells.TEXTS,
                        "why", Cells.TEXT));
        tables.put(
                CORRECTIONS,
                Cells.struct(
                        "report", Cells.TEXT,
                        "retracts", Cells.TEXTS,
                        "replaced_by", Cells.TEXT));
        tables.put(
                PROPOSALS,
                Cells.struct(
                        "one", Cells.TEXT,
                        "other", Cells.TEXT,
                        "score", Cells.REAL,
                        "why", Cells.TEXT));
        return tables;
    }

    static List<Linking.Line> of(Corroboration found) {
        List<Linking.Line> lines = new ArrayList<>();
        for (Incident i : found.incidents()) {
            lines.add(new Linking.Line(INCIDENTS, row(i)));
        }
        for (Relay r : found.relays()) {
            lines.add(of(r));
        }
        for (Drift d : found.drifts()) {
            lines.add(
                    new Linking.Line(
                            DRIFT,
                            Cells.row(
                                    d.from().toString(),
                                    d.to().toString(),
                                    d.field().name(),
                                    d.before(),
                                    d.after(),
                                    d.where().name())));
        }
        for (Contradiction c : found.contradictions()) {
            lines.add(
                    new Linking.Line(
                            CONTRADICTIONS,
                            Cells.row(
                                    c.incident(),
                                    c.kind().name(),
                                    Cells.texts(c.one()),
                                    Cells.texts(c.other()),
                                    c.why())));
        }
        for (Correction c : found.corrections()) {
            lines.add(
                    new Linking.Line(
                            CORRECTIONS,
                            Cells.row(
                                    c.report(),
                                    Cells.texts(c.retracts()),
                                    Cells.text(c.replacedBy()))));
        }
        for (Proposal p : found.proposals()) {
            lines.add(of(p));
        }
        return lines;
    }

    static Linking.Line of(Relay r) {
        return new Linking.Line(RELAYS, row(r));
    }

    static Linking.Line of(Shares.Link l) {
        double score = Math.min(1, l.score());
        return of(new Proposal(l.low(), l.high(), score, "looks alike; a person decides"));
    }

    static Linking.Line of(Proposal p) {
        return new Linking.Line(
                PROPOSALS, Cells.row(p.one().toString(), p.other().toString(), p.score(), p.why()));
    }

    private static Row row(Relay r) {
        return Cells.row(
                r.to(),
                r.from(),
                r.kind().name(),
                r.declared(),
                r.likeness(),
                Cells.texts(r.reasons()),
                Cells.texts(r.aligned().stream().map(Relay.Aligned::from).toList()),
                Cells.texts(r.aligned().stream().map(Relay.Aligned::to).toList()));
    }

    private static Row row(Incident i) {
        return Cells.row(
                i.id(),
                i.kind().name(),
                i.type().code(),
                Cells.text(i.parent()),
                Cells.texts(i.claims()),
                (long) i.origins().size(),
                i.origins().stream().map(Cells::texts).toArray(),
                i.counts().stream().map(LinkRows::row).toArray(),
                i.placeName(),
                Cells.text(i.earliest()),
                Cells.text(i.latest()),
                Cells.texts(i.denials()));
    }

    private static Row row(Incident.Tally t) {
        return Cells.row(
                t.what().code(),
                t.unit(),
                Cells.number(t.low()),
                Cells.number(t.high()),
                t.byOrigin().stream()
                        .map(
                                o ->
                                        Cells.row(
                                                Cells.texts(o.reports()),
                                                Cells.number(o.low()),
                                                Cells.number(o.high()),
                                                o.saidBy().toString()))
                        .toArray());
    }
}
