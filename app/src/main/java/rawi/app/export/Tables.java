package rawi.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rawi.app.words.Language;
import rawi.core.disclose.Area;
import rawi.core.disclose.Areas;
import rawi.core.disclose.Evidence;
import rawi.core.disclose.Rounding;
import rawi.core.disclose.Shared;
import rawi.core.disclose.SharedClaim;
import rawi.core.disclose.SharedIncident;
import rawi.core.lexicon.Crosswalk.Scheme;

/** The tables of a release: one definition for CSV, HXL and Parquet. */
final class Tables {

    private final Names names;
    private final Stamp stamp;

    Tables(Names names, Stamp stamp) {
        this.names = names;
        this.stamp = stamp;
    }

    /** A claim with its incident and its place in it. */
    record Line(SharedIncident incident, int n, SharedClaim claim) {}

    static List<Line> lines(Shared shared) {
        List<Line> lines = new ArrayList<>();
        for (SharedIncident incident : shared.incidents()) {
            for (int i = 0; i < incident.claims().size(); i++) {
                lines.add(new Line(incident, i + 1, incident.claims().get(i)));
            }
        }
        return lines;
    }

    List<Column<SharedIncident>> incidents() {
        List<Column<SharedIncident>> all = new ArrayList<>();
        all.add(Column.text("incident", "#event+id", i -> stamp.terms().id() + "/" + i.label()));
        all.add(Column.text("kind", "#event+kind", i -> lower(i.kind())));
        all.add(Column.text("type", "#event+type", SharedIncident::type));
        all.add(
                Column.text(
                        "type_en",
                        "#event+type+name+i_en",
                        i -> names.type(i.type(), Language.ENGLISH)));
        all.add(
                Column.text(
                        "type_ar",
                        "#event+type+name+i_ar",
                        i -> names.type(i.type(), Language.ARABIC)));
        all.addAll(places());
        all.add(Column.text("period", "#date+period", i -> lower(i.period().grain())));
        all.add(Column.day("from", "#date+start", i -> i.period().from()));
        all.add(Column.day("until", "#date+end", i -> i.period().until()));
        all.add(Column.text("agents", "#group+name", i -> Names.joined(i.agents())));
        all.add(
                Column.text(
                        "agents_ar", "#group+name+i_ar", i -> Names.joined(arabic(i.agents()))));
        all.add(Column.text("groups", "#affected+type", i -> Names.joined(i.groups())));
        all.add(Column.number("people_low", "#affected+min", i -> Names.number(people(i).low())));
        all.add(Column.number("people_high", "#affected+max", i -> Names.number(people(i).high())));
        all.add(
                Column.text(
                        "people_all",
                        "#affected+description",
                        i ->
                                Names.joined(
                                        i.people().stream()
                                                .map(p -> p.what() + " " + Names.range(p.range()))
                                                .toList())));
        all.add(Column.number("origins", "#meta+origins", i -> (long) i.origins()));
        all.add(Column.number("reports", "#meta+reports", i -> (long) i.reports()));
        all.add(Column.number("denials", "#meta+denials", i -> (long) i.denials()));
        all.add(Column.text("reviewed", "#status+reviewed", i -> i.reviewed() ? "yes" : "no"));
        all.add(Column.text("sources", "#meta+source", i -> Names.joined(Names.sources(i))));
        for (Scheme scheme : Scheme.values()) {
            String name = lower(scheme);
            all.add(Column.text(name, "#event+code+v_" + name, i -> names.codes(i.type(), scheme)));
            all.add(
                    Column.text(
                            name + "_fit",
                            "#event+fit+v_" + name,
                            i -> names.fits(i.type(), scheme)));
        }
        all.add(Column.text("citation", "#meta+citation", i -> stamp.citation(i.label())));
        all.addAll(stamped());
        return all;
    }

    private List<Column<SharedIncident>> places() {
        Areas areas = names.known().areas();
        List<Column<SharedIncident>> all = new ArrayList<>();
        all.add(Column.text("country", "#country+code", i -> areas.around(i.area(), 0).code()));
        all.add(
                Column.text(
                        "adm1_code", "#adm1+code", i -> at(areas.around(i.area(), 1), 1).code()));
        all.add(
                Column.text(
                        "adm1", "#adm1+name+i_en", i -> named(at(areas.around(i.area(), 1), 1))));
        all.add(
                Column.text(
                        "adm2_code", "#adm2+code", i -> at(areas.around(i.area(), 2), 2).code()));
        all.add(
                Column.text(
                        "adm2", "#adm2+name+i_en", i -> named(at(areas.around(i.area(), 2), 2))));
        all.add(Column.text("area", "#loc+name+i_en", i -> named(i.area())));
        all.add(
                Column.text(
                        "area_ar",
                        "#loc+name+i_ar",
                        i -> i.area().code().isEmpty() ? "" : i.area().nameAr()));
        all.add(Column.text("area_code", "#loc+code", i -> i.area().code()));
        return all;
    }

    private static Area at(Area area, int level) {
        return area.level() == level ? area : Area.NOT_TOLD;
    }

    private static String named(Area area) {
        return area.code().isEmpty() ? "" : area.name();
    }

    private List<String> arabic(List<String> shown) {
        return shown.stream().map(name -> names.shown(name, Language.ARABIC)).toList();
    }

    private static Rounding.Shown people(SharedIncident incident) {
        return incident.mainPeople()
                .orElse(
                        new Rounding.Shown(
                                java.util.OptionalLong.empty(), java.util.OptionalLong.empty()));
    }

    List<Column<Line>> claims() {
        List<Column<Line>> all = new ArrayList<>();
        all.add(
                Column.text(
                        "claim",
                        "",
                        l -> stamp.terms().id() + "/" + l.incident().label() + "." + l.n()));
        all.add(Column.text("incident", "", l -> stamp.terms().id() + "/" + l.incident().label()));
        all.add(Column.text("type", "", l -> l.claim().type()));
        all.add(Column.text("agents", "", l -> Names.joined(l.claim().agents())));
        all.add(Column.text("agents_ar", "", l -> Names.joined(arabic(l.claim().agents()))));
        all.add(Column.text("groups", "", l -> Names.joined(l.claim().groups())));
        all.add(Column.text("area_code", "", l -> l.claim().area().map(Area::code).orElse("")));
        all.add(Column.text("area", "", l -> l.claim().area().map(Area::name).orElse("")));
        all.add(Column.text("area_ar", "", l -> l.claim().area().map(Area::nameAr).orElse("")));
        all.add(Column.day("from", "", l -> l.claim().from()));
        all.add(Column.day("until", "", l -> l.claim().until()));
        all.add(
                Column.number(
                        "people_low",
                        "",
                        l -> l.claim().people().map(p -> Names.number(p.low())).orElse(null)));
        all.add(
                Column.number(
                        "people_high",
                        "",
                        l -> l.claim().people().map(p -> Names.number(p.high())).orElse(null)));
        all.add(Column.text("chain", "", l -> Names.source(l.claim())));
        all.add(Column.text("factuality", "", l -> l.claim().factuality().name()));
        all.add(Column.day("published", "", l -> l.claim().published()));
        all.add(Column.text("reviewed", "", l -> l.claim().reviewed() ? "yes" : "no"));
        all.add(
                Column.text(
                        "evidence_report",
                        "",
                        l -> l.claim().evidence().map(Evidence::report).orElse("")));
        all.add(
                Column.number(
                        "evidence_start",
                        "",
                        l -> l.claim().evidence().map(e -> (long) e.start()).orElse(null)));
        all.add(
                Column.number(
                        "evidence_end",
                        "",
                        l -> l.claim().evidence().map(e -> (long) e.end()).orElse(null)));
        all.addAll(stamped());
        return all;
    }

    private <T> List<Column<T>> stamped() {
        List<Column<T>> all = new ArrayList<>();
        stamp.fields()
                .forEach(
                        (name, value) ->
                                all.add(
                                        Column.text(
                                                name,
                                                "#meta+" + name.replace("_", "+"),
                                                row -> value)));
        return all;
    }

    /** The table of counts: family, area, period, incidents, people. */
    List<Column<TableRow>> table() {
        List<Column<TableRow>> all = new ArrayList<>();
        all.add(Column.text("family", "", r -> r.part(0)));
        all.add(Column.text("area_code", "", r -> r.part(1)));
        all.add(Column.text("period", "", r -> r.part(2)));
        all.add(Column.number("incidents", "", TableRow::incidents));
        all.add(Column.number("people_low", "", r -> Names.number(r.people().low())));
        all.add(Column.number("people_high", "", r -> Names.number(r.people().high())));
        all.addAll(stamped());
        return all;
    }

    /** A cell of the table that is shown. */
    record TableRow(String key, Long incidents, Rounding.Shown people) {

        String part(int n) {
            return key.split("\\|", -1)[n];
        }
    }

    static List<TableRow> table(Shared shared) {
        List<TableRow> rows = new ArrayList<>();
        shared.table()
                .incidents()
                .forEach(
                        (key, n) ->
                                rows.add(new TableRow(key, n, shared.table().people().get(key))));
        return rows;
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
