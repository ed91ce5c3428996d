package rawi.app.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What claims must be like; all parts must hold of one claim.
 *
 * @param types codes of types, or families such as {@code liberty}; any when empty
 * @param actor part of the name of one who did it
 * @param place part of the name of where
 * @param since claims that may be of this day or later; those without a time are not found
 * @param until claims that may be of this day or before
 * @param factualities names of factualities; any when empty
 */
public record Filter(
        List<String> types,
        Optional<String> actor,
        Optional<String> place,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        List<String> factualities,
        Optional<Decision.Status> status) {

    public static final Filter ANY =
            new Filter(
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());

    public Filter {
        types = List.copyOf(types);
        factualities = List.copyOf(factualities);
    }

    public boolean isEmpty() {
        return equals(ANY);
    }

    /**
     * A condition on {@code c}, a row of claims.
     *
     * @param values of its parameters
     */
    record Condition(String sql, Map<String, Object> values) {}

    Condition condition() {
        return condition(false);
    }

    /**
     * The same for a query that looks at one reading at a time.
     *
     * @param one whether names are looked up from the claim, not claims from the name
     */
    Condition condition(boolean one) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        parts.add("c.is_current = 1");
        if (!types.isEmpty()) {
            parts.add(isOfType("c", values));
        }
        List<String> stances = new ArrayList<>();
        for (String factuality : factualities) {
            String name = "factuality" + stances.size();
            values.put(name, factuality);
            stances.add("c.factuality = :" + name);
        }
        if (!stances.isEmpty()) {
            parts.add("(" + String.join(" or ", stances) + ")");
        }
        actor.ifPresent(name -> named(parts, values, "agent", name, one));
        place.ifPresent(name -> named(parts, values, "place", name, one));
        period(parts, values);
        status.ifPresent(s -> parts.add(standing(s, values)));
        return new Condition(String.join(" and ", parts), values);
    }

    static final List<String> NAMED = List.of("agent", "place");

    /** The part of a name that is asked for. */
    Optional<String> name(String kind) {
        return kind.equals("agent") ? actor : place;
    }

    /**
     * A condition on the column {@code type} of rows called {@code alias}; there is a type that is
     * asked for.
     */
    String isOfType(String alias, Map<String, Object> values) {
        List<String> kinds = new ArrayList<>();
        for (String type : types) {
            String name = "type" + kinds.size();
            boolean family = type.indexOf('.') < 0;
            values.put(name, type + (family ? "." : ""));
            String column = alias + ".type ";
            if (family) {
                values.put(name + "end", type + "/");
            }
            kinds.add(
                    family
                            ? "(" + column + ">= :" + name + " and " + column + "< :" + name
                                    + "end)"
                            : column + "= :" + name);
        }
        return "(" + String.join(" or ", kinds) + ")";
    }

    static String pattern(String name) {
        return "%" + ClaimRow.folded(name).replaceAll("([!%_])", "!$1") + "%";
    }

    /** A condition on {@code m}, a row of names; its parameter is called as the kind. */
    static String isNamed(String kind) {
        return "m.kind = '"
                + kind
                + "' and m.name in (select k.name from known_names k where k.kind = '"
                + kind
                + "' and k.name like :"
                + kind
                + " escape '!')";
    }

    private static void named(
            List<String> parts, Map<String, Object> values, String kind, String name, boolean one) {
        values.put(kind, pattern(name));
        parts.add(
                one
                        ? "exists (select 1 from claim_names m where m.reading = c.reading and"
                                + " m.n = c.n and m.kind = '"
                                + kind
                                + "' and m.name like :"
                                + kind
                                + " escape '!')"
                        : "(c.reading, c.n) in (select m.reading, m.n from claim_names m where "
                                + isNamed(kind)
                                + ")");
    }

    private void period(List<String> parts, Map<String, Object> values) {
        since.ifPresent(
                day -> {
                    values.put("since", day.toString());
                    parts.add(
                            "(c.latest >= :since or c.latest is null and c.earliest is not null)");
                });
        until.ifPresent(
                day -> {
                    values.put("until", day.toString());
                    parts.add(
                            "(c.earliest <= :until or c.earliest is null and c.latest is not"
                                    + " null)");
                });
    }

    private static String standing(Decision.Status status, Map<String, Object> values) {
        values.put("status", status.name());
        String same = "exists (select 1 from standings s where s.subject = c.uid and s.status =";
        return status == Decision.Status.PROPOSED
                ? "(not exists (select 1 from standings s where s.subject = c.uid) or "
                        + same
                        + " :status))"
                : same + " :status)";
    }
}
