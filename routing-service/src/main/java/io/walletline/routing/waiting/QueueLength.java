package io.walletline.routing.waiting;

/**
 * The wait of a contact with n others ahead, when s agents handle contacts at rate μ each and everybody who waits gives up at
 * rate θ: the queue-length predictor with abandonment, QLa, of R. Ibrahim and W. Whitt, <a
 * href="https://pubsonline.informs.org/doi/10.1287/msom.1080.0236">Real-time delay estimation in overloaded multiserver queues
 * with abandonments</a>, 2009. The wait is a sum of independent exponential times with the rates sμ + iθ, i = 0…n.
 *
 * <p>Its distribution is closed: an exponential time of rate sμ + iθ is −ln(X)/θ with X ~ Beta(sμ/θ + i, 1), and the product
 * of these is Beta(sμ/θ, n + 1). So P(wait ≤ t) = 1 − I(e^(−θt); sμ/θ, n + 1), with I the regularized incomplete beta function.
 */
public record QueueLength(int ahead, double agents, double handleSeconds, double patienceSeconds) {

    public QueueLength {
        if (ahead < 0 || !(agents > 0) || !(handleSeconds > 0) || !(patienceSeconds > 0)) {
            throw new IllegalArgumentException("a wait needs agents, a handle time and a patience above 0");
        }
    }

    /** Seconds, in the mean. */
    public double mean() {
        double sum = 0;
        for (int i = 0; i <= ahead; i++) {
            sum += 1 / (agents / handleSeconds + i / patienceSeconds);
        }
        return sum;
    }

    /** The seconds within which the wait ends with this probability, 0 < probability < 1. */
    public double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability between 0 and 1");
        }
        double low = 0;
        var high = mean();
        while (probabilityWithin(high) < probability) {
            low = high;
            high *= 2;
        }
        while (high - low > 1e-6 * high) {
            var middle = (low + high) / 2;
            if (probabilityWithin(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The probability that the wait is over within so many seconds. */
    public double probabilityWithin(double seconds) {
        var busy = agents * patienceSeconds / handleSeconds;
        return 1 - IncompleteBeta.regularized(Math.exp(-seconds / patienceSeconds), busy, ahead + 1.0);
    }
}
