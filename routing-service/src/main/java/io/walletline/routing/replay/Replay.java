package io.walletline.routing.replay;

import io.walletline.routing.engine.Engine;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.Proposal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One engine's life again: tells a new engine the same facts and compares what it decides. */
final class Replay {
    private final Engine engine;
    private final long from;
    private final long to;
    private int rounds;
    private int equal;
    private int different;
    private ReplayReport.@Nullable Difference first;

    /** @param from decisions before this are made again, but not counted */
    Replay(Policy policy, Instant from, Instant to) {
        this.engine = new Engine(policy);
        this.from = from.toEpochMilli();
        this.to = to.toEpochMilli();
    }

    void tell(Fact fact) {
        if (fact instanceof Fact.Decided decided) {
            compare(decided, engine.decide(decided.now()));
        } else {
            fact.tell(engine);
        }
    }

    private void compare(Fact.Decided stored, List<Proposal> proposals) {
        if (stored.now() < from || stored.now() >= to) {
            return;
        }
        List<Fact.Given> replayed = Fact.Decided.of(stored.now(), proposals).given();
        if (replayed.equals(stored.given())) {
            equal += replayed.size();
            rounds += replayed.isEmpty() ? 0 : 1;
        } else {
            rounds++;
            different++;
            if (first == null) {
                first = new ReplayReport.Difference(Instant.ofEpochMilli(stored.now()), stored.given(), replayed);
            }
        }
    }

    /** The sum of what was found so far and in this life. */
    ReplayReport addTo(ReplayReport sum) {
        return new ReplayReport(
                sum.from(),
                sum.to(),
                sum.engines() + (rounds > 0 ? 1 : 0),
                sum.rounds() + rounds,
                sum.equal() + equal,
                sum.different() + different,
                sum.first() == null ? first : sum.first());
    }
}
