package io.walletline.bench.waits.simulation;

import java.util.List;

/** A way of assigning calls to agents: the real engine, or the rule of another system. Agents take an assigned call at once. */
public interface Routing {
    record Match(int call, int agent) {}

    void enters(OfferedCall call, long now);

    /** The caller has hung up. */
    void leaves(OfferedCall call, long now);

    void isFree(int agent, long now);

    List<Match> matches(long now);

    /** When to ask for matches again although nothing happens; {@link Long#MAX_VALUE} if there is no need. */
    default long nextLook(long now) {
        return Long.MAX_VALUE;
    }
}
