package io.walletline.ticket.deadlines.clocks;

import java.time.Instant;

/** A clock will have to be looked at then; fired in the transaction that decides it. */
record WakeUp(Instant at) {}
