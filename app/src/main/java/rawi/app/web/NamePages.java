package rawi.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.JsonText;

/**
 * The vocabulary: which names mean one actor or place, and when; proposed by one, decided by
 * another.
 */
public final class NamePages {

    private static final Set<String> KINDS = Set.of("actor", "place");

    private final Case opened;
    private final LinkedCase linked;
    private final Masks masks;
    private final Views views;

    NamePages(Case opened, LinkedCase linked, Masks masks, Views views) {
        this.masks = masks;
        this.opened = opened;
        this.linked = linked;
        this.views = views;
    }

    /** A page of names that reports use, and the aliases. */
    public record NamesView(
            String kind, String begin, List<Used> used, List<Names.Alias> aliases) {}

    /** A name that claims use, folded as filters fold it. */
    public record Used(String name, long claims) {}

    void list(Context context) {
        String kind = Inputs.text(context, "kind").filter(KINDS::contains).orElse("actor");
        String begin = Inputs.text(context, "begin").orElse("");
        List<Used> used = new ArrayList<>();
        opened.reports()
                .names(kind.equals("actor") ? "agent" : kind, begin, 60)
                .forEach(
                        (name, claims) -> {
                            if (!masks.isHiddenSomewhere(name)) {
                                used.add(new Used(name, claims));
                            }
                        });
        views.page(
                context,
                "names",
                new NamesView(
                        kind,
                        begin,
                        used,
                        Names.of(opened.decisions()).all().stream()
                                .filter(alias -> alias.kind().equals(kind))
                                .toList()));
    }

    void propose(Context context) {
        String kind = Inputs.text(context, "kind").filter(KINDS::contains).orElse("actor");
        String alias = name(context, "alias");
        String name = name(context, "name");
        if (alias.equals(name)) {
            throw new BadRequestResponse("a name is no alias of itself");
        }
        keep(
                context,
                Names.subject(kind, alias),
                JsonText.fields(
                        "kind",
                        kind,
                        "alias",
                        alias,
                        "name",
                        name,
                        "from",
                        IncidentPages.day(context, "since").map(Object::toString),
                        "to",
                        IncidentPages.day(context, "until").map(Object::toString),
                        "state",
                        "proposed"));
    }

    private static String name(Context context, String field) {
        return Inputs.text(context, field)
                .filter(n -> n.length() <= 200)
                .orElseThrow(() -> new BadRequestResponse("say both names"));
    }

    /** Accepts or refuses what was proposed; whoever proposed it does not decide it. */
    void decide(Context context) {
        String kind = Inputs.text(context, "kind").orElse("");
        String subject = Names.subject(kind, Inputs.text(context, "alias").orElse(""));
        String state =
                Inputs.text(context, "state")
                        .filter(s -> Set.of("accepted", "refused").contains(s))
                        .orElseThrow(() -> new BadRequestResponse("accepted or refused"));
        Decision last =
                opened.decisions().on(subject).stream()
                        .map(Decisions.Kept::decision)
                        .reduce((a, b) -> b)
                        .orElseThrow(() -> new BadRequestResponse("nobody proposed that"));
        Caller caller = Views.caller(context);
        if (caller.way() != Caller.Way.LOCAL && last.by().equals(caller.name())) {
            throw new BadRequestResponse("another person decides on what you proposed");
        }
        Map<String, Object> fields = JsonText.read(last.after().orElseThrow());
        fields.put("state", state);
        keep(context, subject, fields);
        linked.soon();
    }

    private void keep(Context context, String subject, Map<String, Object> after) {
        opened.decisions()
                .make(
                        List.of(
                                new Decisions.Made(
                                        Views.viewer(context).name(),
                                        Decision.Action.NAME,
                                        subject,
                                        Optional.of(JsonText.write(after)),
                                        Inputs.text(context, "reason"))));
        views.done(
                context, "/names?kind=" + String.valueOf(after.get("kind")), Map.of("kept", true));
    }
}
