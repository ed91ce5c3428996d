package rawi.core.measure.totals;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * A Poisson regression with log link, fitted by iteratively reweighted least squares (McCullagh and
 * Nelder 1989, 2.5).
 *
 * @param coefficients one for each column of the design, the first is the intercept
 * @param interceptVariance of the first coefficient
 * @param logLikelihood with the constant {@code -log(y!)} left out
 */
record PoissonRegression(double[] coefficients, double interceptVariance, double logLikelihood) {

    private static final int MAX_STEPS = 200;
    private static final double TOLERANCE = 1e-11;

    /**
     * Empty when the fit does not settle or the design is singular, as with lists that never meet.
     *
     * @param design one row for each cell; its first column is 1
     * @param counts one for each cell
     */
    static Optional<PoissonRegression> fit(double[][] design, double[] counts) {
        int cells = design.length;
        int terms = design[0].length;
        DMatrixRMaj x = new DMatrixRMaj(design);
        double[] eta = Arrays.stream(counts).map(y -> Math.log(y + 0.5)).toArray();
        double[] beta = new double[terms];
        double before = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < MAX_STEPS; step++) {
            DMatrixRMaj weighted = new DMatrixRMaj(cells, terms);
            DMatrixRMaj working = new DMatrixRMaj(cells, 1);
            for (int c = 0; c < cells; c++) {
                double mean = Math.exp(eta[c]);
                for (int t = 0; t < terms; t++) {
                    weighted.set(c, t, design[c][t] * mean);
                }
                working.set(c, 0, eta[c] + (counts[c] - mean) / mean);
            }
            DMatrixRMaj information = new DMatrixRMaj(terms, terms);
            CommonOps_DDRM.multTransA(weighted, x, information);
            DMatrixRMaj score = new DMatrixRMaj(terms, 1);
            CommonOps_DDRM.multTransA(weighted, working, score);
            DMatrixRMaj solution = new DMatrixRMaj(terms, 1);
            LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(terms);
            if (!solver.setA(information.copy()) || solver.quality() < 1e-14) {
                return Optional.empty();
            }
            solver.solve(score, solution);
            beta = solution.getData().clone();
            double likelihood = 0;
            for (int c = 0; c < cells; c++) {
                double sum = 0;
                for (int t = 0; t < terms; t++) {
                    sum += design[c][t] * beta[t];
                }
                eta[c] = Math.min(sum, 50);
                likelihood += counts[c] * eta[c] - Math.exp(eta[c]);
            }
            if (Math.abs(likelihood - before) < TOLERANCE * (Math.abs(likelihood) + 1)) {
                DMatrixRMaj inverse = new DMatrixRMaj(terms, terms);
                solver.invert(inverse);
                return Optional.of(new PoissonRegression(beta, inverse.get(0, 0), likelihood));
            }
            before = likelihood;
        }
        return Optional.empty();
    }
}
