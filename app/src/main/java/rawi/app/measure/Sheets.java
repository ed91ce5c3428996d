package rawi.app.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.core.measure.Measure;
import rawi.core.measure.linked.Evidence;
import rawi.core.measure.linked.Inputs;
import rawi.core.measure.linked.Weighed;

/** From a case and a question to the sheet of a measure. */
public final class Sheets {

    /** Ways of making rows that each measure knows; the first is its own choice. */
    private static final java.util.Map<Measure, List<String>> BY =
            java.util.Map.of(
                    Measure.CORROBORATION, List.of("all"),
                    Measure.INCIDENT_RATE, List.of("type", "area", "actor", "side", "month", "all"),
                    Measure.PRESSURE, List.of("all", "area"),
                    Measure.CHANGE, List.of("area", "type", "all"),
                    Measure.ACTOR_NETWORK, List.of("month", "quarter", "all"),
                    Measure.COUPLING, List.of("all"),
                    Measure.DISPLACEMENT, List.of("all"),
                    Measure.COVERAGE, List.of("area", "all"),
                    Measure.DRIFT, List.of("all"),
                    Measure.UNDOCUMENTED_TOTAL, List.of("all"));

    private Sheets() {}

    /** Ways of making rows that the measure knows, its own choice first. */
    public static List<String> ways(Measure measure) {
        return BY.get(measure);
    }

    /** The measure of this name. */
    public static Optional<Measure> named(String name) {
        return java.util.Arrays.stream(Measure.values())
                .filter(m -> m.key().equals(name))
                .findFirst();
    }

    /**
     * @throws IllegalArgumentException when the question makes no sense, with what to ask instead
     */
    public static Sheet of(Measure measure, Evidence evidence, Ask ask) {
        List<String> ways = BY.get(measure);
        String by = ask.by().isEmpty() ? ways.get(0) : ask.by();
        if (!ways.contains(by)) {
            throw new IllegalArgumentException(
                    "--by: " + measure.key() + " takes " + String.join(", ", ways) + ", not " + by);
        }
        ask.selection()
                .place()
                .filter(place -> !evidence.knowledge().places().knows(place))
                .filter(place -> evidence.select(ask.selection()).incidents().isEmpty())
                .ifPresent(
                        place -> {
                            throw new IllegalArgumentException("no place is known as " + place);
                        });
        Frame frame = new Frame(measure, evidence, ask, by);
        return switch (measure) {
            case CORROBORATION -> BackingSheet.of(frame);
            case INCIDENT_RATE -> RateSheet.of(frame);
            case PRESSURE -> PressureSheet.of(frame);
            case CHANGE -> ChangeSheet.of(frame);
            case ACTOR_NETWORK -> NetworkSheet.of(frame);
            case COUPLING -> CouplingSheet.of(frame);
            case DISPLACEMENT -> FlowSheet.of(frame);
            case COVERAGE -> CoverageSheet.of(frame);
            case DRIFT -> DriftSheet.of(frame);
            case UNDOCUMENTED_TOTAL -> TotalSheet.of(frame);
        };
    }

    /** One question to one case, with what every sheet needs of it. */
    static final class Frame {

        final Measure measure;
        final Evidence all;
        final Evidence chosen;
        final Ask ask;
        final String by;
        final LocalDate from;
        final LocalDate to;
        final List<Sheet.Note> notes = new ArrayList<>();

        Frame(Measure measure, Evidence all, Ask ask, String by) {
            this.measure = measure;
            this.all = all;
            this.chosen = all.select(ask.selection());
            this.ask = ask;
            this.by = by;
            LocalDate end = ask.selection().to().or(all::asOf).orElse(LocalDate.EPOCH);
            LocalDate begin = ask.selection().from().or(() -> begin(end)).orElse(end);
            this.from = begin.isAfter(end) ? end : begin;
            this.to = end;
        }

        /** A year before the end at most: a report tells of the past by the year. */
        private Optional<LocalDate> begin(LocalDate end) {
            LocalDate year = end.minusYears(1);
            return chosen.incidents().stream()
                    .filter(Weighed::counts)
                    .map(Weighed::begins)
                    .filter(day -> !day.isBefore(year))
                    .min(java.util.Comparator.naturalOrder());
        }

        LocalDate monday() {
            return Inputs.monday(from);
        }

        int weeks() {
            return Inputs.weeks(from, to);
        }

        /** Incidents of the selection within the period that is shown. */
        List<Weighed> counted() {
            return chosen.incidents().stream()
                    .filter(Weighed::counts)
                    .filter(one -> !one.last().isBefore(from))
                    .filter(one -> !one.begins().isAfter(to))
                    .toList();
        }

        /** What a row or line of this incident is named by. */
        Object group(Weighed one) {
            return switch (by) {
                case "area" -> area(one);
                case "type" -> new Sheet.Term("type." + one.incident().type().code());
                case "side" ->
                        new Sheet.Term(
                                "side." + one.side().name().toLowerCase(java.util.Locale.ROOT));
                case "actor" -> actor(one);
                case "month" -> one.last().toString().substring(0, 7);
                default -> new Sheet.Term("all");
            };
        }

        static Object area(Weighed one) {
            String province = one.area().province();
            return province.isEmpty() ? new Sheet.Term("no_area") : province;
        }

        private Object actor(Weighed one) {
            return one.told().stream()
                    .flatMap(t -> t.claim().agents().stream())
                    .flatMap(agent -> all.knowledge().parties().find(agent.actor()).stream())
                    .map(actor -> (Object) actor.name())
                    .findFirst()
                    .orElse(new Sheet.Term("no_actor"));
        }

        Sheet sheet(List<Sheet.Table> tables, List<Picture> pictures) {
            return sheet(tables, pictures, List.of());
        }

        Sheet refused(String key, Object... arguments) {
            notes.add(Sheet.Note.of(key, arguments));
            return sheet(List.of(), List.of(), List.of(key));
        }

        Sheet sheet(List<Sheet.Table> tables, List<Picture> pictures, List<String> refused) {
            List<Sheet.Parameter> parameters = new ArrayList<>();
            ask.selection().place().ifPresent(p -> add(parameters, "place", p));
            if (measure != Measure.UNDOCUMENTED_TOTAL) {
                add(parameters, "from", from.toString());
                add(parameters, "to", to.toString());
                add(parameters, "by", by);
            }
            if (!ask.selection().types().isEmpty()) {
                add(parameters, "types", String.join(", ", ask.selection().types()));
            }
            ask.denominator()
                    .ifPresent(
                            d -> {
                                add(parameters, "denominator", Long.toString(d.people()));
                                add(parameters, "denominator_day", d.asOf().toString());
                            });
            ask.lists().ifPresent(l -> TotalSheet.parameters(l, parameters));
            if (ask.lists().isPresent()) {
                return new Sheet(measure, parameters, notes, tables, pictures, refused);
            }
            add(parameters, "reports", Integer.toString(all.reports().size()));
            add(
                    parameters,
                    "copies",
                    Integer.toString(all.reports().size() - all.originals().size()));
            add(parameters, "as_of", all.asOf().map(LocalDate::toString).orElse("?"));
            if (measure != Measure.UNDOCUMENTED_TOTAL) {
                notes.add(Sheet.Note.of("proposed"));
            }
            return new Sheet(measure, parameters, notes, tables, pictures, refused);
        }

        private static void add(List<Sheet.Parameter> into, String key, String value) {
            into.add(new Sheet.Parameter(key, value));
        }
    }

    /** Names of groups in a fixed order: names, then what has none. */
    static <T> java.util.SortedMap<Object, T> groups() {
        return new java.util.TreeMap<>(
                java.util.Comparator.comparingInt(Sheets::place)
                        .thenComparing(g -> g instanceof Sheet.Term t ? t.key() : g.toString()));
    }

    private static int place(Object group) {
        if (group instanceof Sheet.Term term) {
            return term.key().equals("total") ? 3 : term.key().startsWith("no_") ? 2 : 1;
        }
        return 0;
    }
}
