package rawi.core.lexicon;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.data.YamlNode;
import rawi.core.text.ArabicScript;
import rawi.core.text.FoldedText;
import rawi.core.text.Token;
import rawi.core.text.WordNotes;

/** The actors that data files name, by id and by name. */
public final class Actors {

    /** Words of which it is kept whether a name starts with them. */
    private static final int MOST = 20_000;

    private final Map<String, Actor> byId = new LinkedHashMap<>();
    private final Map<String, Actor> byAdjective = new LinkedHashMap<>();
    private final PhraseTable<List<Actor>> names = new PhraseTable<>();
    private final PhraseTable<List<Actor>> contextNames = new PhraseTable<>();

    /** Whether some name starts with a word, folded. */
    private final WordNotes<Boolean> starts =
            new WordNotes<>(MOST, word -> starts(FoldedText.fold(word)));

    private Actors() {}

    /**
     * Reads {@code actors/*.yaml}.
     *
     * @throws IllegalArgumentException with file and line when an entry is malformed
     */
    public static Actors load(DataFiles files) {
        return load(files, "en");
    }

    /**
     * Reads {@code actors/*.yaml} with the names of one language.
     *
     * @throws IllegalArgumentException with file and line when an entry is malformed
     */
    public static Actors load(DataFiles files, String lang) {
        Actors actors = new Actors();
        Map<String, List<Actor>> plain = new LinkedHashMap<>();
        Map<String, List<Actor>> context = new LinkedHashMap<>();
        List<Tsv.Row> forces =
                lang.equals("ar") ? Tsv.read(files, "lexicon/ar/forces.tsv") : List.of();
        for (String path : files.list("actors")) {
            for (YamlNode node : YamlNode.read(files, path).list()) {
                Actor actor = actor(node);
                if (actors.byId.put(actor.id(), actor) != null) {
                    throw node.error("actor " + actor.id() + " stands twice");
                }
                add(plain, lang.equals("ar") ? actor.nameAr() : actor.name(), actor);
                List<String> own = new ArrayList<>(aliases(node, "aliases", lang));
                own.addAll(ofNation(node, forces));
                if (lang.equals("ar")) {
                    actors.addAdjectives(node, actor);
                }
                own.stream().distinct().forEach(alias -> add(plain, alias, actor));
                aliases(node, "context", lang).forEach(alias -> add(context, alias, actor));
            }
        }
        plain.forEach(actors.names::add);
        context.forEach(actors.contextNames::add);
        return actors;
    }

    private static void add(Map<String, List<Actor>> table, String name, Actor actor) {
        table.computeIfAbsent(name, k -> new ArrayList<>()).add(actor);
    }

    private static List<String> aliases(YamlNode node, String key, String lang) {
        return node.get(key).flatMap(a -> a.get(lang)).map(YamlNode::texts).orElse(List.of());
    }

    /** "سلاح الجو التركي", "طائرات تركية": the nouns of forces with the actor's nationality. */
    private static List<String> ofNation(YamlNode node, List<Tsv.Row> forces) {
        List<String> names = new ArrayList<>();
        for (YamlNode nation : node.get("nation").map(YamlNode::list).orElse(List.of())) {
            for (Tsv.Row row : forces) {
                String adjective = nation.text() + (row.get("gender").equals("f") ? "ة" : "");
                if (!row.get("bare").isEmpty()) {
                    names.add(row.get("bare") + " " + adjective);
                }
                names.add(row.get("definite") + " ال" + adjective);
            }
        }
        return names;
    }

    /** روسي, روسية, الروسي: what a blow is called after its doer. */
    private void addAdjectives(YamlNode node, Actor actor) {
        for (YamlNode nation : node.get("nation").map(YamlNode::list).orElse(List.of())) {
            String stem = ArabicScript.letters(nation.text());
            for (String form : List.of(stem, stem + "ة")) {
                byAdjective.putIfAbsent(form, actor);
                byAdjective.putIfAbsent("ال" + form, actor);
            }
        }
    }

    /** The party that an Arabic adjective names by its letters: روسية in "غارة روسية". */
    public Optional<Actor> byAdjective(String letters) {
        return Optional.ofNullable(byAdjective.get(letters));
    }

    private static Actor actor(YamlNode node) {
        YamlNode name = node.require("name");
        List<Actor.Affiliation> affiliations = new ArrayList<>();
        for (YamlNode tie : node.get("affiliations").map(YamlNode::list).orElse(List.of())) {
            affiliations.add(
                    new Actor.Affiliation(
                            tie.require("to").text(), day(tie, "from"), day(tie, "until")));
        }
        return new Actor(
                node.require("id").text(),
                name.require("en").text(),
                name.get("ar").map(YamlNode::text).orElse(""),
                Actor.Kind.valueOf(node.require("kind").text()),
                node.get("nonstate").map(YamlNode::text).orElse("").equals("true"),
                day(node, "from"),
                day(node, "to"),
                List.copyOf(affiliations),
                node.get("country").map(c -> Set.of(c.text().split(" "))).orElse(Set.of()));
    }

    /** A day, or the first day of a month or year. */
    private static Optional<LocalDate> day(YamlNode node, String key) {
        Optional<YamlNode> value = node.get(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String text = value.get().text();
        try {
            return Optional.of(
                    switch (text.length()) {
                        case 4 -> LocalDate.of(Integer.parseInt(text), 1, 1);
                        case 7 -> YearMonth.parse(text).atDay(1);
                        default -> LocalDate.parse(text);
                    });
        } catch (java.time.DateTimeException | NumberFormatException e) {
            throw value.get().error("no date " + text);
        }
    }

    public Optional<Actor> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Actor> all() {
        return List.copyOf(byId.values());
    }

    /** Whether an English name may start with a word as written. */
    public boolean mayStart(String form) {
        return starts.of(form);
    }

    /** Whether an English name may start with a token. */
    public boolean mayStart(Token token) {
        return starts.of(token);
    }

    private boolean starts(String folded) {
        return names.starts(folded) || contextNames.starts(folded);
    }

    /** Names that hold anywhere. */
    public PhraseTable<List<Actor>> names() {
        return names;
    }

    /** Short names that hold only in reports about the actor's own conflict. */
    public PhraseTable<List<Actor>> contextNames() {
        return contextNames;
    }
}
