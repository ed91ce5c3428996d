package rawi.app.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.disclose.KnownWorld;
import rawi.core.disclose.Shared;
import rawi.core.lexicon.Crosswalks;

/** A release in any form. The same release gives the same bytes. */
public final class Exports {

    private final Names names;

    public Exports(DataFiles files, KnownWorld known) {
        this.names = new Names(known, Crosswalks.load(files));
    }

    public Names names() {
        return names;
    }

    /** What every file says of the release. */
    public static Stamp stamp(Shared shared) {
        return new Stamp(
                shared.terms(), sha256(Records.body(shared).getBytes(StandardCharsets.UTF_8)));
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files of a form; the site is made elsewhere. */
    public List<OutFile> files(ShareFormat format, Shared shared) {
        Stamp stamp = stamp(shared);
        Tables tables = new Tables(names, stamp);
        return switch (format) {
            case csv ->
                    List.of(
                            OutFile.of(
                                    "incidents.csv",
                                    Sheet.csv(tables.incidents(), shared.incidents(), false)),
                            OutFile.of(
                                    "claims.csv",
                                    Sheet.csv(tables.claims(), Tables.lines(shared), false)),
                            OutFile.of(
                                    "table.csv",
                                    Sheet.csv(tables.table(), Tables.table(shared), false)));
            case hxl ->
                    List.of(
                            OutFile.of(
                                    "incidents.hxl.csv",
                                    Sheet.csv(tables.incidents(), shared.incidents(), true)));
            case jsonl -> List.of(OutFile.of("incidents.jsonl", Records.file(shared, stamp)));
            case parquet ->
                    List.of(
                            new OutFile(
                                    "incidents.parquet",
                                    Parquet.bytes(
                                            tables.incidents(),
                                            shared.incidents(),
                                            stamp.fields())),
                            new OutFile(
                                    "claims.parquet",
                                    Parquet.bytes(
                                            tables.claims(),
                                            Tables.lines(shared),
                                            stamp.fields())));
            case geojson ->
                    List.of(
                            OutFile.of(
                                    "areas.geojson",
                                    GeoJson.text(shared, stamp, names.known().areas())));
            case jsonld -> List.of(OutFile.of("release.jsonld", JsonLd.text(shared, stamp)));
            case ftm ->
                    List.of(
                            OutFile.of(
                                    "entities.ftm.jsonl",
                                    FollowTheMoney.text(shared, stamp, names)));
            case bayanat -> Bayanat.files(shared, stamp, names);
            case uwazi -> Uwazi.files(shared, stamp, names);
            case site -> throw new IllegalArgumentException("the site is made by rawi.app.site");
        };
    }
}
