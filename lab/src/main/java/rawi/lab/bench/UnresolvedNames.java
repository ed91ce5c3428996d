package rawi.lab.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.lexicon.Actor;
import rawi.core.lexicon.Actors;
import rawi.core.model.Agent;
import rawi.core.model.Claim;
import rawi.core.model.Hop;
import rawi.core.model.HopRole;
import rawi.core.model.PlaceMention;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;
import rawi.core.text.ArabicScript;

/**
 * Prints the strings of real text that stay unresolved, most frequent first: agents and sources
 * that no actor entry knows, places that no table knows. What stands on top is worth an entry; a
 * noun alone that only names a kind ("المسلحين") is left out.
 *
 * <p>Arguments: how many to print, then folders of texts.
 */
public final class UnresolvedNames {

    private final Set<String> known;

    /** Arabic nouns that name a kind and nobody: القوة، مسلحين، الطرفين. */
    private final Set<String> kinds = new TreeSet<>();

    private final Map<String, Integer> agents = new HashMap<>();
    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private int agentsRead;
    private int sourcesRead;
    private int placesRead;

    private UnresolvedNames(DataFiles files) {
        known =
                Actors.load(files).all().stream()
                        .map(Actor::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/noun_classes.tsv")) {
            kinds.add(ArabicScript.letters(row.get("lemma")));
            row.list("plurals").forEach(p -> kinds.add(ArabicScript.letters(p)));
        }
    }

    /** Whether a string is only a noun that many are called by, so that no entry is missing. */
    private boolean isKind(String words) {
        String bare = ArabicScript.letters(words).replaceFirst("^(لل|ل?ال)", "");
        String stem = bare.replaceFirst("(ات|ين|ون|ان|ة|ا|ه|ها|هم)$", "");
        return bare.indexOf(' ') < 0
                && (kinds.contains(bare) || kinds.contains(stem) || kinds.contains(stem + "ة"));
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 2) {
            System.err.println("usage: UnresolvedNames HOW_MANY FOLDER...");
            System.exit(2);
        }
        DataFiles files = DataFiles.builtIn();
        UnresolvedNames names = new UnresolvedNames(files);
        ReportReader reader = ReportReader.load(files);
        List<Report> reports =
                Corpus.read(Arrays.stream(args).skip(1).map(Path::of).toList(), Integer.MAX_VALUE);
        for (Report report : reports) {
            reader.read(report).claims().forEach(names::add);
        }
        int many = Integer.parseInt(args[0]);
        print("agents", names.agents, names.agentsRead, many);
        print("sources", names.sources, names.sourcesRead, many);
        print("places", names.places, names.placesRead, many);
    }

    private void add(Claim claim) {
        for (Agent agent : claim.agents()) {
            agentsRead++;
            if (!known.contains(agent.actor()) && !isKind(agent.actor())) {
                agents.merge(agent.actor(), 1, Integer::sum);
            }
        }
        for (Hop hop : claim.chain()) {
            boolean named = hop.role() != HopRole.PUBLISHER;
            sourcesRead += named ? 1 : 0;
            if (named && !known.contains(hop.name()) && !isKind(hop.name())) {
                sources.merge(hop.name(), 1, Integer::sum);
            }
        }
        for (PlaceMention place : claim.place()) {
            Optional<String> id = place.id();
            placesRead++;
            if (id.isEmpty()) {
                places.merge(place.name(), 1, Integer::sum);
            }
        }
    }

    private static void print(String title, Map<String, Integer> counts, int read, int many) {
        int open = counts.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(
                "== "
                        + title
                        + ": "
                        + read
                        + " read, "
                        + open
                        + " unresolved, "
                        + counts.size()
                        + " strings");
        counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(many)
                .forEach(e -> System.out.println(e.getValue() + "\t" + e.getKey()));
    }
}
