package rawi.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes any number of reports that lie in time and space as news does. A chapter is all the given
 * texts once, moved by whole weeks (their own dates too, so that weekdays stay right), into other
 * towns and with other numbers; as many reports again pass on a few of its texts within three days,
 * one text very often and most never. More reports are more chapters in the same years and towns.
 */
public final class NewsMill {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 5);
    private static final int WEEKS = 428;

    /** How often a text is passed on, by rank. */
    private static final int[] COPIES = {14, 7, 4, 2, 1, 1, 1};

    private static final String MONTHS_AR =
            "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول";

    private static final List<String> ARABIC = List.of(MONTHS_AR.split("\\|"));
    private static final List<String> ENGLISH =
            Stream.of(java.time.Month.values())
                    .map(m -> m.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .toList();

    private static final Pattern DATE =
            Pattern.compile(
                    "\\b(\\d{1,2}) ("
                            + String.join("|", ENGLISH)
                            + "|"
                            + MONTHS_AR
                            + ")(?: (\\d{4}))?");

    private static final Pattern COUNT = Pattern.compile("(?<![\\d,.:])\\d{1,2}(?![\\d,.:%])");

    /** Towns of the demo's texts, as they write them in both languages. */
    private static final List<List<String>> OWN =
            List.of(
                    List.of("Deir Ezzor", "DEIR EZZOR", "Deir ez-Zor", "دير الزور"),
                    List.of("Mayadin", "الميادين"),
                    List.of("Hajin", "هجين"),
                    List.of("Abu Kamal", "البوكمال"),
                    List.of("Basira", "البصيرة"),
                    List.of("Muhassan", "موحسن"));

    private static final String[] TOWNS = {
        "Deir Ezzor|دير الزور", "Mayadin|الميادين", "Hajin|هجين", "Abu Kamal|البوكمال",
        "Basira|البصيرة", "Muhassan|موحسن", "Raqqa|الرقة", "Homs|حمص",
        "Hama|حماة", "Aleppo|حلب", "Idlib|إدلب", "Daraa|درعا",
        "Latakia|اللاذقية", "Tartus|طرطوس", "Hasakah|الحسكة", "Qamishli|القامشلي",
        "Manbij|منبج", "Afrin|عفرين", "Azaz|أعزاز", "Jarabulus|جرابلس",
        "Kobani|كوباني", "Tal Abyad|تل أبيض", "Ras al-Ayn|رأس العين", "Palmyra|تدمر",
        "Salamiyah|السلمية", "Jisr al-Shughur|جسر الشغور", "Saraqib|سراقب", "Masyaf|مصياف",
        "Khan Sheikhoun|خان شيخون", "Jableh|جبلة", "Baniyas|بانياس", "Rastan|الرستن",
        "Qusayr|القصير", "Nawa|نوى", "Jasim|جاسم", "Duma|دوما",
        "Zabadani|الزبداني", "Tabqa|الطبقة", "Shaddadi|الشدادي", "Suwayda|السويداء"
    };

    private static final Pattern TOWN =
            Pattern.compile(
                    "(?<!\\p{L})("
                            + OWN.stream()
                                    .flatMap(List::stream)
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("|"))
                            + ")(?!\\p{L})");

    private final List<String> texts = new ArrayList<>();
    private final LocalDate last;

    public NewsMill(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        last = texts.stream().map(NewsMill::published).max(LocalDate::compareTo).orElseThrow();
    }

    /** Report number {@code n}; the same for the same number. */
    public String report(int n) {
        int size = 2 * texts.size();
        int at = n % size;
        Random chapter = new Random(n / size * 7919L);
        long weeks = last.until(FIRST, java.time.temporal.ChronoUnit.WEEKS);
        long shift = 7 * (weeks + chapter.nextInt(WEEKS));
        Map<String, String> towns = towns(chapter);
        int more = chapter.nextInt(9);
        boolean copy = at >= texts.size();
        int text = copy ? copied(at - texts.size(), chapter.nextInt(texts.size())) : at;
        Random own = new Random(n);
        String source = texts.get(text);
        int body = source.indexOf("---", 3) + 4;
        LocalDate day = published(source).plusDays(shift + (copy ? own.nextInt(3) : 0));
        String head = source.substring(0, body).replaceAll("(?m)^relays: .*\n", "");
        head = head.replaceAll("(?m)^published: .*$", "published: " + day);
        if (copy) {
            String outlet = "Outlet " + own.nextInt(200);
            head = head.replaceAll("(?m)^publisher: .*$", "publisher: \"" + outlet + "\"");
        }
        int title = head.indexOf("\npublisher:");
        String titled = counted(head.substring(0, title), more) + head.substring(title);
        StringBuilder out = new StringBuilder(moved(titled, towns));
        for (String paragraph : source.substring(body).split("\n")) {
            if (copy && !paragraph.isBlank() && own.nextInt(5) == 0) {
                continue;
            }
            out.append(moved(counted(dated(paragraph, shift), more), towns)).append('\n');
        }
        return out.append("Ref. ")
                .append(String.format(Locale.ROOT, "%07d", n))
                .append(".\n")
                .toString();
    }

    private static LocalDate published(String text) {
        int at = text.indexOf("\npublished: ") + "\npublished: ".length();
        return LocalDate.parse(text.substring(at, at + 10));
    }

    /** Which text a copy is of: those that are passed on follow each other from some text on. */
    private int copied(int copy, int first) {
        int until = 0;
        for (int rank = 0; rank < COPIES.length; rank++) {
            until += COPIES[rank];
            if (copy < until) {
                return (first + rank * 7) % texts.size();
            }
        }
        return first;
    }

    private static Map<String, String> towns(Random random) {
        Map<String, String> towns = new LinkedHashMap<>();
        int first = random.nextInt(TOWNS.length);
        int step = 1 + 2 * random.nextInt(3);
        for (int i = 0; i < OWN.size(); i++) {
            String[] other = TOWNS[(first + i * step) % TOWNS.length].split("\\|");
            for (String name : OWN.get(i)) {
                towns.put(name, name.charAt(0) < 128 ? other[0] : other[1]);
            }
        }
        return towns;
    }

    private static String moved(String text, Map<String, String> towns) {
        return TOWN.matcher(text).replaceAll(m -> towns.get(m.group(1)));
    }

    private static String counted(String text, int more) {
        Matcher dates = DATE.matcher(text);
        List<int[]> kept = new ArrayList<>();
        while (dates.find()) {
            kept.add(new int[] {dates.start(), dates.end()});
        }
        return COUNT.matcher(text)
                .replaceAll(
                        m -> {
                            boolean day =
                                    kept.stream()
                                            .anyMatch(k -> m.start() >= k[0] && m.end() <= k[1]);
                            return day
                                    ? m.group()
                                    : String.valueOf(Integer.parseInt(m.group()) + more);
                        });
    }

    private String dated(String text, long shift) {
        return DATE.matcher(text)
                .replaceAll(
                        m -> {
                            int english = ENGLISH.indexOf(m.group(2));
                            int month = 1 + Math.max(english, ARABIC.indexOf(m.group(2)));
                            int year = month == 1 ? last.getYear() : last.getYear() - 1;
                            LocalDate day =
                                    LocalDate.of(year, month, Integer.parseInt(m.group(1)))
                                            .plusDays(shift);
                            List<String> names = english >= 0 ? ENGLISH : ARABIC;
                            return day.getDayOfMonth()
                                    + " "
                                    + names.get(day.getMonthValue() - 1)
                                    + (m.group(3) == null ? "" : " " + day.getYear());
                        });
    }
}
