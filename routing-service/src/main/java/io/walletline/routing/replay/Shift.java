package io.walletline.routing.replay;

/** From this moment (epoch milliseconds) on an agent takes contacts, or no longer. */
record Shift(String agent, long at, boolean on) {}
