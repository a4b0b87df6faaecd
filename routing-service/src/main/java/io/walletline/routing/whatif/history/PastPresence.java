package io.walletline.routing.whatif.history;

import io.walletline.routing.agent.presence.Presence;

/**
 * A change of an agent's presence.
 *
 * @param at epoch milliseconds, not before the span that is looked at
 * @param since the real time of the change, perhaps before the span
 */
public record PastPresence(String agent, long at, long since, Presence presence) {}
