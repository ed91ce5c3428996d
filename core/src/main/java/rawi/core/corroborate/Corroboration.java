package rawi.core.corroborate;

import java.util.List;

/** What the reports of a case give together; all lists in a fixed order. */
public record Corroboration(
        List<Relay> relays,
        List<Incident> incidents,
        List<Proposal> proposals,
        List<Contradiction> contradictions,
        List<Drift> drifts,
        List<Correction> corrections) {

    public Corroboration {
        relays = List.copyOf(relays);
        incidents = List.copyOf(incidents);
        proposals = List.copyOf(proposals);
        contradictions = List.copyOf(contradictions);
        drifts = List.copyOf(drifts);
        corrections = List.copyOf(corrections);
    }
}
