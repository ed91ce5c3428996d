package rawi.core.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.YamlNode;
import rawi.core.lexicon.TriggerEntry.Kind;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.model.Granularity;
import rawi.core.text.ArabicScript;
import rawi.core.text.Spelling;
import rawi.core.text.Token;
import rawi.core.text.WordMap;
import rawi.core.text.WordNotes;
import rawi.core.text.WordSet;

/** The triggers of one language, read from {@code codebook/*.yaml} and its frames. */
public final class Codebook {

    private static final WordSet PARTICLES =
            WordSet.of(
                    "up", "out", "off", "down", "away", "in", "over", "on", "back", "forward",
                    "apart", "through", "around", "aside");

    private static final WordSet KEYS =
            WordSet.of(
                    "lemma",
                    "words",
                    "frame",
                    "roles",
                    "with",
                    "of",
                    "voice",
                    "needs",
                    "factuality",
                    "granularity",
                    "priority",
                    "scene",
                    "sure",
                    "subject",
                    "object",
                    "not_subject",
                    "not_object",
                    "not_with",
                    "not_of",
                    "note",
                    "iobject",
                    "modifier",
                    "not_modifier",
                    "possessive",
                    "not_possessive");

    /** Words of which is kept whether they are heads. */
    private static final int MOST = 10_000;

    private final Map<Kind, WordMap<List<TriggerEntry>>> byHead = new EnumMap<>(Kind.class);
    private final WordSet heads = new WordSet();
    private final WordNotes<Boolean> forms = new WordNotes<>(MOST, this::isForm);
    private final WordMap<Frame> frames = new WordMap<>();

    private Codebook() {}

    /**
     * Reads the codebook of one language.
     *
     * @param lang ISO 639-1 code: the key under which a type's file lists its triggers
     * @throws IllegalArgumentException with file and line when an entry is malformed
     */
    public static Codebook load(DataFiles files, String lang) {
        Codebook book = new Codebook();
        for (Kind kind : Kind.values()) {
            book.byHead.put(kind, new WordMap<>());
        }
        YamlNode frames = YamlNode.read(files, "lexicon/" + lang + "/frames.yaml");
        frames.map().forEach((name, slots) -> book.frames.put(name, frame(name, slots)));
        for (String path : files.list("codebook")) {
            book.readType(YamlNode.read(files, path), lang, path);
        }
        book.byHead.values().forEach(map -> book.heads.addAll(map.keySet()));
        book.byHead
                .values()
                .forEach(
                        map ->
                                map.values()
                                        .forEach(
                                                list ->
                                                        list.sort(
                                                                Comparator.comparing(
                                                                                TriggerEntry
                                                                                        ::weight)
                                                                        .reversed())));
        return book;
    }

    /** Entries with this head, the most demanding first. */
    public List<TriggerEntry> entries(Kind kind, String head) {
        return byHead.get(kind).getOrDefault(head, List.of());
    }

    /** Whether some entry of whatever kind has this head. */
    public boolean isHead(String word) {
        return heads.contains(word);
    }

    /** Whether a token, or that of which it is the plural, is some entry's head as it stands. */
    public boolean isForm(Token token) {
        return forms.of(token);
    }

    private boolean isForm(String form) {
        String low = Spelling.lower(form);
        return isHead(low) || low.endsWith("s") && isHead(low.substring(0, low.length() - 1));
    }

    /** All entries, in no particular order. */
    public List<TriggerEntry> entries() {
        return byHead.values().stream()
                .flatMap(heads -> heads.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    /** Arabic as base forms are written: one alef, no vowel signs; other text as it is. */
    private static String plain(String text) {
        boolean arabic = text.chars().anyMatch(c -> ArabicScript.isLetter((char) c));
        return arabic ? ArabicScript.letters(text) : text;
    }

    private static Frame frame(String name, YamlNode slots) {
        Map<String, Frame.Role> roles = new HashMap<>();
        slots.map().forEach((slot, role) -> roles.put(plain(slot), Frame.role(role)));
        return new Frame(name, roles);
    }

    private void readType(YamlNode root, String lang, String path) {
        ClaimType type = ClaimType.of(root.require("type").text());
        Crosswalk.of(root); // a bad code stops the load
        Optional<YamlNode> words = root.get(lang);
        if (words.isEmpty()) {
            return;
        }
        String file = path.substring(path.lastIndexOf('/') + 1).replace(".yaml", "");
        read(words.get(), "verbs", Kind.VERB, "transitive", type, file);
        read(words.get(), "nouns", Kind.NOUN, "deed", type, file);
        read(words.get(), "adjectives", Kind.ADJECTIVE, "experiencer", type, file);
        read(words.get(), "phrases", Kind.PHRASE, "transitive", type, file);
    }

    private void read(
            YamlNode words, String key, Kind kind, String frame, ClaimType type, String file) {
        for (YamlNode item : words.get(key).map(YamlNode::list).orElse(List.of())) {
            TriggerEntry entry = entry(item, kind, frame, type, file);
            // Phrases are looked up by their first fixed word, the rest by their head.
            String index = kind == Kind.PHRASE ? entry.companions().get(0) : entry.head();
            byHead.get(kind).computeIfAbsent(index, k -> new ArrayList<>()).add(entry);
        }
    }

    private TriggerEntry entry(
            YamlNode item, Kind kind, String defaultFrame, ClaimType type, String file) {
        Map<String, YamlNode> map = item.isText() ? Map.of() : item.map();
        for (String key : map.keySet()) {
            if (!KEYS.contains(key)) {
                throw item.error("no key " + key + " in an entry");
            }
        }
        String lemma =
                item.isText()
                        ? item.text()
                        : item.get("words")
                                .or(() -> item.get("lemma"))
                                .orElseThrow(() -> item.error("no lemma"))
                                .text();
        List<String> words = new ArrayList<>(Arrays.asList(plain(lemma).strip().split("\\s+")));
        int headAt = 0;
        List<String> companions;
        if (kind == Kind.PHRASE) {
            headAt = words.size() - 1;
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).startsWith("^")) {
                    headAt = i;
                    words.set(i, words.get(i).substring(1));
                }
            }
            companions = words;
        } else if (kind == Kind.VERB) {
            companions = words.subList(1, words.size());
            if (companions.stream().anyMatch(w -> !PARTICLES.contains(w))) {
                throw item.error("verb " + lemma + " has a word that is no particle; use phrases");
            }
        } else {
            headAt = words.size() - 1;
            companions = words.subList(0, headAt);
        }
        Map<String, WordTest> slots = new HashMap<>();
        Map<String, WordTest> barred = new HashMap<>();
        for (String slot : List.of("subject", "object", "iobject", "modifier", "possessive")) {
            if (map.containsKey(slot)) {
                slots.put(slot, WordTest.of(map.get(slot).texts()));
            }
            if (map.containsKey("not_" + slot)) {
                barred.put(slot, WordTest.of(map.get("not_" + slot).texts()));
            }
        }
        if (map.containsKey("of")) {
            slots.put("of", WordTest.of(map.get("of").texts()));
        }
        if (map.containsKey("not_of")) {
            barred.put("of", WordTest.of(map.get("not_of").texts()));
        }
        if (map.containsKey("with")) {
            map.get("with").map().forEach((p, t) -> slots.put(plain(p), WordTest.of(t.texts())));
        }
        if (map.containsKey("not_with")) {
            map.get("not_with")
                    .map()
                    .forEach((p, t) -> barred.put(plain(p), WordTest.of(t.texts())));
        }
        String frameName = map.containsKey("frame") ? map.get("frame").text() : defaultFrame;
        Frame frame = frames.get(frameName);
        if (frame == null) {
            throw item.error("no frame " + frameName);
        }
        Map<String, Frame.Role> roles = new HashMap<>();
        if (map.containsKey("roles")) {
            map.get("roles")
                    .map()
                    .forEach((slot, role) -> roles.put(plain(slot), Frame.role(role)));
        }
        return new TriggerEntry(
                type,
                kind,
                words.get(headAt),
                companions,
                headAt,
                frame.with(roles),
                slots,
                barred,
                Optional.ofNullable(map.get("voice")).map(v -> v.text().equals("passive")),
                map.containsKey("needs") ? new HashSet<>(map.get("needs").texts()) : Set.of(),
                Optional.ofNullable(map.get("factuality"))
                        .map(v -> Factuality.valueOf(v.text().toUpperCase(Locale.ROOT))),
                Optional.ofNullable(map.get("granularity"))
                        .map(v -> Granularity.valueOf(v.text().toUpperCase(Locale.ROOT))),
                map.containsKey("priority") ? Integer.parseInt(map.get("priority").text()) : 0,
                map.containsKey("scene") ? map.get("scene").text() : "",
                map.containsKey("sure") && map.get("sure").text().equals("yes"),
                file + ": " + lemma);
    }
}
