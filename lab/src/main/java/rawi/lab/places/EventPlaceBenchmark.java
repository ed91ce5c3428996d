package rawi.lab.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rawi.app.ingest.OverlayDataFiles;
import rawi.core.data.DataFiles;
import rawi.core.extract.where.Distances;
import rawi.core.extract.where.PlaceResolver;
import rawi.core.lexicon.Gazetteer;
import rawi.core.model.PlaceMention.Candidate;
import rawi.core.model.PlaceMention.Point;

/**
 * Resolution of place strings that coders of events wrote down, against the coordinates they gave.
 *
 * <p>Arguments: a CSV with header {@code where_coordinates, adm_1, adm_2, latitude, longitude,
 * where_prec, n_events}; the country's name; perhaps a folder of data laid over the built-in ones
 * (packs). Prints the share of strings, and of events, resolved within 5 and 25 km by the first
 * candidate, and by any of the candidates; only strings coded as exact or near (precision 1 and 2).
 */
public final class EventPlaceBenchmark {

    private static final double EXACT_KM = 5;
    private static final double NEAR_KM = 25;

    private EventPlaceBenchmark() {}

    /** One line of the table. */
    private record Row(String words, List<String> units, Point point, int precision, int events) {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: EventPlaceBenchmark PLACES.csv COUNTRY [DATA_FOLDER]");
            System.exit(2);
        }
        DataFiles files = DataFiles.builtIn();
        if (args.length > 2) {
            files = new OverlayDataFiles(Path.of(args[2]), files);
        }
        PlaceResolver resolver = new PlaceResolver(files, Gazetteer.load(files));
        int[] strings = new int[5];
        int[] events = new int[5];
        for (Row row : rows(Path.of(args[0]), args[1])) {
            if (row.precision() > 2) {
                continue;
            }
            List<Candidate> found = resolver.resolve(row.words(), row.units());
            List<Double> km =
                    found.stream()
                            .filter(c -> c.point().isPresent())
                            .map(c -> Distances.km(c.point().get(), row.point()))
                            .toList();
            boolean[] marks = {
                true,
                !km.isEmpty(),
                !km.isEmpty() && km.get(0) <= EXACT_KM,
                !km.isEmpty() && km.get(0) <= NEAR_KM,
                km.stream().anyMatch(d -> d <= EXACT_KM)
            };
            for (int i = 0; i < marks.length; i++) {
                strings[i] += marks[i] ? 1 : 0;
                events[i] += marks[i] ? row.events() : 0;
            }
            if (args.length > 3) {
                print(row, found);
            }
        }
        print("strings", strings);
        print("events", events);
    }

    /** Share of the strings, and of the events, resolved within 5 km by the first candidate. */
    public static double[] score(DataFiles files, Path table, String country) throws IOException {
        PlaceResolver resolver = new PlaceResolver(files, Gazetteer.load(files));
        double[] all = new double[2];
        double[] near = new double[2];
        for (Row row : rows(table, country)) {
            if (row.precision() > 2) {
                continue;
            }
            boolean close =
                    resolver.resolve(row.words(), row.units()).stream()
                            .filter(c -> c.point().isPresent())
                            .limit(1)
                            .anyMatch(c -> Distances.km(c.point().get(), row.point()) <= EXACT_KM);
            int[] weights = {1, row.events()};
            for (int i = 0; i < weights.length; i++) {
                all[i] += weights[i];
                near[i] += close ? weights[i] : 0;
            }
        }
        return new double[] {near[0] / all[0], near[1] / all[1]};
    }

    private static void print(Row row, List<Candidate> found) {
        StringBuilder line = new StringBuilder(row.words() + "\t" + row.units());
        for (Candidate c : found) {
            String km =
                    c.point()
                            .map(p -> String.valueOf(Math.round(Distances.km(p, row.point()))))
                            .orElse("-");
            line.append('\t').append(c.name()).append(' ').append(km);
        }
        System.out.println(line);
    }

    private static void print(String what, int[] n) {
        System.out.printf(
                Locale.ROOT,
                "%s %d: resolved %.3f, within 5 km %.3f (of the resolved %.3f), within 25 km %.3f,"
                        + " any candidate within 5 km %.3f%n",
                what,
                n[0],
                (double) n[1] / n[0],
                (double) n[2] / n[0],
                (double) n[2] / Math.max(1, n[1]),
                (double) n[3] / n[0],
                (double) n[4] / n[0]);
    }

    private static List<Row> rows(Path file, String country) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                List<String> cells = cells(line);
                rows.add(
                        new Row(
                                cells.get(0),
                                units(country, cells.get(1), cells.get(2)),
                                new Point(
                                        Double.parseDouble(cells.get(3)),
                                        Double.parseDouble(cells.get(4))),
                                Integer.parseInt(cells.get(5)),
                                Integer.parseInt(cells.get(6))));
            }
        }
        return rows;
    }

    private static List<String> units(String... names) {
        return Arrays.stream(names).filter(name -> !name.isEmpty()).toList();
    }

    /** The cells of a CSV line; quoted ones may hold commas. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
