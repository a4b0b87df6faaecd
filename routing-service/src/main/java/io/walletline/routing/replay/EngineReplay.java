package io.walletline.routing.replay;

import io.walletline.routing.engine.OfferProposal;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.matching.Engine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Replays the facts of one engine on a new one and compares the decisions. */
final class EngineReplay {

    private final Engine engine;
    private final long from;
    private final long to;
    private long applied;
    private int rounds;
    private int equal;
    private int different;
    private final List<ReplayReport.Difference> differences = new ArrayList<>();

    /** @param from decisions before this are made again, but not counted */
    EngineReplay(Policy policy, Instant from, Instant to) {
        this.engine = new Engine(policy);
        this.from = from.toEpochMilli();
        this.to = to.toEpochMilli();
    }

    void apply(EngineFact fact) {
        applied++;
        if (fact instanceof EngineFact.Decided decided) {
            compare(decided, engine.decide(decided.now()));
        } else {
            fact.applyTo(engine);
        }
    }

    /** The number of facts applied. */
    long applied() {
        return applied;
    }

    private void compare(EngineFact.Decided stored, List<OfferProposal> proposals) {
        if (stored.now() < from || stored.now() >= to) {
            return;
        }
        var replayed = EngineFact.Decided.of(stored.now(), proposals).given();
        if (replayed.equals(stored.given())) {
            equal += replayed.size();
            rounds += replayed.isEmpty() ? 0 : 1;
        } else {
            rounds++;
            different++;
            if (differences.size() < ReplayReport.SHOWN) {
                differences.add(
                        new ReplayReport.Difference(Instant.ofEpochMilli(stored.now()), stored.given(), replayed));
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
                Stream.concat(sum.differences().stream(), differences.stream())
                        .limit(ReplayReport.SHOWN)
                        .toList());
    }
}
