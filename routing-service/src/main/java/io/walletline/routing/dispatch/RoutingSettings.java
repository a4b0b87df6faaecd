package io.walletline.routing.dispatch;

import io.smallrye.config.ConfigMapping;
import io.walletline.routing.engine.AgentOrder;
import io.walletline.routing.engine.Policy;
import java.time.Duration;

/** The settings of routing, for the whole installation. */
@ConfigMapping(prefix = "walletline.routing")
interface RoutingSettings {

    /** The waiting time that one point of priority is worth. */
    Duration ageingPerPoint();

    /** How many that came later may be put before an agent for the same demand while a contact waits. */
    int overtakings();

    AgentOrder agentOrder();

    /** How long another instance's change can go unnoticed. */
    Duration catchUp();

    /** How long an instance that is heard of no more keeps its pools. */
    Duration poolLease();

    /** How long an agent who has handed a contact on is not offered it again. */
    Duration handedOnFor();

    /** How long without a sign of life until the connection of an agent who gives signs is lost. */
    Duration signOfLife();

    /** Offers let pass in a row until the agent is put on a break. */
    int refusalsBeforeBreak();

    default Policy policy() {
        return new Policy(ageingPerPoint().toMillis(), overtakings(), agentOrder());
    }
}
