package rawi.core.model;

import java.util.List;

/** What reading one report gave: claims in text order, problems, and candidates dropped. */
public record ReadReport(
        Report report, List<Claim> claims, List<Problem> problems, List<Dropped> dropped) {

    public ReadReport {
        claims = List.copyOf(claims);
        problems = List.copyOf(problems);
        dropped = List.copyOf(dropped);
    }
}
