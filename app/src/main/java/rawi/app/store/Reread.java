package rawi.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import rawi.app.ingest.Finding;
import rawi.app.ingest.Metadata;
import rawi.app.ingest.OrderedRun;
import rawi.app.store.proof.Hashes;

/**
 * Reads all originals again by another version of the reader. Old readings and their claims stay;
 * decisions hang on what a claim says and so carry over to claims that did not change. What this
 * version has read already is not read again, so a run that was broken off goes on.
 */
public final class Reread {

    private static final int BATCH = 64;

    private final Database database;
    private final Originals originals;
    private final CaseWriter writer;
    private final Reader reader;
    private final Summary summary = new Summary();

    Reread(Database database, Originals originals, CaseWriter writer, Reader reader) {
        this.database = database;
        this.originals = originals;
        this.writer = writer;
        this.reader = reader;
    }

    /** What a new version changed. */
    public static final class Summary {

        private long originals;
        private long reports;
        private long changed;
        private long sealed;
        private long kept;
        private long altered;
        private long gone;
        private long come;
        private final Map<String, long[]> types = new TreeMap<>();
        private final List<String> undecided = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        /** Originals read again. */
        public long originals() {
            return originals;
        }

        public long reports() {
            return reports;
        }

        /** Originals that are sealed or erased, and so were not read again. */
        public long sealed() {
            return sealed;
        }

        /** Reports whose claims are not the same as before. */
        public long changed() {
            return changed;
        }

        /** Claims that say the same as before. */
        public long kept() {
            return kept;
        }

        /** Claims with the same words and roles of which something else changed. */
        public long altered() {
            return altered;
        }

        public long gone() {
            return gone;
        }

        public long come() {
            return come;
        }

        /** Type to how many claims of it came and went. */
        public Map<String, long[]> types() {
            return types;
        }

        /** Uids of claims that people decided on and that the new version does not make. */
        public List<String> undecided() {
            return undecided;
        }

        /** Originals that could not be read again, with the reason. */
        public List<String> problems() {
            return problems;
        }

        private void compare(List<ClaimRow> before, List<ClaimRow> after, Set<String> decided) {
            reports++;
            Map<String, ClaimRow> old = new HashMap<>();
            before.forEach(row -> old.put(row.uid(), row));
            boolean same = true;
            for (ClaimRow row : after) {
                ClaimRow was = old.remove(row.uid());
                if (was == null) {
                    come++;
                    types.computeIfAbsent(row.type(), t -> new long[2])[0]++;
                } else if (was.json().equals(row.json())) {
                    kept++;
                } else {
                    altered++;
                }
                same &= was != null && was.json().equals(row.json());
            }
            for (ClaimRow row : old.values()) {
                gone++;
                types.computeIfAbsent(row.type(), t -> new long[2])[1]++;
                if (decided.contains(row.uid())) {
                    undecided.add(row.uid());
                }
            }
            changed += same && old.isEmpty() ? 0 : 1;
        }
    }

    /** An original that this version has not read. */
    private record Item(String sha256, Capture capture) {}

    private record Again(Item item, List<ReadPart> parts, Optional<String> problem) {}

    /**
     * Reads what is to be read.
     *
     * @param done told after each commit how many originals are done in all
     */
    public Summary run(int threads, LongConsumer done) throws IOException {
        List<Again> waiting = new ArrayList<>();
        OrderedRun.run(
                new Items(),
                this::read,
                threads,
                again -> {
                    waiting.add(again);
                    if (waiting.size() >= BATCH) {
                        commit(waiting);
                        done.accept(summary.originals);
                    }
                });
        commit(waiting);
        done.accept(summary.originals);
        return summary;
    }

    /** How many originals there are to read. */
    public long remaining() {
        return database.read(
                h ->
                        h.createQuery(
                                        "select count(distinct r.original) from reports r join"
                                                + " readings g on g.id = r.reading where g.reader"
                                                + " <> ?")
                                .bind(0, reader.version())
                                .mapTo(Long.class)
                                .one());
    }

    private Again read(Item item) {
        byte[] bytes;
        try {
            bytes =
                    database.read(
                            h -> {
                                try (InputStream in = originals.open(h, item.sha256())) {
                                    return in.readAllBytes();
                                } catch (IOException e) {
                                    throw CaseFiles.explained(e);
                                }
                            });
        } catch (CaseException e) {
            return new Again(item, List.of(), Optional.of(e.getMessage()));
        }
        if (!Hashes.of(bytes).equals(item.sha256())) {
            return new Again(item, List.of(), Optional.of("its bytes are not those captured"));
        }
        try {
            List<ReadPart> parts =
                    reader.readAgain(item.capture(), bytes, part -> given(item, part));
            // A table or export that is not seen as one any more is no report in its place.
            boolean whole = parts.isEmpty() || parts.stream().anyMatch(p -> p.part().isEmpty());
            return whole && isInParts(item.sha256())
                    ? new Again(item, List.of(), Optional.of("its parts are not found any more"))
                    : new Again(item, parts, Optional.empty());
        } catch (IOException e) {
            return new Again(item, List.of(), Optional.of(e.getMessage()));
        }
    }

    /** What the user gave for a part when it came, which its readings remember. */
    private Metadata given(Item item, String part) {
        Map<String, String> given = new HashMap<>();
        new Reports(database)
                .get(ReadPart.id(item.sha256(), part))
                .ifPresent(
                        report ->
                                report.reading().found().stream()
                                        .filter(f -> f.how().equals(Finding.GIVEN))
                                        .forEach(f -> given.put(f.field(), f.value())));
        return new Metadata(
                Optional.ofNullable(given.get(Finding.PUBLISHED)).map(LocalDate::parse),
                Optional.ofNullable(given.get(Finding.PUBLISHER)),
                Optional.ofNullable(given.get(Finding.TITLE)),
                Optional.ofNullable(given.get(Finding.LANG)),
                Optional.ofNullable(given.get(Finding.URL)));
    }

    private boolean isInParts(String sha256) {
        return database.read(
                h ->
                        h.createQuery(
                                                "select count(*) from reports where original = ? and part"
                                                        + " <> ''")
                                        .bind(0, sha256)
                                        .mapTo(Long.class)
                                        .one()
                                > 0);
    }

    private void commit(List<Again> waiting) {
        List<CaseWriter.NewReading> readings = new ArrayList<>();
        for (Again again : waiting) {
            summary.originals++;
            again.problem()
                    .ifPresent(p -> summary.problems.add(again.item().capture().name() + ": " + p));
            for (ReadPart part : again.parts()) {
                String id = ReadPart.id(again.item().sha256(), part.part());
                String text = part.report().map(r -> r.text()).orElse("");
                List<ClaimRow> after = ClaimRow.of(id, text, part.claims());
                List<ClaimRow> before = before(id);
                summary.compare(before, after, decided(before));
                readings.add(
                        new CaseWriter.NewReading(again.item().sha256(), reader.version(), part));
            }
        }
        if (!readings.isEmpty()) {
            writer.reread(readings);
        }
        waiting.clear();
    }

    private List<ClaimRow> before(String report) {
        return new Reports(database)
                .get(report)
                .map(
                        r ->
                                ClaimRow.of(
                                        report,
                                        r.text(),
                                        r.claims().stream().map(StoredClaim::json).toList()))
                .orElse(List.of());
    }

    private Set<String> decided(List<ClaimRow> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        return database.read(
                h ->
                        new HashSet<>(
                                h.createQuery(
                                                "select distinct subject from decisions where"
                                                        + " subject in (<uids>)")
                                        .bindList("uids", rows.stream().map(ClaimRow::uid).toList())
                                        .mapTo(String.class)
                                        .list()));
    }

    /** The originals whose latest reading is by another version, a page at a time. */
    private final class Items implements Iterator<Item> {

        private static final int PAGE = 200;

        private Iterator<Item> page = List.<Item>of().iterator();
        private String after = "";
        private boolean last;

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && !last) {
                List<Item> items =
                        database.read(
                                h ->
                                        h.createQuery(
                                                        "select o.sha256, o.record from originals o"
                                                                + " where o.sha256 > :after and exists"
                                                                + " (select 1 from reports r join"
                                                                + " readings g on g.id = r.reading"
                                                                + " where r.original = o.sha256 and"
                                                                + " g.reader <> :reader) order by"
                                                                + " o.sha256 limit "
                                                                + PAGE)
                                                .bind("after", after)
                                                .bind("reader", reader.version())
                                                .map(
                                                        (row, c) ->
                                                                new Item(
                                                                        row.getString(1),
                                                                        Capture.parse(
                                                                                row.getString(2))))
                                                .list());
                last = items.size() < PAGE;
                after = items.isEmpty() ? after : items.get(items.size() - 1).sha256();
                SealState seals = database.read(SealState::of);
                summary.sealed += items.stream().filter(i -> seals.isSealed(i.sha256())).count();
                page = items.stream().filter(i -> !seals.isSealed(i.sha256())).iterator();
            }
            return page.hasNext();
        }

        @Override
        public Item next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }
    }
}
