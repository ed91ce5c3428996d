package rawi.app.export;

/** Forms in which a release is given away; {@code docs/exports.md} tells their fields. */
public enum ShareFormat {
    csv,
    hxl,
    jsonl,
    parquet,
    geojson,
    jsonld,
    ftm,
    bayanat,
    uwazi,
    site
}
