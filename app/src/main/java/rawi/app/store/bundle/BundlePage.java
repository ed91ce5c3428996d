package rawi.app.store.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import rawi.app.store.proof.Hashes;

/** The notes to the reader of a bundle and the page that checks it in a browser, offline. */
public final class BundlePage {

    /** Larger originals are checked when the ZIP is dropped on the page, not when it opens. */
    private static final long EMBEDDED = 8 << 20;

    private BundlePage() {}

    /**
     * Adds page and notes to a bag whose payload is complete.
     *
     * @param proof the content of {@code proof.json}
     */
    public static void addTo(Bag bag, String proof) {
        String shown = inScript(proof);
        StringBuilder files = new StringBuilder();
        long left = EMBEDDED;
        for (Map.Entry<String, byte[]> file : bag.payload().entrySet()) {
            boolean isProof = file.getKey().equals("data/proof.json");
            left -= isProof ? 0 : file.getValue().length;
            if (!isProof) {
                files.append(files.isEmpty() ? "" : ",\n")
                        .append('"' + file.getKey() + "\":[\"" + Hashes.of(file.getValue()))
                        .append(left < 0 ? "\",null]" : "\",\"" + base64(file.getValue()) + "\"]");
            }
        }
        String held = "{\"proof\":\"" + Hashes.of(shown) + "\",\"files\":{\n" + files + "\n}}";
        String page =
                resource("verify.html")
                        .replace("/*SCRIPT*/", resource("verify.js"))
                        .replace("/*FILES*/", held)
                        .replace("/*PROOF*/", shown);
        bag.tag("verify.html", Bag.utf8(page));
        bag.tag("READ-ME.txt", Bag.utf8(resource("note-en.txt")));
        bag.tag("READ-ME-ar.txt", Bag.utf8(resource("note-ar.txt")));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** JSON in a script element: nothing in it may end the element. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c");
    }

    private static String resource(String name) {
        try (InputStream in = BundlePage.class.getResourceAsStream("/rawi/bundle/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
