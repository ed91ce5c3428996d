package rawi.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Makes any number of reports of a few: other days, other numbers, the sentences in part. */
public final class ReportMill {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 3000;
    private static final String[] TOWNS = {
        "Mayadin",
        "Hajin",
        "Abu Kamal",
        "Homs",
        "Aleppo",
        "Raqqa",
        "Idlib",
        "Daraa",
        "Hama",
        "Palmyra"
    };

    private final List<String> texts = new ArrayList<>();
    private final int days;

    public ReportMill(Path folder) throws IOException {
        this(folder, DAYS);
    }

    /**
     * @param days over how many days the reports are spread
     */
    public ReportMill(Path folder, int days) throws IOException {
        this.days = days;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
    }

    /** Report number {@code n}; the same for the same number. */
    public String report(int n) {
        return report(n, FIRST.plusDays(new Random(n).nextInt(days)));
    }

    /** The same, published on a day. */
    public String report(int n, LocalDate day) {
        Random random = new Random(n);
        random.nextInt(days);
        String text = texts.get(n % texts.size());
        int body = text.indexOf("---", 3) + 4;
        String head =
                text.substring(0, body).replaceAll("(?m)^published: .*$", "published: " + day);
        StringBuilder out = new StringBuilder(head);
        String town = TOWNS[random.nextInt(TOWNS.length)];
        for (String paragraph : text.substring(body).split("\n")) {
            if (!paragraph.isBlank() && random.nextInt(8) == 0) {
                continue;
            }
            out.append(paragraph.replace("Mayadin", town).replace("al-Joura", town)).append('\n');
        }
        return out.append("Ref. ")
                .append(String.format(Locale.ROOT, "%06d", n))
                .append(".\n")
                .toString();
    }

    /** Writes reports {@code from} to {@code to}, a thousand in a folder. */
    public void write(Path folder, int from, int to) throws IOException {
        for (int n = from; n < to; n++) {
            Path thousand = folder.resolve(String.format(Locale.ROOT, "%04d", n / 1000));
            Files.createDirectories(thousand);
            Files.writeString(
                    thousand.resolve(String.format(Locale.ROOT, "r%06d.txt", n)), report(n));
        }
    }
}
