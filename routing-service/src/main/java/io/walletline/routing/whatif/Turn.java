package io.walletline.routing.whatif;

import io.walletline.routing.agent.Presence;

/**
 * From this moment on an agent is seen to do something else.
 *
 * @param at epoch milliseconds, not before the span that is looked at
 * @param since the same as it was, however long before
 */
record Turn(String agent, long at, long since, Presence presence) {}
