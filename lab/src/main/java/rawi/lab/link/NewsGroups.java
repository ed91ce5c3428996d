package rawi.lab.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rawi.app.ingest.Json;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Corroborator;
import rawi.core.corroborate.Filed;
import rawi.core.corroborate.Incident;
import rawi.core.corroborate.Relay;
import rawi.core.data.DataFiles;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;
import rawi.lab.bench.Zipped;

/**
 * Lists what passes on what in a file of dated news ({@code id source url date_extracted title
 * text}, JSON lines), and the incidents that several papers tell. Usage: {@code NewsGroups FILE}.
 */
public final class NewsGroups {

    private NewsGroups() {}

    public static void main(String[] args) throws IOException {
        List<Filed> reports = read(Path.of(args[0]));
        Map<String, Report> byKey = new HashMap<>();
        reports.forEach(r -> byKey.put(r.key(), r.read().report()));
        Corroboration found = Corroborator.load(DataFiles.builtIn()).run(reports, List.of());
        int claims = reports.stream().mapToInt(r -> r.read().claims().size()).sum();
        System.out.println(reports.size() + " reports, " + claims + " claims");
        Map<String, String> first = new HashMap<>();
        found.relays().forEach(r -> first.put(r.to(), r.from()));
        Map<String, List<Relay>> groups = new TreeMap<>();
        for (Relay relay : found.relays()) {
            String root = relay.from();
            while (first.containsKey(root)) {
                root = first.get(root);
            }
            groups.computeIfAbsent(root, k -> new ArrayList<>()).add(relay);
        }
        System.out.println(found.relays().size() + " relays in " + groups.size() + " groups");
        for (Map.Entry<String, List<Relay>> group : groups.entrySet()) {
            System.out.println(line(group.getKey(), byKey));
            for (Relay relay : group.getValue()) {
                System.out.println(
                        "    "
                                + relay.kind()
                                + " "
                                + relay.reasons()
                                + "\n      "
                                + line(relay.to(), byKey));
            }
        }
        System.out.println("== incidents told by several reports");
        for (Incident incident : found.incidents()) {
            long tellers = incident.claims().stream().map(c -> c.report()).distinct().count();
            if (tellers > 1 && incident.kind() == Incident.Kind.INCIDENT) {
                System.out.println(
                        incident.type().code()
                                + " "
                                + incident.placeName()
                                + " "
                                + incident.earliest()
                                + " "
                                + incident.latest()
                                + " origins "
                                + incident.origins().size());
                incident.claims().stream()
                        .map(c -> c.report())
                        .distinct()
                        .forEach(r -> System.out.println("      " + line(r, byKey)));
            }
        }
    }

    private static String line(String key, Map<String, Report> reports) {
        Report report = reports.get(key);
        return key
                + " "
                + report.publisher()
                + " "
                + report.published().orElse(null)
                + " "
                + report.title().orElse("");
    }

    private static List<Filed> read(Path file) throws IOException {
        List<Filed> reports = new ArrayList<>();
        ReportReader reader = ReportReader.load(DataFiles.builtIn());
        try (BufferedReader in = Zipped.reader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Map<String, Object> map = Json.object(Json.parse(line));
                String key = "n" + map.get("id");
                String title = map.get("title").toString();
                Report report =
                        new Report(
                                key,
                                key,
                                Optional.of(title),
                                map.get("source").toString(),
                                Optional.of(
                                        LocalDate.parse(
                                                map.get("date_extracted")
                                                        .toString()
                                                        .substring(0, 10))),
                                "ar",
                                Optional.of(map.get("url").toString()),
                                title + "\n\n" + map.get("text"),
                                title.length() + 2);
                ReadReport read = reader.read(report);
                reports.add(new Filed(key, read));
            }
        }
        return reports;
    }
}
