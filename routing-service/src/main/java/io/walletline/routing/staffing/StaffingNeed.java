package io.walletline.routing.staffing;

import java.time.Instant;

/**
 * The need of agents in one interval.
 *
 * @param load in erlangs: contacts per second × handle seconds
 * @param agents the least number that keeps the service level when nobody gives up (Erlang C)
 * @param abandoned part that gives up with so many agents (Erlang A)
 */
record StaffingNeed(
        Instant from,
        int contacts,
        double handleSeconds,
        double load,
        int agents,
        double serviceLevel,
        double abandoned) {

    static StaffingNeed of(Instant from, long intervalSeconds, int contacts, double handleSeconds, StaffingGoal goal) {
        var load = contacts * handleSeconds / intervalSeconds;
        var agents = Erlang.agentsFor(load, handleSeconds, goal.serviceLevel(), goal.withinSeconds());
        return new StaffingNeed(
                from,
                contacts,
                handleSeconds,
                load,
                agents,
                Erlang.serviceLevel(agents, load, handleSeconds, goal.withinSeconds()),
                Erlang.impatient(agents, load, handleSeconds, goal.patienceSeconds())
                        .abandoned());
    }
}
