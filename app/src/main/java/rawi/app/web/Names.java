package rawi.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.JsonText;

/** The aliases that people agreed on, as a fold of their decisions. */
public final class Names {

    private final Map<String, Alias> aliases = new LinkedHashMap<>();

    private Names() {}

    /**
     * One name that means another.
     *
     * @param from first day on which it does, empty when it always did
     * @param state proposed, accepted or refused
     */
    public record Alias(
            String kind,
            String alias,
            String name,
            String from,
            String to,
            String state,
            String by) {}

    static String subject(String kind, String alias) {
        return "name:" + kind + ":" + alias;
    }

    static Names of(Decisions decisions) {
        Names names = new Names();
        for (Decisions.Kept kept : decisions.since(0, Set.of(Decision.Action.NAME), 50_000)) {
            Map<String, Object> fields = JsonText.read(kept.decision().after().orElseThrow());
            names.aliases.put(
                    kept.decision().subject(),
                    new Alias(
                            text(fields, "kind"),
                            text(fields, "alias"),
                            text(fields, "name"),
                            text(fields, "from"),
                            text(fields, "to"),
                            text(fields, "state"),
                            kept.decision().by()));
        }
        return names;
    }

    private static String text(Map<String, Object> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(Object::toString).orElse("");
    }

    List<Alias> all() {
        return new ArrayList<>(aliases.values());
    }

    boolean isEmpty() {
        return aliases.values().stream().noneMatch(a -> a.state().equals("accepted"));
    }

    /** The name by which a name is known on a day, by what was accepted; else the name itself. */
    String canonical(String kind, String name, Optional<LocalDate> day) {
        Alias alias = aliases.get(subject(kind, name));
        boolean holds =
                alias != null
                        && alias.state().equals("accepted")
                        && (alias.from().isEmpty()
                                || day.map(d -> !d.isBefore(LocalDate.parse(alias.from())))
                                        .orElse(false))
                        && (alias.to().isEmpty()
                                || day.map(d -> !d.isAfter(LocalDate.parse(alias.to())))
                                        .orElse(false));
        return holds ? alias.name() : name;
    }
}
