package rawi.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import rawi.app.ingest.Json;
import rawi.app.ingest.Sources;

/**
 * Which files an archive is made of, cut into units that are read as a whole. The plan only grows:
 * files that are new get units of their own, so what was read stays read.
 */
final class Plan {

    static final String FILE = "_rawi/plan.jsonl";

    /** Small files of one unit; opening each costs more than its bytes. */
    private static final int MOST_FILES = 250;

    /** Units that little input is cut into, so that it too is read by all threads to the end. */
    private static final int LEAST_UNITS = 32;

    private static final int LEAST_FILES = 8;

    private static final long LEAST_BYTES = 128 << 10;

    /**
     * A file.
     *
     * @param ordinal its place among all files of the archive
     * @param name what stands for it in output, as {@code rawi read} calls it
     */
    record Item(int ordinal, String name, String path, long size, long modified)
            implements Serializable {

        String identity() {
            return path + "\n" + size + "\n" + modified;
        }
    }

    /** Files that one task reads. */
    record Unit(int number, List<Item> items) implements Serializable {

        static String file(int number) {
            return String.format(Locale.ROOT, "_rawi/read/u%06d", number);
        }

        String file() {
            return file(number);
        }

        long bytes() {
            return items.stream().mapToLong(Item::size).sum();
        }
    }

    private final Store store;
    private final List<Unit> units = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private int files;

    private Plan(Store store) {
        this.store = store;
    }

    List<Unit> units() {
        return List.copyOf(units);
    }

    /** The plan as it stands, with files added that are new. */
    static Plan of(Store store, Settings settings) throws IOException {
        Plan plan = new Plan(store);
        plan.read();
        int before = plan.units.size();
        plan.grow(settings);
        if (plan.units.size() > before || !store.exists(FILE)) {
            plan.save();
        }
        return plan;
    }

    private void read() throws IOException {
        if (!store.exists(FILE)) {
            return;
        }
        for (String line : store.text(FILE).split("\n")) {
            if (line.isEmpty()) {
                continue;
            }
            Map<String, Object> map = Json.object(Json.parse(line));
            int unit = ((Long) map.get("unit")).intValue();
            Item item =
                    new Item(
                            files++,
                            (String) map.get("name"),
                            (String) map.get("path"),
                            (Long) map.get("size"),
                            (Long) map.get("modified"));
            known.add(item.identity());
            if (unit == units.size()) {
                units.add(new Unit(unit, new ArrayList<>()));
            }
            units.get(unit).items().add(item);
        }
    }

    private void save() throws IOException {
        StringBuilder out = new StringBuilder();
        for (Unit unit : units) {
            for (Item item : unit.items()) {
                out.append(
                        Lines.object(
                                json -> {
                                    json.writeNumberField("unit", unit.number());
                                    json.writeStringField("name", item.name());
                                    json.writeStringField("path", item.path());
                                    json.writeNumberField("size", item.size());
                                    json.writeNumberField("modified", item.modified());
                                }));
            }
        }
        store.write(FILE, out.toString());
    }

    private void grow(Settings settings) throws IOException {
        List<Item> fresh = new ArrayList<>();
        for (String in : settings.in()) {
            for (Item item : items(in)) {
                if (known.add(item.identity())) {
                    fresh.add(item);
                }
            }
        }
        long bytes = fresh.stream().mapToLong(Item::size).sum();
        long mostBytes = Math.min(settings.unitBytes(), Math.max(LEAST_BYTES, bytes / LEAST_UNITS));
        int mostFiles = Math.min(MOST_FILES, Math.max(LEAST_FILES, fresh.size() / LEAST_UNITS));
        Unit open = null;
        for (Item item : fresh) {
            boolean full =
                    open == null
                            || open.items().size() >= mostFiles
                            || open.bytes() + item.size() > mostBytes;
            if (full) {
                open = new Unit(units.size(), new ArrayList<>());
                units.add(open);
            }
            open.items().add(item);
        }
    }

    private List<Item> items(String in) throws IOException {
        Path path = new Path(in);
        FileSystem system = Store.system(path);
        List<Item> found = new ArrayList<>();
        FileStatus status;
        try {
            status = system.getFileStatus(path);
        } catch (FileNotFoundException e) {
            throw new FileNotFoundException(in + ": no such file or folder");
        }
        walk(system, status, "", found, status.isDirectory());
        return found;
    }

    private void walk(FileSystem system, FileStatus at, String name, List<Item> found, boolean root)
            throws IOException {
        if (at.isDirectory()) {
            for (FileStatus child : Store.list(system, at.getPath())) {
                String own = child.getPath().getName();
                boolean hidden = own.startsWith(".") || own.startsWith("_");
                if (!hidden && (child.isDirectory() || isInput(own))) {
                    walk(system, child, name.isEmpty() ? own : name + "/" + own, found, false);
                }
            }
            return;
        }
        found.add(
                new Item(
                        files++,
                        name.isEmpty() ? at.getPath().getName() : name,
                        at.getPath().toString(),
                        at.getLen(),
                        at.getModificationTime()));
    }

    /** Files that a folder is taken to hold for reading. */
    static boolean isInput(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Sources.isInput(lower) || RowInput.isRows(lower);
    }
}
