package io.walletline.routing.whatif;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Preference;
import io.walletline.routing.engine.WaitingContact;
import io.walletline.routing.queue.QueueRules;
import io.walletline.routing.waiting.Work;
import io.walletline.routing.whatif.Visit.Reaction;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact while it is simulated. */
final class Call {
    private final Visit visit;
    private final String queue;
    private final Channel channel;
    private final int priority;
    private final @Nullable Preference preferred;
    private final Map<String, Offer> pending = new LinkedHashMap<>();
    private final Map<String, Long> passed = new HashMap<>();
    private final BitSet used = new BitSet();
    private boolean over;

    /** It is before this agent. */
    static final class Offer {
        private final Call call;
        private final String agent;

        private Offer(Call call, String agent) {
            this.call = call;
            this.agent = agent;
        }

        Call call() {
            return call;
        }

        String agent() {
            return agent;
        }

        boolean isOpen() {
            return call.pending.get(agent) == this;
        }
    }

    Call(Visit visit, String queue, Channel channel, int priority, @Nullable Preference preferred) {
        this.visit = visit;
        this.queue = queue;
        this.channel = channel;
        this.priority = priority;
        this.preferred = preferred;
    }

    /** As the engine is told of it; agents before whom it is are left out. */
    WaitingContact asWaiting(QueueRules rules) {
        Map<String, Long> barred = new HashMap<>(passed);
        pending.keySet().forEach(agent -> barred.put(agent, WaitingContact.WHILE_PENDING));
        return new WaitingContact(
                visit.id(),
                rules.planFor(channel, visit.traits().language(), visit.tier()),
                priority,
                visit.since(),
                barred,
                preferred);
    }

    Offer offer(String agent) {
        Offer offer = new Offer(this, agent);
        pending.put(agent, offer);
        return offer;
    }

    void close(Offer offer) {
        pending.remove(offer.agent());
    }

    /** The agent has let it pass, and is not asked again until then. */
    void passed(String agent, long until) {
        passed.put(agent, until);
    }

    List<Offer> pending() {
        return List.copyOf(pending.values());
    }

    boolean isWaiting() {
        return !over && pending.isEmpty();
    }

    /** What the agent does this time: what he or she did then, or else what is usual. */
    Reaction reactionOf(String agent) {
        List<Reaction> reactions = visit.reactions();
        for (int i = 0; i < reactions.size(); i++) {
            if (!used.get(i) && reactions.get(i).agent().equals(agent)) {
                used.set(i);
                return reactions.get(i);
            }
        }
        return new Reaction(agent, Reaction.Act.ACCEPT, visit.ring());
    }

    /** In hand, or gone. */
    void leavesTheLine() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    boolean isCalledBack() {
        return channel == Channel.CALLBACK && visit.traits().channel() != Channel.CALLBACK
                || visit.way() == Visit.Way.CALLED_BACK;
    }

    UUID id() {
        return visit.id();
    }

    Visit visit() {
        return visit;
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
        return visit.since();
    }

    Work work() {
        return new Work(queue, channel, visit.traits().language());
    }
}
