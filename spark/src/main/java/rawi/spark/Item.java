package rawi.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rawi.app.ingest.Json;
import rawi.app.link.ClaimsFile;
import rawi.core.corroborate.Shares;

/**
 * A report on its way between machines: its claims as JSON and as much of its text as linking looks
 * at.
 *
 * @param text the head of the text
 */
record Item(String key, String claims, String text, int bodyStart) implements Serializable {

    /** Characters that tell a headline. */
    private static final int HEADLINE = 300;

    /** Characters whose words are compared, as linking itself takes no more. */
    private static final int WORDS = 32_100;

    /** For comparing claims. */
    static Item ofClaims(Keyed.Found found) throws IOException {
        return of(found, HEADLINE);
    }

    /** For comparing words as well. */
    static Item ofWords(Keyed.Found found) throws IOException {
        return of(found, WORDS);
    }

    private static Item of(Keyed.Found found, int most) throws IOException {
        String text = found.text();
        int end = Math.min(text.length(), found.bodyStart() + most);
        StringWriter json = new StringWriter();
        Values.write(json, found.read());
        return new Item(found.key(), json.toString(), text.substring(0, end), found.bodyStart());
    }

    boolean hasClaims() {
        return !claims.contains("\"claims\":[]");
    }

    Shares.Prepared prepared(Shares shares) throws IOException {
        Map<String, Object> map = Json.object(Json.parse(claims));
        return shares.prepare(ClaimsFile.filed(key, map, text, bodyStart));
    }

    static List<Shares.Prepared> prepared(Shares shares, Iterable<Item> items) throws IOException {
        List<Shares.Prepared> all = new ArrayList<>();
        for (Item item : items) {
            all.add(item.prepared(shares));
        }
        return all;
    }
}
