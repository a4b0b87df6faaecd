package io.walletline.routing.staffing;

/**
 * The Erlang models of a queue with Poisson arrivals and exponential handle times. Loads are in erlangs: arrival rate ×
 * mean handle time. Times are in seconds.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Erlang_(unit)">A. K. Erlang, Solution of some problems in the theory of
 *     probabilities of significance in automatic telephone exchanges, 1917 (B and C)</a>
 * @see <a href="https://ie.technion.ac.il/serveng/References/Erlang_A.pdf">A. Mandelbaum, S. Zeltyn, The Palm/Erlang-A
 *     queue, with applications to call centers, 2005</a>
 */
public final class Erlang {

    /** Terms smaller than this part of the sum no longer matter. */
    private static final double NEGLIGIBLE = 1e-15;

    private static final double HUGE = 1e200;

    private Erlang() {}

    /** The probability that all agents are busy when nobody waits (Erlang B). */
    public static double blocking(int agents, double load) {
        check(agents, load);
        double blocking = 1;
        for (int n = 1; n <= agents; n++) {
            blocking = load * blocking / (n + load * blocking);
        }
        return blocking;
    }

    /** The probability of having to wait when nobody gives up (Erlang C); 1 if the agents cannot keep up. */
    public static double waiting(int agents, double load) {
        if (load >= agents) {
            check(agents, load);
            return 1;
        }
        var blocking = blocking(agents, load);
        return agents * blocking / (agents - load * (1 - blocking));
    }

    /** The part of the contacts answered within so many seconds, when nobody gives up. */
    public static double serviceLevel(int agents, double load, double handleSeconds, double withinSeconds) {
        if (load >= agents) {
            return 0;
        }
        return 1 - waiting(agents, load) * Math.exp(-(agents - load) * withinSeconds / handleSeconds);
    }

    /** The mean wait of all contacts, when nobody gives up; infinite if the agents cannot keep up. */
    public static double meanWaitSeconds(int agents, double load, double handleSeconds) {
        if (load >= agents) {
            return Double.POSITIVE_INFINITY;
        }
        return waiting(agents, load) * handleSeconds / (agents - load);
    }

    /** The least number of agents for this part of the contacts within this time, when nobody gives up. */
    public static int agentsFor(double load, double handleSeconds, double part, double withinSeconds) {
        if (part < 0 || part >= 1) {
            throw new IllegalArgumentException("a service level is at least 0 and below 1");
        }
        var agents = (int) Math.floor(load) + 1;
        while (serviceLevel(agents, load, handleSeconds, withinSeconds) < part) {
            agents++;
        }
        return agents;
    }

    /**
     * The queue with contacts that give up.
     *
     * @param abandoned part of the contacts that give up
     * @param meanWaitSeconds over all contacts, those who give up included
     */
    public record Impatient(double abandoned, double meanWaitSeconds) {}

    /**
     * The queue with impatience (Erlang A): a birth–death process with deaths min(k, n)·μ + max(k − n, 0)·θ in state k. It is
     * summed outwards from state n and scaled down when it grows large.
     */
    public static Impatient impatient(int agents, double load, double handleSeconds, double patienceSeconds) {
        check(agents, load);
        var arrivals = load / handleSeconds;
        var service = 1 / handleSeconds;
        var giveUp = 1 / patienceSeconds;
        double full = 1; // the weight of state n, to which all others are relative
        double sum = 1;
        double term = 1;
        for (int k = agents; k > 0 && term > NEGLIGIBLE * sum; k--) {
            term *= k * service / arrivals;
            sum += term;
            if (sum > HUGE) {
                full /= HUGE;
                sum /= HUGE;
                term /= HUGE;
            }
        }
        double queue = 0;
        term = full;
        for (int waiting = 1; waiting == 1 || term > NEGLIGIBLE * sum; waiting++) {
            term *= arrivals / (agents * service + waiting * giveUp);
            sum += term;
            queue += waiting * term;
            if (queue > HUGE) {
                queue /= HUGE;
                sum /= HUGE;
                term /= HUGE;
            }
        }
        var meanQueue = queue / sum;
        return new Impatient(giveUp * meanQueue / arrivals, meanQueue / arrivals);
    }

    /** The least number of agents with whom no more than this part of the contacts give up. */
    public static int agentsForAbandonment(double load, double handleSeconds, double patienceSeconds, double atMost) {
        if (atMost <= 0) {
            throw new IllegalArgumentException("some always give up");
        }
        int agents = 1;
        while (impatient(agents, load, handleSeconds, patienceSeconds).abandoned() > atMost) {
            agents++;
        }
        return agents;
    }

    private static void check(int agents, double load) {
        if (agents < 0 || !(load > 0) || Double.isInfinite(load)) {
            throw new IllegalArgumentException("agents and load are positive numbers");
        }
    }
}
