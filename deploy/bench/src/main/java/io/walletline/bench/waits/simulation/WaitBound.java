package io.walletline.bench.waits.simulation;

/**
 * A bound for all rules under which nobody waits while a skilled agent is free: the least mean wait of agents with a few
 * skills each, with Poisson arrivals spread evenly over the skills, exponential handle times, and nobody hanging up.
 *
 * <p>A Markov decision process (policy iteration: R. Howard, 1960) over how many agents are free and how many calls wait. Its
 * controller chooses at every step, as no real rule can, which skills the free agents have between them and which skills the
 * waiting calls are spread over. It is held to what always is so: the two have no skill in common; f free agents have at most f
 * times the skills of one, and not fewer than one has; w waiting calls are of at most w skills. A call is answered at once if
 * its skill is among those of the free agents. An agent who becomes free helps one who waits only if that agent has a skill with
 * a line, and so many agents at most have one of u skills, all of them busy. Every real rule is one such choice, so none does
 * better. With one skill it is Erlang C.
 */
public final class WaitBound {
    private final int agents;
    private final double erlangs;
    private final int skills;
    private final int skillsOfOne;
    private final int[] mostWithOneOf;
    private final int longestLine;

    /** The choice in each state: number of skills with a line, and number of skills that free agents have. */
    private final int[] lines;

    private final int[] covered;

    private WaitBound(AgentSkills agentSkills, double erlangs, int longestLine) {
        this.agents = agentSkills.size();
        this.erlangs = erlangs;
        this.skills = agentSkills.skills();
        this.skillsOfOne = agentSkills.skillsOf(0).size();
        this.longestLine = longestLine;
        this.mostWithOneOf = mostWithOneOf(agentSkills);
        this.lines = new int[(agents + 1) * width()];
        this.covered = new int[lines.length];
    }

    /**
     * The least mean wait, in the unit of the mean handle time.
     *
     * @param load offered, over the number of agents; below 1
     * @param longestLine calls that find so many waiting are left out, which makes the bound lower, never higher
     */
    public static double meanWait(AgentSkills agentSkills, double load, int longestLine) {
        double erlangs = load * agentSkills.size();
        // Little's law
        return new WaitBound(agentSkills, erlangs, longestLine).leastWaiting() / erlangs;
    }

    private static int[] mostWithOneOf(AgentSkills agentSkills) {
        int[] most = new int[agentSkills.skills() + 1];
        for (int set = 0; set < 1 << agentSkills.skills(); set++) {
            int agents = 0;
            for (int agent = 0; agent < agentSkills.size(); agent++) {
                int chosen = set;
                agents += agentSkills.skillsOf(agent).stream().anyMatch(skill -> (chosen >> skill & 1) == 1) ? 1 : 0;
            }
            most[Integer.bitCount(set)] = Math.max(most[Integer.bitCount(set)], agents);
        }
        return most;
    }

    private int width() {
        return longestLine + 1;
    }

    private int state(int free, int waiting) {
        return free * width() + waiting;
    }

    /** Mean number of calls that wait under the best choice. */
    private double leastWaiting() {
        double[] values = new double[lines.length];
        improve(values);
        while (true) {
            double waiting = evaluate(values);
            if (!improve(values)) {
                return waiting;
            }
        }
    }

    /** The rates, with this choice, of a call that is answered at once and of an agent who helps one who waits. */
    private double answeredAtOnce(int free, int has) {
        return free == 0 ? 0 : erlangs * has / skills;
    }

    private double helping(int free, int waiting, int with) {
        return waiting == 0 ? 0 : Math.min(agents - free, mostWithOneOf[with]);
    }

    /** Takes the best choice in every state, given what each state is worth; whether any choice changed. */
    private boolean improve(double[] values) {
        boolean changed = false;
        for (int free = 0; free <= agents; free++) {
            for (int waiting = 0; waiting <= longestLine; waiting++) {
                int state = state(free, waiting);
                double best = lines[state] + covered[state] == 0 && free + waiting > 0
                        ? Double.POSITIVE_INFINITY
                        : drift(values, free, waiting, lines[state], covered[state]) - 1e-6;
                for (int with = Math.min(waiting, 1); with <= Math.min(waiting, skills); with++) {
                    int most = Math.min(free * skillsOfOne, skills - with);
                    for (int has = free == 0 ? 0 : skillsOfOne; has <= most; has++) {
                        double drift = drift(values, free, waiting, with, has);
                        if (drift < best) {
                            best = drift;
                            lines[state] = with;
                            covered[state] = has;
                            changed = true;
                        }
                    }
                }
            }
        }
        return changed;
    }

    private double drift(double[] values, int free, int waiting, int with, int has) {
        double here = values[state(free, waiting)];
        double atOnce = answeredAtOnce(free, has);
        double helping = helping(free, waiting, with);
        double drift = (erlangs - atOnce) * (values[state(free, Math.min(waiting + 1, longestLine))] - here);
        if (atOnce > 0) {
            drift += atOnce * (values[state(free - 1, waiting)] - here);
        }
        if (helping > 0) {
            drift += helping * (values[state(free, waiting - 1)] - here);
        }
        if (agents - free > helping) {
            drift += (agents - free - helping) * (values[state(free + 1, waiting)] - here);
        }
        return drift;
    }

    /**
     * Mean number of waiting calls under the present choice; fills in what each state is worth beside the usual one, in which
     * as many agents are busy as there are erlangs. Cost and time until that state come from two linear systems whose matrix
     * has a band as wide as the longest line and needs no pivots.
     */
    private double evaluate(double[] values) {
        int usual = state(agents - (int) Math.round(erlangs), 0);
        double[][] rows = new double[lines.length][2 * width() + 1];
        double[] cost = new double[lines.length];
        double[] time = new double[lines.length];
        for (int state = 0; state < lines.length; state++) {
            if (state == usual || !isPossible(state)) {
                rows[state][width()] = 1;
            } else {
                cost[state] = state % width();
                time[state] = 1;
                fill(rows[state], state);
            }
        }
        solve(rows, width(), cost, time);
        double[] leaving = new double[2 * width() + 1];
        fill(leaving, usual);
        double average = weighted(leaving, usual, cost) / (1 + weighted(leaving, usual, time));
        for (int state = 0; state < values.length; state++) {
            values[state] = cost[state] - average * time[state];
        }
        return average;
    }

    /** Where everybody can do everything, nobody is free while somebody waits. */
    private boolean isPossible(int state) {
        return lines[state] + covered[state] > 0 || state == 0;
    }

    /** Rates of leaving the state under the present choice, negative, and their sum in the middle. */
    private void fill(double[] row, int state) {
        int free = state / width();
        int waiting = state % width();
        double atOnce = answeredAtOnce(free, covered[state]);
        double helping = helping(free, waiting, lines[state]);
        double queued = waiting < longestLine ? erlangs - atOnce : 0;
        double freed = agents - free - helping;
        row[0] = -atOnce;
        row[width() - 1] -= helping;
        row[width() + 1] -= queued;
        row[2 * width()] = -freed;
        row[width()] = atOnce + helping + queued + freed;
    }

    private double weighted(double[] row, int state, double[] values) {
        double sum = 0;
        for (int column = 0; column < row.length; column++) {
            if (column != width() && row[column] != 0) {
                sum -= row[column] * values[state + column - width()];
            }
        }
        return sum;
    }

    /** Elimination within the band; the right-hand sides become the solutions. */
    private static void solve(double[][] rows, int band, double[]... right) {
        for (int pivot = 0; pivot < rows.length; pivot++) {
            for (int below = pivot + 1; below <= Math.min(pivot + band, rows.length - 1); below++) {
                double factor = rows[below][band + pivot - below] / rows[pivot][band];
                if (factor != 0) {
                    for (int column = 0; column <= band; column++) {
                        rows[below][band + pivot - below + column] -= factor * rows[pivot][band + column];
                    }
                    for (double[] side : right) {
                        side[below] -= factor * side[pivot];
                    }
                }
            }
        }
        for (double[] side : right) {
            for (int row = rows.length - 1; row >= 0; row--) {
                for (int column = 1; column <= Math.min(band, rows.length - 1 - row); column++) {
                    side[row] -= rows[row][band + column] * side[row + column];
                }
                side[row] /= rows[row][band];
            }
        }
    }
}
