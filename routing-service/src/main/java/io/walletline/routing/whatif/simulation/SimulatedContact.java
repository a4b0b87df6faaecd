package io.walletline.routing.whatif.simulation;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Preference;
import io.walletline.routing.engine.WaitingContact;
import io.walletline.routing.queue.rules.QueueRules;
import io.walletline.routing.waiting.Work;
import io.walletline.routing.whatif.simulation.ScenarioContact.Reaction;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact while it is simulated. */
final class SimulatedContact {

    private final ScenarioContact arrival;
    private final String queue;
    private final Channel channel;
    private final int priority;
    private final @Nullable Preference preferred;
    private final Map<String, Offer> pending = new LinkedHashMap<>();
    private final Map<String, Long> passed = new HashMap<>();
    private final BitSet used = new BitSet();
    private boolean over;

    /** A pending offer of the contact to an agent. */
    static final class Offer {

        private final SimulatedContact contact;
        private final String agent;

        private Offer(SimulatedContact contact, String agent) {
            this.contact = contact;
            this.agent = agent;
        }

        SimulatedContact contact() {
            return contact;
        }

        String agent() {
            return agent;
        }

        boolean isOpen() {
            return contact.pending.get(agent) == this;
        }
    }

    SimulatedContact(
            ScenarioContact arrival, String queue, Channel channel, int priority, @Nullable Preference preferred) {
        this.arrival = arrival;
        this.queue = queue;
        this.channel = channel;
        this.priority = priority;
        this.preferred = preferred;
    }

    /** The contact as the engine takes it, without the agents before whom it is. */
    WaitingContact asWaiting(QueueRules rules) {
        var barred = new HashMap<String, Long>(passed);
        pending.keySet().forEach(agent -> barred.put(agent, WaitingContact.WHILE_PENDING));
        return new WaitingContact(
                arrival.id(),
                rules.planFor(channel, arrival.traits().language(), arrival.tier()),
                priority,
                arrival.since(),
                barred,
                preferred);
    }

    Offer offer(String agent) {
        var offer = new Offer(this, agent);
        pending.put(agent, offer);
        return offer;
    }

    void close(Offer offer) {
        pending.remove(offer.agent());
    }

    /** Bars an agent who has let the contact pass, until this time (epoch milliseconds). */
    void passed(String agent, long until) {
        passed.put(agent, until);
    }

    List<Offer> pending() {
        return List.copyOf(pending.values());
    }

    boolean isWaiting() {
        return !over && pending.isEmpty();
    }

    /** The agent's reaction to this offer: the next one in the history, or else an acceptance after the usual time. */
    Reaction reactionOf(String agent) {
        var reactions = arrival.reactions();
        for (int i = 0; i < reactions.size(); i++) {
            if (!used.get(i) && reactions.get(i).agent().equals(agent)) {
                used.set(i);
                return reactions.get(i);
            }
        }
        return new Reaction(agent, Reaction.Act.ACCEPT, arrival.ring());
    }

    /** Marks the contact as in hand or gone. */
    void leavesTheLine() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    boolean isCalledBack() {
        return channel == Channel.CALLBACK && arrival.traits().channel() != Channel.CALLBACK
                || arrival.way() == ScenarioContact.Way.CALLED_BACK;
    }

    UUID id() {
        return arrival.id();
    }

    ScenarioContact arrival() {
        return arrival;
    }

    String queue() {
        return queue;
    }

    Channel channel() {
        return channel;
    }

    int priority() {
        return priority;
    }

    long since() {
        return arrival.since();
    }

    Work work() {
        return new Work(queue, channel, arrival.traits().language());
    }
}
