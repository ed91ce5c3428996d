package rawi.core.measure.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.core.measure.Interval;

/**
 * How many there were in all, or why that cannot be told. An answer always shows two estimates,
 * each with the assumption that it rests on, and the lower bound beside them.
 *
 * @param observed individuals on any list
 * @param lowerBound Chao's, whatever the differences between individuals; empty when refused
 * @param estimates two or more, or none when refused
 * @param refusedFor why not; empty when estimated
 */
public record UndocumentedTotal(
        long observed,
        Optional<SimpleEstimates.Chao> lowerBound,
        List<Estimate> estimates,
        List<String> refusedFor) {

    public UndocumentedTotal {
        estimates = List.copyOf(estimates);
        refusedFor = List.copyOf(refusedFor);
        if (estimates.size() == 1 || estimates.isEmpty() == refusedFor.isEmpty()) {
            throw new IllegalArgumentException(
                    "either two estimates or more, or reasons to refuse; got "
                            + estimates.size()
                            + " and "
                            + refusedFor);
        }
    }

    /**
     * One estimate.
     *
     * @param method for example {@code log-linear, averaged}
     * @param assumes what must be true for it to be right, which no data can show
     * @param total individuals in all
     * @param interval at 95 %, within the assumption
     */
    public record Estimate(String method, String assumes, double total, Interval interval) {}

    /** Chains that disagree by more are not used (Gelman and Rubin). */
    private static final double MOST_UNSETTLED = 1.1;

    public static UndocumentedTotal of(Study study, LatentClasses.Sampling sampling) {
        List<String> reasons = new ArrayList<>();
        study.failed().forEach(condition -> reasons.add(condition.reason()));
        if (!reasons.isEmpty()) {
            return refused(study, reasons);
        }
        CaptureTable table = study.table().orElseThrow();
        Optional<LogLinear.Average> logLinear = new LogLinear(table).averaged();
        if (logLinear.isEmpty()) {
            reasons.add("no log-linear model of these lists settles");
        }
        LatentClasses.Posterior classes = LatentClasses.estimate(table, sampling);
        if (classes.settled() > MOST_UNSETTLED) {
            reasons.add("the chains of the latent-class sampler disagree: sample longer");
        }
        if (!reasons.isEmpty()) {
            return refused(study, reasons);
        }
        return new UndocumentedTotal(
                table.observed(),
                Optional.of(SimpleEstimates.Chao.of(table)),
                List.of(
                        new Estimate(
                                "log-linear, averaged by BIC",
                                "no interaction of all lists at once, and all individuals have the"
                                        + " same chances",
                                logLinear.get().total(),
                                logLinear.get().interval()),
                        new Estimate(
                                "latent classes (LCMCR)",
                                "lists are independent among individuals of one class",
                                classes.median(),
                                classes.interval())),
                List.of());
    }

    private static UndocumentedTotal refused(Study study, List<String> reasons) {
        return new UndocumentedTotal(
                study.table().map(CaptureTable::observed).orElse(0L),
                Optional.empty(),
                List.of(),
                reasons);
    }
}
