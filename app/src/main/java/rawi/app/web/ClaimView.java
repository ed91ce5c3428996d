package rawi.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.app.store.Linked;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;

/**
 * A claim with its card and what can be done with it.
 *
 * @param card HTML, everything of another hand escaped
 * @param incident that it belongs to with other reports
 */
public record ClaimView(Reviewed.One one, String card, Optional<Linked.Row> incident)
        implements ForPrograms {

    public String uid() {
        return one.stored().uid();
    }

    public String status() {
        return one.statusKey();
    }

    public String seen() {
        return one.seenText();
    }

    /** A field of the edit form. */
    public record Field(String name, String value, boolean changed) {}

    /** The fields as they stand: a person's where one was set. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        Map<String, String> read = EditForm.of(one.read());
        read.forEach(
                (name, value) -> {
                    Object set = one.changed().get(name);
                    fields.add(new Field(name, set == null ? value : set.toString(), set != null));
                });
        return fields;
    }

    public List<Field> changed() {
        return fields().stream().filter(Field::changed).toList();
    }

    /** What was decided, for people: who, what, when, why. */
    public record Deed(String by, String action, String at, String reason) {}

    public List<Deed> history() {
        return one.history().stream().map(ClaimView::deed).toList();
    }

    static Deed deed(rawi.app.store.Decisions.Kept kept) {
        return new Deed(
                kept.decision().by(),
                LinkedCase.code(kept.decision().action()),
                kept.decision().at().toString().substring(0, 16).replace('T', ' '),
                kept.decision().reason().orElse(""));
    }

    public static List<String> types() {
        return java.util.Arrays.stream(ClaimType.values()).map(ClaimType::code).toList();
    }

    public static List<String> granularities() {
        return java.util.Arrays.stream(rawi.core.model.Granularity.values())
                .map(Enum::name)
                .toList();
    }

    public static List<String> certainties() {
        return java.util.Arrays.stream(rawi.core.model.Certainty.values())
                .map(Enum::name)
                .toList();
    }

    public static List<String> factualities() {
        return java.util.Arrays.stream(Factuality.values()).map(Enum::name).toList();
    }

    @Override
    public Object forPrograms() {
        return rawi.app.store.JsonText.fields(
                "uid", uid(),
                "id", one.claim().id(),
                "status", status(),
                "seen", one.seen(),
                "fields", EditForm.of(one.claim()),
                "changed", one.changed().keySet().stream().sorted().toList(),
                "quote", one.claim().trigger().text(),
                "start", one.claim().trigger().span().start(),
                "end", one.claim().trigger().span().end(),
                "incident", incident.map(Linked.Row::id),
                "decisions", history());
    }
}
