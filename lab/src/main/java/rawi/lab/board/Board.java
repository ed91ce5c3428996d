package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints a table of this program against published figures, one line a figure.
 *
 * <p>Arguments: the folder that holds the corpora, and perhaps {@code --only NAME}. A word after
 * {@code --packs} is a folder of data (places of a country) laid over the built-in ones.
 */
public final class Board {

    private Board() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("usage: Board CORPORA [--only NAME] [--packs DATA]");
            System.exit(2);
        }
        String only = option(args, "--only");
        String packs = option(args, "--packs");
        List<Measured> all =
                List.of(
                        new DatesRow(),
                        new ToponymsRow(),
                        new EventPlacesRow(packs),
                        new AttributionRow(),
                        new CodedActsRow(),
                        new CodedRolesRow(),
                        new PoliceRow(),
                        new EventTypesRow(),
                        new TemplatesRow(),
                        new FactualityRow(),
                        new ArabicNamesRow());
        System.out.printf(
                Locale.ROOT,
                "%-52s %7s %7s  %-44s %7s  %s%n",
                "measure",
                "ours",
                "wanted",
                "best published",
                "seconds",
                "again with");
        for (Measured row : all) {
            if (only.isEmpty() || row.name().equals(only)) {
                print(row, Path.of(args[0]));
            }
        }
    }

    private static void print(Measured row, Path bench) {
        long start = System.nanoTime();
        try {
            List<Measured.Figure> figures = row.measure(bench);
            double seconds = (System.nanoTime() - start) / 1e9;
            for (Measured.Figure figure : figures) {
                System.out.printf(
                        Locale.ROOT,
                        "%-52s %7.3f %7s  %-44s %7.1f  --only %s%n",
                        figure.what(),
                        figure.ours(),
                        figure.floor() == 0
                                ? "-"
                                : String.format(Locale.ROOT, "%.2f", figure.floor()),
                        figure.published().isEmpty() ? "-" : figure.published(),
                        seconds,
                        row.name());
            }
        } catch (IOException e) {
            System.out.printf("%-52s not measured: %s%n", row.name(), e);
        }
    }

    private static String option(String[] args, String name) {
        for (int i = 1; i + 1 < args.length; i++) {
            if (args[i].equals(name)) {
                return args[i + 1];
            }
        }
        return "";
    }
}
