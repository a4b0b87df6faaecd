package io.walletline.routing.whatif;

import io.walletline.routing.engine.Channel;

/** An agent has something in hand that the simulation does not decide about: from before it began, or before a transfer. */
record Block(String agent, Channel channel, long from, long to) {}
