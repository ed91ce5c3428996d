package rawi.app.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.app.export.Exports;
import rawi.app.export.OutFile;
import rawi.app.export.ShareFormat;
import rawi.app.json.JsonOut;
import rawi.app.people.Right;
import rawi.app.people.Role;
import rawi.app.publish.Version;
import rawi.app.store.Case;
import rawi.app.store.JsonText;
import rawi.app.store.People;
import rawi.app.store.proof.Hashes;
import rawi.app.store.proof.SigningKey;
import rawi.core.data.DataFiles;
import rawi.core.disclose.Disclosure;
import rawi.core.disclose.DisclosurePolicy;
import rawi.core.disclose.Earlier;
import rawi.core.disclose.Level;
import rawi.core.disclose.Release;
import rawi.core.disclose.Shared;

/**
 * The releases of one case: prepare, look at, approve by a second person, publish under the case's
 * signature, retract. A release is made anew from the case each time; its data hash binds what was
 * approved to what leaves.
 */
public final class ReleaseDesk {

    private final Case opened;
    private final DataFiles files;
    private final ReleaseBook book;
    private Material material;
    private Publisher publisher;

    public ReleaseDesk(Case opened, DataFiles files) {
        this.opened = opened;
        this.files = files;
        this.book = new ReleaseBook(opened);
    }

    /** Thrown when rules or people stand against it; the message says what to do. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /** What a person asks for. */
    public record Asked(Level level, Query query, LocalDate made, Optional<LocalDate> expires) {}

    private Material material() {
        if (material == null) {
            material = Material.of(opened, files);
        }
        return material;
    }

    private Publisher publisher() {
        if (publisher == null) {
            publisher = new Publisher(files);
        }
        return publisher;
    }

    static Shared.Terms terms(String id, Asked asked) {
        return new Shared.Terms(
                id,
                asked.level(),
                DisclosurePolicy.of(asked.level()).version(),
                asked.query().text(),
                asked.made(),
                asked.expires(),
                Version.TEXT);
    }

    /** What a release would show, and why not more; nothing is kept. */
    public Disclosure.Outcome preview(Asked asked) {
        return outcome(book.nextId(asked.made(), asked.level()), asked, book.givenAway());
    }

    private Disclosure.Outcome outcome(String id, Asked asked, List<Earlier> earlier) {
        try {
            return publisher().open(material(), asked.query(), terms(id, asked), earlier);
        } catch (Release.RefusedException e) {
            throw new Refused(e.getMessage());
        }
    }

    /** A case with users is released by those of them who may; without users, by any name. */
    private void releaser(String by) {
        List<People.User> users = opened.people().users();
        boolean may =
                users.stream()
                        .filter(user -> user.name().equalsIgnoreCase(by.strip()))
                        .anyMatch(
                                user ->
                                        !user.disabled()
                                                && Role.rights(user.roles())
                                                        .contains(Right.RELEASE));
        if (!users.isEmpty() && !may) {
            throw new Refused(
                    by
                            + " is no releaser of this case (rawi user list shows who is; rawi user"
                            + " role NAME releaser makes one)");
        }
    }

    /** Prepares a release and returns its id. */
    public String prepare(String by, Asked asked) {
        releaser(by);
        Disclosure.Outcome outcome = preview(asked);
        if (outcome.shared().incidents().isEmpty()) {
            throw new Refused(
                    "nothing of this query may be shown at this level; nothing was prepared");
        }
        book.prepared(by, asked.query(), outcome, Exports.stamp(outcome.shared()).sha256());
        return outcome.shared().terms().id();
    }

    /** A second person approves what the first prepared. */
    public void approve(String by, String id) {
        releaser(by);
        ReleaseBook.Entry entry = entry(id);
        ReleaseBook.Done prepared = entry.step(ReleaseBook.Step.PREPARED).orElseThrow();
        if (entry.standing() != ReleaseBook.Step.PREPARED) {
            throw new Refused(id + " is " + standing(entry) + " already");
        }
        try {
            new Release.Approval(prepared.by(), by);
        } catch (IllegalArgumentException e) {
            throw new Refused(e.getMessage());
        }
        book.step(by, entry, ReleaseBook.Step.APPROVED, Optional.empty());
    }

    /**
     * Writes a release and notes that it was given away.
     *
     * @param today releases that expired are not given away any more
     */
    public void publish(
            String by,
            String id,
            Path out,
            Collection<ShareFormat> formats,
            LocalDate today,
            Optional<char[]> passphrase)
            throws IOException, SigningKey.Locked {
        releaser(by);
        ReleaseBook.Entry entry = entry(id);
        if (entry.step(ReleaseBook.Step.RETRACTED).isPresent()) {
            throw new Refused(id + " was retracted");
        }
        if (entry.level() != Level.PUBLIC && entry.step(ReleaseBook.Step.APPROVED).isEmpty()) {
            throw new Refused(
                    id
                            + " is for a lower level: a second person approves it first (rawi release approve "
                            + id
                            + " --by NAME)");
        }
        if (entry.expires().isPresent() && entry.expires().get().isBefore(today)) {
            throw new Refused(id + " expired on " + entry.expires().get());
        }
        Shared shared = again(entry);
        List<OutFile> made = publisher().files(shared, formats);
        byte[] manifest =
                Bundle.manifest(shared, made, Optional.of(opened.publicKey()), book.retractions());
        byte[] signature = opened.sign(manifest, passphrase);
        Bundle.write(out, Bundle.whole(manifest, Optional.of(signature), made));
        book.step(by, entry, ReleaseBook.Step.PUBLISHED, Optional.empty());
    }

    /** The release as it was prepared, made anew; refuses when the case changed since. */
    private Shared again(ReleaseBook.Entry entry) {
        Asked asked = new Asked(entry.level(), entry.query(), entry.made(), entry.expires());
        Shared shared = outcome(entry.id(), asked, book.givenAwayBefore(entry)).shared();
        if (!Exports.stamp(shared).sha256().equals(entry.sha256())) {
            throw new Refused(
                    "the case or its releases have changed since "
                            + entry.id()
                            + " was prepared; prepare it again");
        }
        return shared;
    }

    /** Takes a release back and returns the signed notice, as files. */
    public List<OutFile> retract(String by, String id, String reason, Optional<char[]> passphrase)
            throws SigningKey.Locked {
        releaser(by);
        ReleaseBook.Entry entry = entry(id);
        if (entry.step(ReleaseBook.Step.RETRACTED).isPresent()) {
            throw new Refused(id + " was retracted already");
        }
        if (reason.isBlank()) {
            throw new Refused("a retraction needs its reason, for those who hold the release");
        }
        byte[] notice =
                JsonOut.pretty(
                                JsonOut.fields(
                                        "schema",
                                        "release-retraction/1",
                                        "release",
                                        id,
                                        "data_sha256",
                                        entry.sha256(),
                                        "reason",
                                        reason,
                                        "publicKey",
                                        opened.publicKey()))
                        .getBytes(StandardCharsets.UTF_8);
        byte[] signature = opened.sign(notice, passphrase);
        book.step(by, entry, ReleaseBook.Step.RETRACTED, Optional.of(reason));
        return List.of(
                new OutFile("retraction-" + id + ".json", notice),
                Bundle.signature("retraction-" + id + ".sig", signature));
    }

    private ReleaseBook.Entry entry(String id) {
        return book.find(id).orElseThrow(() -> new Refused("no release " + id + " in this case"));
    }

    private static String standing(ReleaseBook.Entry entry) {
        return entry.standing().name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * A release as a page shows it.
     *
     * @param standing prepared, approved, published or retracted
     * @param steps who did what on which day
     */
    public record Line(
            String id,
            Level level,
            String query,
            Optional<LocalDate> expires,
            String standing,
            List<Step> steps) {}

    /** A step of a release that a person took. */
    public record Step(String step, String by, String day, String reason) {}

    /** All releases of the case, the last one first. */
    public List<Line> releases() {
        List<Line> all = new ArrayList<>();
        for (ReleaseBook.Entry entry : book.all()) {
            all.add(
                    0,
                    new Line(
                            entry.id(),
                            entry.level(),
                            entry.query().text(),
                            entry.expires(),
                            standing(entry),
                            entry.steps().stream()
                                    .map(
                                            done ->
                                                    new Step(
                                                            done.step()
                                                                    .name()
                                                                    .toLowerCase(
                                                                            java.util.Locale.ROOT),
                                                            done.by(),
                                                            done.at().substring(0, 10),
                                                            done.reason().orElse("")))
                                    .toList()));
        }
        return all;
    }

    /** A line for each release: id, level, where it stands, who did it, what was asked. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (ReleaseBook.Entry entry : book.all()) {
            List<String> steps = new ArrayList<>();
            for (ReleaseBook.Done done : entry.steps()) {
                steps.add(
                        done.step().name().toLowerCase(java.util.Locale.ROOT)
                                + " "
                                + done.at().substring(0, 10)
                                + " by "
                                + done.by()
                                + done.reason().map(r -> " (" + r + ")").orElse(""));
            }
            lines.add(
                    entry.id()
                            + "  "
                            + entry.query().text()
                            + entry.expires().map(day -> "  until " + day).orElse("")
                            + "  "
                            + String.join(", ", steps));
        }
        return lines;
    }

    /**
     * Checks a release's folder: signature, hashes, expiry.
     *
     * @return what is wrong; empty when all is well
     */
    public static List<String> check(Path folder, LocalDate today) throws IOException {
        List<String> wrong = new ArrayList<>();
        byte[] manifest = Files.readAllBytes(folder.resolve(Bundle.MANIFEST));
        Map<String, Object> fields = JsonText.read(new String(manifest, StandardCharsets.UTF_8));
        Path signature = folder.resolve(Bundle.SIGNATURE);
        if (!(fields.get("publicKey") instanceof String key) || !Files.exists(signature)) {
            wrong.add("it is not signed");
        } else if (!signed(key, manifest, Files.readString(signature))) {
            wrong.add("the signature does not fit the manifest");
        }
        for (Object one : (List<?>) fields.get("files")) {
            Map<?, ?> file = (Map<?, ?>) one;
            Path path = folder.resolve((String) file.get("path")).normalize();
            if (!path.startsWith(folder.normalize())
                    || !Files.isRegularFile(path)
                    || !Hashes.of(Files.readAllBytes(path)).equals(file.get("sha256"))) {
                wrong.add(file.get("path") + " is not what was released");
            }
        }
        if (fields.get("expires") instanceof String day
                && !day.isEmpty()
                && LocalDate.parse(day).isBefore(today)) {
            wrong.add("it expired on " + day);
        }
        return wrong;
    }

    private static boolean signed(String key, byte[] message, String base64) {
        try {
            return SigningKey.signed(
                    Hashes.bytes(key), message, Base64.getDecoder().decode(base64.strip()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A public release of reports that stand in no case: unsigned, and nobody remembers it. */
    public static Disclosure.Outcome loose(Publisher publisher, Material material, Asked asked) {
        if (asked.level() != Level.PUBLIC) {
            throw new Refused(
                    "a release for a lower level comes from a case: rawi release prepare");
        }
        return publisher.open(
                material, asked.query(), terms("draft-" + asked.made(), asked), List.of());
    }

    /** Writes a release of reports that stand in no case. */
    public static void write(
            Publisher publisher, Shared shared, Path out, Collection<ShareFormat> formats)
            throws IOException {
        List<OutFile> made = publisher.files(shared, formats);
        byte[] manifest = Bundle.manifest(shared, made, Optional.empty(), List.of());
        Bundle.write(out, Bundle.whole(manifest, Optional.empty(), made));
    }
}
