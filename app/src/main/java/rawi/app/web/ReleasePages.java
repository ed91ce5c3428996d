package rawi.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import rawi.app.export.OutFile;
import rawi.app.export.ShareFormat;
import rawi.app.release.Query;
import rawi.app.release.ReleaseDesk;
import rawi.app.store.Case;
import rawi.app.store.proof.SigningKey;
import rawi.core.data.DataFiles;
import rawi.core.disclose.Disclosure;
import rawi.core.disclose.Level;
import rawi.core.disclose.Preview;
import rawi.core.model.ClaimType;

/**
 * What leaves the desk: a release is looked at, prepared, approved by a second person, given away
 * under the case's signature, taken back. The rules are those of {@link ReleaseDesk}.
 */
final class ReleasePages {

    private static final int MOST = 200;
    private static final String LARGE =
            "this case is too large to be released from a page: rawi release";

    private final Case opened;
    private final LinkedCase linked;
    private final DataFiles files;
    private final Views views;
    private final Clock clock;

    ReleasePages(Case opened, LinkedCase linked, DataFiles files, Views views, Clock clock) {
        this.opened = opened;
        this.linked = linked;
        this.files = files;
        this.views = views;
        this.clock = clock;
    }

    private ReleaseDesk desk() {
        return new ReleaseDesk(opened, files);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    void show(Context context) {
        boolean asked = Inputs.text(context, "level").isPresent() && !linked.isLarge();
        ReleaseDesk desk = desk();
        Optional<Disclosure.Outcome> outcome = Optional.empty();
        String refused = "";
        if (asked) {
            try {
                outcome = Optional.of(desk.preview(asked(context)));
            } catch (ReleaseDesk.Refused e) {
                refused = e.getMessage();
            }
        }
        views.page(
                context,
                "release",
                new ReleaseView(
                        desk.releases(),
                        level(context).name().toLowerCase(Locale.ROOT),
                        text(context, "type"),
                        text(context, "place"),
                        text(context, "since"),
                        text(context, "until"),
                        text(context, "expires"),
                        asked,
                        outcome.map(o -> (long) o.shared().incidents().size()).orElse(0L),
                        outcome.map(o -> (long) o.previews().size()).orElse(0L),
                        outcome.map(ReleasePages::rows).orElse(List.of()),
                        refused,
                        linked.isLarge(),
                        opened.isLocked()));
    }

    private static List<ReleaseView.Row> rows(Disclosure.Outcome outcome) {
        List<ReleaseView.Row> rows = new ArrayList<>();
        for (Preview one : outcome.previews()) {
            if (rows.size() < MOST) {
                rows.add(
                        new ReleaseView.Row(
                                one.what(),
                                one.shown()
                                        .map(
                                                s ->
                                                        s.label()
                                                                + ": "
                                                                + s.area().name()
                                                                + ", "
                                                                + s.period().text())
                                        .orElse(""),
                                one.reasons()));
            }
        }
        return rows;
    }

    void prepare(Context context) {
        if (linked.isLarge()) {
            throw new BadRequestResponse(LARGE);
        }
        String id = allowed(() -> desk().prepare(Views.viewer(context).name(), asked(context)));
        views.done(context, "/release", Map.of("release", id));
    }

    void approve(Context context) {
        String id = context.pathParam("release");
        allowed(
                () -> {
                    desk().approve(Views.viewer(context).name(), id);
                    return id;
                });
        views.done(context, "/release", Map.of("release", id));
    }

    /** Gives a release away: the answer is its signed bundle, and that is in the log before. */
    void publish(Context context) throws IOException {
        if (linked.isLarge()) {
            throw new BadRequestResponse(LARGE);
        }
        String id = context.pathParam("release");
        Path folder = Files.createTempDirectory("rawi-release");
        Path zip = folder.resolve("release.zip");
        try {
            allowed(
                    () -> {
                        desk().publish(
                                        Views.viewer(context).name(),
                                        id,
                                        zip,
                                        formats(context),
                                        today(),
                                        passphrase(context));
                        return id;
                    });
            download(context, id + ".zip", Files.readAllBytes(zip));
        } finally {
            Files.deleteIfExists(zip);
            Files.deleteIfExists(folder);
        }
    }

    /** Takes a release back; the answer is the signed notice for those who hold it. */
    void retract(Context context) throws IOException {
        String id = context.pathParam("release");
        String reason =
                Inputs.text(context, "reason").orElseThrow(() -> new BadRequestResponse("say why"));
        List<OutFile> notice =
                allowed(
                        () ->
                                desk().retract(
                                                Views.viewer(context).name(),
                                                id,
                                                reason,
                                                passphrase(context)));
        var bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (OutFile file : notice) {
                zip.putNextEntry(new ZipEntry(file.path()));
                zip.write(file.bytes());
                zip.closeEntry();
            }
        }
        download(context, "retraction-" + id + ".zip", bytes.toByteArray());
    }

    private static void download(Context context, String name, byte[] bytes) {
        context.contentType("application/zip");
        context.header(
                "Content-Disposition",
                "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
        context.result(bytes);
    }

    /** A step that rules or people may stand against. */
    private interface Step<T> {
        T take() throws IOException, SigningKey.Locked;
    }

    private static <T> T allowed(Step<T> step) {
        try {
            return step.take();
        } catch (ReleaseDesk.Refused e) {
            throw new ConflictResponse(e.getMessage());
        } catch (SigningKey.Locked e) {
            throw new BadRequestResponse("a release is signed: " + e.getMessage());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Optional<char[]> passphrase(Context context) {
        return Inputs.text(context, "passphrase").map(String::toCharArray);
    }

    private static List<ShareFormat> formats(Context context) {
        List<ShareFormat> formats = new ArrayList<>();
        for (String asked : Inputs.all(context, "as")) {
            for (ShareFormat format : ShareFormat.values()) {
                if (format.name().equals(asked)) {
                    formats.add(format);
                }
            }
        }
        return formats.isEmpty() ? List.of(ShareFormat.csv) : formats;
    }

    private static Level level(Context context) {
        return text(context, "level").equals("partner") ? Level.PARTNER : Level.PUBLIC;
    }

    private ReleaseDesk.Asked asked(Context context) {
        Optional<String> type =
                Inputs.text(context, "type")
                        .filter(
                                t ->
                                        java.util.Arrays.stream(ClaimType.values())
                                                .anyMatch(
                                                        k ->
                                                                k.code().equals(t)
                                                                        || k.family().equals(t)));
        Query query =
                new Query(
                        type,
                        Inputs.text(context, "place"),
                        IncidentPages.day(context, "since"),
                        IncidentPages.day(context, "until"));
        return new ReleaseDesk.Asked(
                level(context), query, today(), IncidentPages.day(context, "expires"));
    }

    private static String text(Context context, String name) {
        return Inputs.text(context, name).orElse("");
    }
}
