package io.walletline.bench.waits;

import io.walletline.routing.waiting.Tolerance;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The accuracy of one way of estimating.
 *
 * @param right the part within max(30 s, 25 %) of the truth
 * @param rmse root of the mean squared error, in seconds
 * @param bias mean error in seconds, above 0 = said too long
 */
record Accuracy(double right, double rmse, double bias) {
    static Accuracy of(List<EstimateSample> answers, ToDoubleFunction<EstimateSample> estimate) {
        double right = 0;
        double squares = 0;
        double sum = 0;
        for (EstimateSample answer : answers) {
            double error = estimate.applyAsDouble(answer) - answer.truth();
            right += Tolerance.holds(estimate.applyAsDouble(answer), answer.truth()) ? 1 : 0;
            squares += error * error;
            sum += error;
        }
        int number = answers.size();
        return new Accuracy(right / number, Math.sqrt(squares / number), sum / number);
    }

    /** The part of the true waits that were over within the p90. */
    static double coverage(List<EstimateSample> answers) {
        return answers.stream().filter(answer -> answer.truth() <= answer.p90()).count() / (double) answers.size();
    }
}
