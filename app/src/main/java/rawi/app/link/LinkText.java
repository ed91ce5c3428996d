package rawi.app.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Contradiction;
import rawi.core.corroborate.Correction;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Drift;
import rawi.core.corroborate.Incident;
import rawi.core.corroborate.LinkScore;
import rawi.core.corroborate.Proposal;
import rawi.core.corroborate.Relay;
import rawi.core.lexicon.TypeTitles;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.Hop;

/** Incidents, relays and reasons for people, as plain lines. */
public final class LinkText {

    private static final String FOOT = "Claims by others, not findings.\n";

    private final Corpus corpus;
    private final Corroboration found;
    private final TypeTitles titles;

    public LinkText(Corpus corpus, Corroboration found, TypeTitles titles) {
        this.corpus = corpus;
        this.found = found;
        this.titles = titles;
    }

    /** Characters that could steer a terminal or turn a line become visible. */
    static String clean(String text) {
        return text.replaceAll(
                "[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "\ufffd");
    }

    private static String plural(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /** A table of incidents; those of one report only when {@code all}. */
    public String incidents(boolean all) {
        StringBuilder out = new StringBuilder();
        int lone = 0;
        for (Incident.Kind kind : Incident.Kind.values()) {
            StringBuilder rows = new StringBuilder();
            for (Incident incident : found.incidents()) {
                boolean many = reports(incident) > 1;
                if (incident.kind() == kind && (all || many)) {
                    rows.append(row(incident));
                } else if (incident.kind() == kind) {
                    lone++;
                }
            }
            if (!rows.isEmpty()) {
                out.append(heading(kind)).append('\n').append(rows).append('\n');
            }
        }
        if (lone > 0) {
            out.append(lone).append(" more told by one report only; --all shows them\n");
        }
        out.append(plural(found.proposals().size(), "link"))
                .append(" proposed to a person, none of them made\n")
                .append(FOOT);
        return out.toString();
    }

    private static String heading(Incident.Kind kind) {
        return switch (kind) {
            case INCIDENT -> "INCIDENTS";
            case CAMPAIGN -> "CAMPAIGNS (incidents are parts of them; never counted)";
            case PRACTICE -> "PRACTICES (never counted)";
            case TOTAL -> "TOTALS (as stated; never added to incidents)";
            case PLAN -> "PLANNED OR ANNOUNCED (never counted)";
            case STATE -> "STATES OF THINGS (never counted)";
            case DENIED -> "DENIED";
            case POSSIBLE -> "FEARED OR CONDITIONAL (never counted)";
        };
    }

    private static long reports(Incident incident) {
        return incident.claims().stream().map(ClaimRef::report).distinct().count();
    }

    private String row(Incident incident) {
        return String.format(
                Locale.ROOT,
                "%s  %s  %-26s  %s · %s · %s%s%s%n",
                incident.id(),
                cut(days(incident), 23),
                cut(titles.of(incident.type()), 26),
                clean(incident.placeName().isEmpty() ? "place not told" : incident.placeName()),
                plural(incident.origins().size(), "origin"),
                plural(reports(incident), "report"),
                incident.counts().isEmpty() ? "" : " · " + tallies(incident),
                incident.denials().isEmpty() ? "" : " · denied");
    }

    private static String cut(String text, int width) {
        String cut = text.length() > width ? text.substring(0, width - 1) + "…" : text;
        return cut + " ".repeat(width - cut.length());
    }

    private static String days(Incident incident) {
        String from = incident.earliest().map(Object::toString).orElse("…");
        String to = incident.latest().map(Object::toString).orElse("…");
        return from.equals(to) ? from : from + "–" + to;
    }

    private String tallies(Incident incident) {
        return incident.counts().stream()
                .map(
                        t ->
                                range(t.low(), t.high())
                                        + " "
                                        + clean(t.unit())
                                        + " ("
                                        + titles.of(t.what())
                                        + ")")
                .collect(Collectors.joining(", "));
    }

    static String range(OptionalLong low, OptionalLong high) {
        if (low.isEmpty() && high.isEmpty()) {
            return "?";
        }
        if (high.isEmpty()) {
            return low.getAsLong() + "+";
        }
        if (low.isEmpty()) {
            return "≤" + high.getAsLong();
        }
        return low.getAsLong() == high.getAsLong()
                ? "" + low.getAsLong()
                : low.getAsLong() + "–" + high.getAsLong();
    }

    /** One incident with all that is known of it. */
    public String incident(Incident incident) {
        StringBuilder out = new StringBuilder();
        out.append(incident.id())
                .append("  ")
                .append(titles.of(incident.type()))
                .append(", ")
                .append(clean(incident.placeName()))
                .append(", ")
                .append(days(incident))
                .append("  [")
                .append(incident.kind().name().toLowerCase(Locale.ROOT))
                .append("]\n");
        incident.parent().ifPresent(p -> out.append("  part of ").append(p).append('\n'));
        found.incidents().stream()
                .filter(i -> i.parent().equals(Optional.of(incident.id())))
                .forEach(i -> out.append("  has part ").append(row(i)));
        out.append("\nOrigins: ").append(incident.origins().size()).append('\n');
        for (List<String> origin : incident.origins()) {
            out.append("  - ")
                    .append(origin.stream().map(this::reportName).collect(Collectors.joining("; ")))
                    .append('\n');
        }
        numbers(incident, out);
        out.append("\nClaims, by day of publication:\n");
        incident.claims().stream()
                .sorted(
                        java.util.Comparator.comparing(
                                        (ClaimRef r) ->
                                                corpus.report(r.report())
                                                        .published()
                                                        .map(Object::toString)
                                                        .orElse(""))
                                .thenComparing(r -> r))
                .forEach(r -> claim(r, "  ", out));
        if (!incident.denials().isEmpty()) {
            out.append("\nDenied:\n");
            incident.denials().forEach(r -> claim(r, "  ", out));
        }
        against(incident, out);
        return out.append('\n').append(FOOT).toString();
    }

    private void numbers(Incident incident, StringBuilder out) {
        if (!incident.counts().isEmpty()) {
            out.append("\nNumbers, from each origin's own report, never added up:\n");
        }
        for (Incident.Tally tally : incident.counts()) {
            out.append("  ")
                    .append(titles.of(tally.what()))
                    .append(": ")
                    .append(range(tally.low(), tally.high()))
                    .append(' ')
                    .append(clean(tally.unit()))
                    .append('\n');
            for (Incident.OriginRange range : tally.byOrigin()) {
                out.append("    ")
                        .append(range(range.low(), range.high()))
                        .append("  ")
                        .append(range.saidBy())
                        .append('\n');
            }
        }
        for (Correction correction : found.corrections()) {
            List<ClaimRef> gone =
                    correction.retracts().stream().filter(incident.claims()::contains).toList();
            if (!gone.isEmpty()) {
                out.append("  withdrawn by ")
                        .append(correction.report())
                        .append(": ")
                        .append(gone)
                        .append('\n');
            }
        }
    }

    private void against(Incident incident, StringBuilder out) {
        boolean first = true;
        for (Contradiction c : found.contradictions()) {
            if (c.incident().equals(incident.id())) {
                out.append(first ? "\nContradictions, both sides kept:\n" : "");
                first = false;
                out.append("  ")
                        .append(c.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .append(": ")
                        .append(clean(c.why()))
                        .append('\n');
                out.append("    ").append(c.one()).append("\n    ").append(c.other()).append('\n');
            }
        }
    }

    private String reportName(String key) {
        var report = corpus.report(key);
        return key
                + " ("
                + clean(report.publisher())
                + report.published().map(d -> ", " + d).orElse("")
                + ")";
    }

    private void claim(ClaimRef ref, String indent, StringBuilder out) {
        Claim claim = corpus.claim(ref);
        out.append(indent).append(ref).append("  ").append(line(claim)).append('\n');
    }

    private String line(Claim claim) {
        String agents =
                claim.agents().stream()
                        .map(
                                a ->
                                        (a.certainty() == Certainty.PURPORTED ? "alleged " : "")
                                                + a.quote().text()
                                                + (a.certainty() == Certainty.DENIED
                                                        ? " (denied)"
                                                        : ""))
                        .collect(Collectors.joining(", "));
        String targets =
                claim.targets().stream()
                        .map(t -> t.quote().text())
                        .collect(Collectors.joining(", "));
        return clean(
                claim.factuality().name().toLowerCase(Locale.ROOT)
                        + "  "
                        + (agents.isEmpty() ? "" : agents + " ")
                        + "«"
                        + claim.trigger().text()
                        + "»"
                        + (targets.isEmpty() ? "" : " " + targets)
                        + claim.count().map(c -> " [" + c.quote().text() + "]").orElse("")
                        + "  — "
                        + claim.chain().stream().map(Hop::name).collect(Collectors.joining(" > ")));
    }

    /** Relays with what drifted on the way. */
    public String relays() {
        StringBuilder out = new StringBuilder();
        for (Relay relay : found.relays()) {
            out.append(relay.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append(relay.declared() ? " (declared)" : "")
                    .append("  ")
                    .append(reportName(relay.from()))
                    .append("\n    -> ")
                    .append(reportName(relay.to()))
                    .append("\n    ")
                    .append(clean(String.join("; ", relay.reasons())))
                    .append('\n');
            for (Drift drift : found.drifts()) {
                boolean here =
                        drift.from().report().equals(relay.from())
                                && drift.to().report().equals(relay.to());
                if (here) {
                    drift(drift, out);
                }
            }
            out.append('\n');
        }
        StringBuilder heads = new StringBuilder();
        found.drifts().stream()
                .filter(d -> d.from().report().equals(d.to().report()))
                .forEach(d -> drift(d, heads));
        if (!heads.isEmpty()) {
            out.append("Headlines that say more, or less, than their text:\n")
                    .append(heads)
                    .append('\n');
        }
        if (found.relays().isEmpty()) {
            out.append("no report passes on another\n");
        }
        return out.append(FOOT).toString();
    }

    private void drift(Drift drift, StringBuilder out) {
        out.append("    ")
                .append(drift.field().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .append(": ")
                .append(clean(drift.before().isEmpty() ? "none" : drift.before()))
                .append(" → ")
                .append(clean(drift.after().isEmpty() ? "none" : drift.after()))
                .append("  ")
                .append(drift.from())
                .append(" «")
                .append(clean(corpus.claim(drift.from()).trigger().text()))
                .append("» → ")
                .append(drift.to())
                .append(" «")
                .append(clean(corpus.claim(drift.to()).trigger().text()))
                .append("»\n");
    }

    /** What spoke for and against a link. */
    public String judgement(ClaimRef one, ClaimRef other, LinkScore.Judgement judgement) {
        StringBuilder out = new StringBuilder();
        claim(one, "", out);
        claim(other, "", out);
        out.append('\n');
        for (LinkScore.Feature feature : judgement.features()) {
            out.append(
                    String.format(
                            Locale.ROOT,
                            "  %+.2f  %-12s %s%n",
                            feature.value(),
                            feature.name(),
                            feature.why()));
        }
        out.append(
                String.format(
                        Locale.ROOT,
                        "  %.2f  in all; linked alone from %.2f, proposed from %.2f%n",
                        judgement.score(),
                        LinkScore.LINK,
                        LinkScore.PROPOSE));
        if (!judgement.forbidden().isEmpty()) {
            out.append("  forbidden: ").append(judgement.forbidden()).append('\n');
        }
        Optional<String> home = home(one);
        boolean together = home.isPresent() && home.equals(home(other));
        out.append(together ? "  in one incident: " + home.get() : "  in different incidents");
        boolean proposed = found.proposals().stream().anyMatch(p -> meets(p, one, other));
        return out.append(proposed ? "; proposed to a person\n" : "\n").toString();
    }

    private static boolean meets(Proposal p, ClaimRef one, ClaimRef other) {
        return p.one().equals(one) && p.other().equals(other)
                || p.one().equals(other) && p.other().equals(one);
    }

    private Optional<String> home(ClaimRef ref) {
        return found.incidents().stream()
                .filter(i -> i.claims().contains(ref))
                .map(Incident::id)
                .findFirst();
    }
}
