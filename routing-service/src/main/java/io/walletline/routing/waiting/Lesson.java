package io.walletline.routing.waiting;

/**
 * The parameters of a queue's waits, with their standard errors.
 *
 * @param handleSeconds in the mean
 * @param handleDoubt its standard error, as part of it
 * @param patienceSeconds in the mean
 * @param patienceDoubt its standard error, as part of it
 */
public record Lesson(double handleSeconds, double handleDoubt, double patienceSeconds, double patienceDoubt) {

    /** The nine-in-ten quantile of a normal distribution with a standard deviation of 1. */
    private static final double NINE_IN_TEN = 1.2815515655446004;

    /**
     * The wait with so many ahead. The p90 of the queue-length predictor speaks of chance alone; the doubt about what was
     * learnt is added to it as an independent error (to the first order), or else fewer than nine in ten keep to it.
     *
     * @param agents how many places this line has, above 0
     */
    public WaitEstimate estimate(int ahead, double agents) {
        var wait = new QueueLength(ahead, agents, handleSeconds, patienceSeconds);
        var p50 = wait.quantile(0.5);
        var byHandling = shifted(ahead, agents, 1 + handleDoubt, 1) - wait.mean();
        var byPatience = shifted(ahead, agents, 1, 1 + patienceDoubt) - wait.mean();
        var doubt = NINE_IN_TEN * Math.hypot(byHandling, byPatience);
        return WaitEstimate.of(p50, p50 + Math.hypot(wait.quantile(0.9) - p50, doubt), Tolerance.likeliest(wait, p50));
    }

    private double shifted(int ahead, double agents, double handling, double patience) {
        return new QueueLength(ahead, agents, handleSeconds * handling, patienceSeconds * patience).mean();
    }
}
