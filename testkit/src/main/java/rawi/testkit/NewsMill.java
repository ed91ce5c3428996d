package rawi.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
 * texts once, told of one region: their places become towns that lie about a middle, some towns far
 * more often than others; their days are moved together, by the name of the day of the week as
 * well; their numbers grow by the same; each has words of its own beside it. As many reports again
 * pass on a few of its texts within three days, one text very often and most never. More reports
 * are more chapters in the same years and towns.
 */
public final class NewsMill {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 5);
    private static final int DAYS = 3000;

    /** Towns about a middle of which a chapter tells. */
    private static final int NEAR = 30;

    /** The higher, the more even: of 500 towns the first has one chapter in thirty. */
    private static final int EVEN = 8;

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

    private static final List<String> DAYS_EN =
            Stream.of(java.time.DayOfWeek.values())
                    .map(d -> d.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .toList();

    private static final List<String> DAYS_AR =
            List.of("الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد".split("\\|"));

    private static final List<String> ASIDE_EN =
            List.of(
                    ("garden melody lantern pottery orchard carpet violin recipe ribbon meadow almond novel"
                                    + " poem theatre museum painting festival weather rainfall breeze cloud"
                                    + " sunset coffee honey olive pepper kitchen library grammar alphabet"
                                    + " puzzle chess football league season trophy ticket concert guitar"
                                    + " costume camera film screen bicycle garment button ceramic spoon")
                            .split(" "));

    private static final List<String> ASIDE_AR =
            List.of(
                    ("حديقة لحن فانوس خزف بستان سجادة كمان وصفة شريط مرج لوز رواية قصيدة مسرح متحف لوحة"
                                    + " مهرجان طقس مطر نسيم غيمة غروب قهوة عسل زيتون فلفل مطبخ مكتبة نحو"
                                    + " أبجدية لغز شطرنج كرة دوري موسم كأس تذكرة حفل غيتار زي كاميرا فيلم"
                                    + " شاشة دراجة ثوب زر ملعقة")
                            .split(" "));

    private static final Pattern WEEKDAY = words(DAYS_EN, DAYS_AR);

    /** Months without a day; those that are words of other meanings stay. */
    private static final Pattern MONTH =
            words(
                    ENGLISH.stream().filter(m -> !m.equals("May") && !m.equals("March")).toList(),
                    ARABIC);

    /** Places of the demo's texts, as they write them in both languages. */
    private static final List<List<String>> OWN =
            List.of(
                    List.of("Deir Ezzor", "DEIR EZZOR", "Deir ez-Zor", "دير الزور"),
                    List.of("Mayadin", "الميادين"),
                    List.of("Hajin", "هجين"),
                    List.of("Abu Kamal", "البوكمال"),
                    List.of("Basira", "البصيرة"),
                    List.of("Muhassan", "موحسن"),
                    List.of("al-Joura", "الجورة"),
                    List.of("al-Qusour", "القصور"),
                    List.of("Harabish", "حرابش"),
                    List.of("Salhiyah", "الصالحية"),
                    List.of("al-Shula", "الشولا"),
                    List.of("Kabajeb", "كباجب"),
                    List.of("al-Heri", "الهري"),
                    List.of("Palmyra", "تدمر"),
                    List.of("Homs", "حمص"));

    private static final Pattern TOWN =
            Pattern.compile(
                    "(?<!\\p{L})([وبل]?)("
                            + OWN.stream()
                                    .flatMap(List::stream)
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("|"))
                            + ")(?!\\p{L})");

    /**
     * A town of which reports are told.
     *
     * @param arabic its name in Arabic
     */
    public record Town(String name, String arabic, double lat, double lon) {

        private double apart(Town other) {
            double east = (lon - other.lon) * Math.cos(Math.toRadians(lat));
            return Math.hypot(lat - other.lat, east);
        }
    }

    private final List<String> texts = new ArrayList<>();
    private final LocalDate last;
    private final List<Town> towns;

    /** Of each town those nearest to it, with itself. */
    private final List<List<Town>> near = new ArrayList<>();

    private final double[] often;

    /**
     * @param folder texts with front matter
     * @param towns the first are told of most
     */
    public NewsMill(Path folder, List<Town> towns) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                texts.add(digits(Files.readString(file)));
            }
        }
        last = texts.stream().map(NewsMill::published).max(LocalDate::compareTo).orElseThrow();
        this.towns = List.copyOf(towns);
        this.often = new double[towns.size()];
        double sum = 0;
        for (int i = 0; i < often.length; i++) {
            Town middle = towns.get(i);
            near.add(
                    towns.stream()
                            .sorted(Comparator.comparingDouble(middle::apart))
                            .limit(NEAR)
                            .toList());
            sum += 1.0 / (i + EVEN);
            often[i] = sum;
        }
    }

    private static Pattern words(List<String> english, List<String> arabic) {
        String all = String.join("|", english) + "|" + String.join("|", arabic);
        return Pattern.compile("(?<!\\p{L})(" + all + ")(?!\\p{L})");
    }

    private static String digits(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= '٠' && c <= '٩') {
                out.setCharAt(i, (char) (c - '٠' + '0'));
            }
        }
        return out.toString();
    }

    /** Report number {@code n}; the same for the same number. */
    public String report(int n) {
        int size = 2 * texts.size();
        int at = n % size;
        Random chapter = new Random(n / size * 7919L);
        long shift = last.until(FIRST, ChronoUnit.DAYS) + chapter.nextInt(DAYS);
        Map<String, String> towns = towns(chapter);
        int more = chapter.nextInt(40);
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
        String titled =
                counted(dated(head.substring(0, title), shift), more) + head.substring(title);
        StringBuilder out = new StringBuilder(moved(titled, towns));
        for (String paragraph : source.substring(body).split("\n")) {
            if (copy && !paragraph.isBlank() && own.nextInt(5) == 0) {
                continue;
            }
            out.append(moved(counted(dated(paragraph, shift), more), towns)).append('\n');
        }
        return out.append(aside(n, text))
                .append("Ref. ")
                .append(String.format(Locale.ROOT, "%07d", n))
                .append(".\n")
                .toString();
    }

    /**
     * What else stands on a page: words that only this text of the chapter and its copies have.
     * Without them texts of all chapters would be near-duplicates, with other towns in them.
     */
    private String aside(int n, int text) {
        Random random = new Random((n / (2 * texts.size()) * 64L + text) * 104729L);
        boolean arabic = texts.get(text).contains("\nlang: ar");
        List<String> words = arabic ? ASIDE_AR : ASIDE_EN;
        StringBuilder out = new StringBuilder(arabic ? "وعلى هذه الصفحة:" : "Also on this page:");
        for (int i = 0; i < 60; i++) {
            out.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return out.append(".\n").toString();
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

    private Map<String, String> towns(Random random) {
        double wanted = random.nextDouble() * often[often.length - 1];
        int middle = 0;
        while (often[middle] < wanted) {
            middle++;
        }
        List<Town> others = new ArrayList<>(near.get(middle));
        others.remove(towns.get(middle));
        Collections.shuffle(others, random);
        others.add(0, towns.get(middle));
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < OWN.size(); i++) {
            Town other = others.get(i % others.size());
            for (String name : OWN.get(i)) {
                names.put(name, name.charAt(0) < 128 ? other.name() : other.arabic());
            }
        }
        return names;
    }

    private static String moved(String text, Map<String, String> towns) {
        return TOWN.matcher(text).replaceAll(m -> m.group(1) + towns.get(m.group(2)));
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
        String days =
                WEEKDAY.matcher(text)
                        .replaceAll(
                                m -> {
                                    int day = DAYS_EN.indexOf(m.group());
                                    List<String> names = day >= 0 ? DAYS_EN : DAYS_AR;
                                    long moved = names.indexOf(m.group()) + shift;
                                    return names.get((int) Math.floorMod(moved, 7L));
                                });
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Matcher m = DATE.matcher(days); m.find(); from = m.end()) {
            out.append(months(days.substring(from, m.start()), shift));
            LocalDate day = day(m.group(2), Integer.parseInt(m.group(1))).plusDays(shift);
            List<String> names = ENGLISH.contains(m.group(2)) ? ENGLISH : ARABIC;
            out.append(day.getDayOfMonth()).append(' ').append(names.get(day.getMonthValue() - 1));
            out.append(m.group(3) == null ? "" : " " + day.getYear());
        }
        return out.append(months(days.substring(from), shift)).toString();
    }

    private String months(String text, long shift) {
        return MONTH.matcher(text)
                .replaceAll(
                        m -> {
                            List<String> names = ENGLISH.contains(m.group()) ? ENGLISH : ARABIC;
                            LocalDate day = day(m.group(), 5).plusDays(shift);
                            return names.get(day.getMonthValue() - 1);
                        });
    }

    /** A day of the texts' own time: they are told of a turn of the year. */
    private LocalDate day(String month, int day) {
        int number = 1 + Math.max(ENGLISH.indexOf(month), ARABIC.indexOf(month));
        return LocalDate.of(number == 1 ? last.getYear() : last.getYear() - 1, number, day);
    }
}
