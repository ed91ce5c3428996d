package rawi.lab.desk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks an open desk as 20 people do who look at a page for about a second, from another process,
 * and prints how long each kind of page took: {@code DeskLoad URL SECONDS [PEOPLE [PAUSE_MS]]}.
 */
public final class DeskLoad {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern REPORT = Pattern.compile("href=\"/reports/([0-9a-f]+)\"");
    private static final Pattern INCIDENT = Pattern.compile("href=\"/incidents/([^\"?]+)\"");

    private DeskLoad() {}

    public static void main(String[] args) throws Exception {
        String desk = args[0].replaceAll("/$", "");
        long seconds = Long.parseLong(args[1]);
        int people = args.length > 2 ? Integer.parseInt(args[2]) : 20;
        int pause = args.length > 3 ? Integer.parseInt(args[3]) : 1_000;
        List<String> reports = new ArrayList<>();
        for (int sort = 0; sort < 3; sort++) {
            for (int from = 0; from < 500; from += 50) {
                found(REPORT, ask(desk + "/?sort=" + sort + "&from=" + from), reports);
            }
        }
        List<String> incidents = new ArrayList<>();
        for (int from = 0; from < 1_000; from += 100) {
            found(INCIDENT, ask(desk + "/incidents?all=1&from=" + from), incidents);
        }
        System.out.println(
                reports.size() + " reports and " + incidents.size() + " incidents are asked for");
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("inbox", List.of("/", "/?sort=1&from=50", "/?sort=0"));
        pages.put("report", reports.stream().map(r -> "/reports/" + r).toList());
        pages.put(
                "incidents",
                List.of("/incidents", "/incidents?all=1", "/incidents?type=integrity"));
        pages.put("incident", incidents.stream().map(i -> "/incidents/" + i).toList());
        pages.put(
                "search",
                List.of(
                        "/search?q=arrested",
                        "/search?q=checkpoint+men",
                        "/search?q=%22military+police%22&since=2020-12-01",
                        "/search?type=recruitment.forced_conscription"));
        pages.put(
                "overview",
                List.of("/overview", "/overview?type=liberty&origins=2", "/overview?origins=3"));
        pages.put("names", List.of("/names", "/names?kind=place&begin=d"));
        pages.put("system", List.of("/system", "/system?place=Homs"));
        pages.put("measures", List.of("/measures", "/measures/incident-rate", "/answer"));
        pages.values().removeIf(List::isEmpty);
        Map<String, ConcurrentLinkedQueue<Long>> took = new LinkedHashMap<>();
        pages.keySet().forEach(name -> took.put(name, new ConcurrentLinkedQueue<>()));
        ExecutorService crowd = Executors.newFixedThreadPool(people);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (int person = 0; person < people; person++) {
            Random random = new Random(person);
            crowd.submit(() -> person(desk, pages, took, random, pause, end));
        }
        crowd.shutdown();
        crowd.awaitTermination(seconds + 60, TimeUnit.SECONDS);
        System.out.println("page\tasked\tp50 ms\tp99 ms\tmost ms");
        took.forEach(DeskLoad::print);
    }

    private static Void person(
            String desk,
            Map<String, List<String>> pages,
            Map<String, ConcurrentLinkedQueue<Long>> took,
            Random random,
            int pause,
            long end)
            throws Exception {
        List<String> names = List.copyOf(pages.keySet());
        while (System.nanoTime() < end) {
            String name = names.get(random.nextInt(names.size()));
            List<String> of = pages.get(name);
            long begin = System.nanoTime();
            ask(desk + of.get(random.nextInt(of.size())));
            took.get(name).add(System.nanoTime() - begin);
            Thread.sleep(pause / 2 + random.nextInt(pause + 1));
        }
        return null;
    }

    private static void found(Pattern pattern, String page, List<String> all) {
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            if (!all.contains(matcher.group(1))) {
                all.add(matcher.group(1));
            }
        }
    }

    private static String ask(String address) throws Exception {
        HttpResponse<String> answer =
                CLIENT.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .timeout(Duration.ofSeconds(60))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private static void print(String name, ConcurrentLinkedQueue<Long> all) {
        double[] millis = all.stream().mapToDouble(n -> n / 1e6).sorted().toArray();
        if (millis.length > 0) {
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%s\t%d\t%.0f\t%.0f\t%.0f%n",
                    name,
                    millis.length,
                    millis[millis.length / 2],
                    millis[Math.min(millis.length - 1, (int) (millis.length * 0.99))],
                    Arrays.stream(millis).max().orElse(0));
        }
    }
}
