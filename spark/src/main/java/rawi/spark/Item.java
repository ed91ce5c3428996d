package rawi.spark;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rawi.app.ingest.Json;
import rawi.app.link.ClaimsFile;
import rawi.core.corroborate.Shares;

/**
 * A report on its way between machines: its claims as JSON and as much of its text as linking looks
 * at, packed: thousands wait in one task.
 */
record Item(String key, byte[] packed, int length, int bodyStart, boolean hasClaims)
        implements Serializable {

    /** Characters that tell a headline. */
    private static final int HEADLINE = 300;

    /** Characters whose words are compared, as linking itself takes no more. */
    private static final int WORDS = 32_100;

    /** For telling origins, which looks at the sentences of claims. */
    static Item ofSentences(Keyed.Found found) throws IOException {
        int end = found.bodyStart() + HEADLINE;
        for (Object claim : Json.list(found.read().get("claims"))) {
            Object sentence = Json.object(claim).get("sentence");
            if (sentence != null) {
                end = Math.max(end, ((Long) Json.object(sentence).get("end")).intValue());
            }
        }
        return of(found, end);
    }

    /** For comparing words. */
    static Item ofWords(Keyed.Found found) throws IOException {
        return of(found, found.bodyStart() + WORDS);
    }

    private static Item of(Keyed.Found found, int most) throws IOException {
        String text = found.text();
        StringWriter json = new StringWriter();
        Values.write(json, List.of(text.substring(0, Math.min(text.length(), most)), found.read()));
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        boolean claims = !Json.list(found.read().get("claims")).isEmpty();
        return new Item(
                found.key(), Zstd.compress(bytes, 1), bytes.length, found.bodyStart(), claims);
    }

    Shares.Prepared prepared(Shares shares) throws IOException {
        return prepared(shares, new HashMap<>());
    }

    private Shares.Prepared prepared(Shares shares, Map<String, String> known) throws IOException {
        String json = new String(Zstd.decompress(packed, length), StandardCharsets.UTF_8);
        List<Object> both = Json.list(once(Json.parse(json), known));
        return shares.prepare(
                ClaimsFile.filed(key, Json.object(both.get(1)), (String) both.get(0), bodyStart));
    }

    static List<Shares.Prepared> prepared(Shares shares, Iterable<Item> items) throws IOException {
        Map<String, String> known = new HashMap<>();
        List<Shares.Prepared> all = new ArrayList<>();
        for (Item item : items) {
            all.add(item.prepared(shares, known));
        }
        return all;
    }

    /** The same values with each text held once: reports of one matter have most in common. */
    private static Object once(Object value, Map<String, String> known) {
        if (value instanceof String text) {
            String same = known.putIfAbsent(text, text);
            return same == null ? text : same;
        }
        if (value instanceof List<?> list) {
            List<Object> all = new ArrayList<>(list.size());
            list.forEach(v -> all.add(once(v, known)));
            return all;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> all = new LinkedHashMap<>();
            map.forEach((k, v) -> all.put((String) k, once(v, known)));
            return all;
        }
        return value;
    }
}
