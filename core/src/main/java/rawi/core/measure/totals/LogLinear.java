package rawi.core.measure.totals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.NormalDistribution;
import rawi.core.measure.Interval;

/**
 * Log-linear models of list overlap with main effects and chosen pairs of lists that depend on each
 * other (Fienberg 1972; Bishop, Fienberg and Holland 1975). The unseen cell is {@code
 * exp(intercept)}; the assumption that makes it so is that the highest interaction of all lists is
 * nil.
 *
 * <p>Up to five lists every set of pairs is fitted; above, sets grow by the best pair at a time.
 */
public final class LogLinear {

    /** Sets of pairs up to this many are all fitted: ten pairs of five lists are 1,024 models. */
    private static final int MOST_PAIRS_FITTED_ALL = 10;

    /** Models less likely than this factor by BIC against the best leave the average. */
    private static final double LEAST_WEIGHT = 1e-6;

    private final CaptureTable table;
    private final List<int[]> pairs;
    private final double[] counts;

    public LogLinear(CaptureTable table) {
        this.table = table;
        this.pairs = new ArrayList<>();
        int lists = table.lists().size();
        for (int a = 0; a < lists; a++) {
            for (int b = a + 1; b < lists; b++) {
                pairs.add(new int[] {a, b});
            }
        }
        this.counts = new double[(1 << lists) - 1];
        table.counts().forEach((pattern, count) -> counts[pattern - 1] = count);
    }

    /**
     * One fitted model.
     *
     * @param terms pairs that depend on each other, such as {@code A+B}
     * @param total observed and unseen
     * @param unseen individuals on no list
     * @param logDeviation standard deviation of {@code log(unseen)}
     * @param aic Akaike's criterion, smaller is better; constant parts left out
     * @param bic Schwarz's criterion, n the observed individuals
     */
    public record Fit(
            List<String> terms,
            double total,
            double unseen,
            double logDeviation,
            double aic,
            double bic) {}

    /**
     * Models averaged by their BIC weights on the scale of {@code log(unseen)}.
     *
     * @param total observed and the averaged unseen
     * @param interval of {@code total} at 95 %, within and between models
     * @param models that entered, the weightiest first
     */
    public record Average(double total, Interval interval, List<Fit> models) {}

    /** No pair depends on another. */
    public Optional<Fit> independence() {
        return fit(Set.of());
    }

    /** Every pair depends on each other. */
    public Optional<Fit> allPairs() {
        Set<Integer> all = new TreeSet<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            all.add(pair);
        }
        return fit(all);
    }

    /** The model with the smallest AIC of those fitted. */
    public Optional<Fit> bestByAic() {
        return models().stream().min(Comparator.comparingDouble(Fit::aic));
    }

    /** Empty when no model settles. */
    public Optional<Average> averaged() {
        List<Fit> models = models();
        if (models.isEmpty()) {
            return Optional.empty();
        }
        double best = models.stream().mapToDouble(Fit::bic).min().orElseThrow();
        List<Fit> kept =
                models.stream()
                        .filter(fit -> weight(fit, best) > LEAST_WEIGHT)
                        .sorted(Comparator.comparingDouble(Fit::bic))
                        .toList();
        double sum = kept.stream().mapToDouble(fit -> weight(fit, best)).sum();
        double mean = 0;
        for (Fit fit : kept) {
            mean += weight(fit, best) / sum * Math.log(fit.unseen());
        }
        double variance = 0;
        for (Fit fit : kept) {
            double off = Math.log(fit.unseen()) - mean;
            variance +=
                    weight(fit, best) / sum * (fit.logDeviation() * fit.logDeviation() + off * off);
        }
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);
        double reach = z * Math.sqrt(variance);
        double n = table.observed();
        return Optional.of(
                new Average(
                        n + Math.exp(mean),
                        new Interval(n + Math.exp(mean - reach), n + Math.exp(mean + reach)),
                        kept));
    }

    private static double weight(Fit fit, double best) {
        return Math.exp(-(fit.bic() - best) / 2);
    }

    private List<Fit> models() {
        List<Fit> fits = new ArrayList<>();
        if (pairs.size() <= MOST_PAIRS_FITTED_ALL) {
            for (int mask = 0; mask < 1 << pairs.size(); mask++) {
                Set<Integer> chosen = new TreeSet<>();
                for (int pair = 0; pair < pairs.size(); pair++) {
                    if ((mask >> pair & 1) == 1) {
                        chosen.add(pair);
                    }
                }
                fit(chosen).ifPresent(fits::add);
            }
            return fits;
        }
        Set<Integer> chosen = new TreeSet<>();
        Optional<Fit> current = fit(chosen);
        current.ifPresent(fits::add);
        while (chosen.size() < pairs.size()) {
            int bestPair = -1;
            Optional<Fit> best = Optional.empty();
            for (int pair = 0; pair < pairs.size(); pair++) {
                if (chosen.contains(pair)) {
                    continue;
                }
                Set<Integer> wider = new HashSet<>(chosen);
                wider.add(pair);
                Optional<Fit> tried = fit(wider);
                if (tried.isPresent() && (best.isEmpty() || tried.get().aic() < best.get().aic())) {
                    best = tried;
                    bestPair = pair;
                }
            }
            if (best.isEmpty()
                    || (current.isPresent() && best.get().aic() >= current.get().aic())) {
                return fits;
            }
            chosen.add(bestPair);
            current = best;
            fits.add(best.get());
        }
        return fits;
    }

    private Optional<Fit> fit(Set<Integer> chosen) {
        int lists = table.lists().size();
        List<Integer> terms = chosen.stream().sorted().toList();
        for (int pair : terms) {
            // A pair that never meets, or always does, has no finite interaction.
            if (table.overlap(pairs.get(pair)[0], pairs.get(pair)[1]) == 0) {
                return Optional.empty();
            }
        }
        double[][] design = new double[counts.length][1 + lists + terms.size()];
        for (int cell = 0; cell < counts.length; cell++) {
            int pattern = cell + 1;
            double[] row = design[cell];
            row[0] = 1;
            for (int list = 0; list < lists; list++) {
                row[1 + list] = pattern >> list & 1;
            }
            for (int t = 0; t < terms.size(); t++) {
                int[] pair = pairs.get(terms.get(t));
                row[1 + lists + t] = (pattern >> pair[0] & 1) * (pattern >> pair[1] & 1);
            }
        }
        return PoissonRegression.fit(design, counts).map(fitted -> describe(fitted, terms));
    }

    private Fit describe(PoissonRegression fitted, List<Integer> terms) {
        double unseen = Math.exp(fitted.coefficients()[0]);
        int parameters = fitted.coefficients().length;
        double n = table.observed();
        return new Fit(
                terms.stream()
                        .map(pairs::get)
                        .map(p -> table.lists().get(p[0]) + "+" + table.lists().get(p[1]))
                        .toList(),
                n + unseen,
                unseen,
                Math.sqrt(fitted.interceptVariance()),
                2 * parameters - 2 * fitted.logLikelihood(),
                parameters * Math.log(n) - 2 * fitted.logLikelihood());
    }
}
