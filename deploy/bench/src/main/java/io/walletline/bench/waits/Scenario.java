package io.walletline.bench.waits;

import io.walletline.bench.waits.simulation.OfferedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The arrivals, handle times and patience of calls. Calls arrive as a Poisson process of piecewise constant rate, to each skill equally
 * often; handle times are exponential or log-normal with a coefficient of variation of 1, of the same mean; patience is
 * exponential. All are drawn in advance from one seed, so that every policy meets the very same calls.
 *
 * @param patienceSeconds in the mean; infinite = nobody hangs up
 * @param urgentPart the part of the calls that have the urgent priority
 */
public record Scenario(
        int agents,
        int skills,
        boolean logNormal,
        double handleSeconds,
        double patienceSeconds,
        double urgentPart,
        List<Phase> phases) {
    static final int URGENT = 6;

    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /** So many seconds at this load: 1 = as much work as all agents can do. */
    public record Phase(double load, double seconds) {}

    public Scenario {
        phases = List.copyOf(phases);
    }

    double seconds() {
        return phases.stream().mapToDouble(Phase::seconds).sum();
    }

    public List<OfferedCall> calls(long seed) {
        RandomGenerator random = GENERATORS.create(seed);
        List<OfferedCall> calls = new ArrayList<>();
        double from = 0;
        for (Phase phase : phases) {
            double rate = phase.load() * agents / handleSeconds;
            for (double at = from + exponential(random, 1 / rate);
                    at < from + phase.seconds();
                    at += exponential(random, 1 / rate)) {
                calls.add(call(calls.size(), at, random));
            }
            from += phase.seconds();
        }
        return calls;
    }

    private OfferedCall call(int id, double at, RandomGenerator random) {
        int skill = random.nextInt(skills);
        int priority = random.nextDouble() < urgentPart ? URGENT : 0;
        double handle = logNormal ? logNormal(random, handleSeconds) : exponential(random, handleSeconds);
        double patience = exponential(random, 1) * patienceSeconds;
        return new OfferedCall(
                id,
                millis(at),
                skill,
                priority,
                Math.max(1, millis(handle)),
                Double.isInfinite(patience) ? Long.MAX_VALUE : millis(patience));
    }

    private static double exponential(RandomGenerator random, double mean) {
        return -mean * Math.log1p(-random.nextDouble());
    }

    /** With a coefficient of variation of 1: the logarithm's variance is ln 2. */
    private static double logNormal(RandomGenerator random, double mean) {
        double variance = Math.log(2);
        return mean * Math.exp(random.nextGaussian() * Math.sqrt(variance) - variance / 2);
    }

    private static long millis(double seconds) {
        return Math.round(seconds * 1000);
    }
}
