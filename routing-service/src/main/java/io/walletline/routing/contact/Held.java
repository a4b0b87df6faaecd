package io.walletline.routing.contact;

import io.walletline.routing.agent.presence.Holdings;
import io.walletline.routing.engine.Channel;
import java.util.HashMap;
import java.util.Map;

/** The contacts that one agent holds, counted from their rows so that no counter can drift. */
public record Held(Map<Channel, Integer> byChannel, Holdings holdings) {

    public static final Held NOTHING = new Held(Map.of(), Holdings.NOTHING);

    public Held {
        byChannel = Map.copyOf(byChannel);
    }

    static Held of(Channel channel, ContactState state, int number) {
        return new Held(
                Map.of(channel, number),
                new Holdings(
                        state == ContactState.IN_HAND ? number : 0, state == ContactState.WRAPPING_UP ? number : 0));
    }

    Held and(Held other) {
        var sum = new HashMap<Channel, Integer>(byChannel);
        other.byChannel.forEach((channel, number) -> sum.merge(channel, number, Integer::sum));
        return new Held(
                sum,
                new Holdings(
                        holdings.inHand() + other.holdings.inHand(),
                        holdings.wrappingUp() + other.holdings.wrappingUp()));
    }
}
