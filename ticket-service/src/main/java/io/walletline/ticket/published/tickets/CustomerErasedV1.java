package io.walletline.ticket.published.tickets;

import java.time.Instant;

/** @param tickets how many tickets stay, without their texts */
record CustomerErasedV1(String customerRef, int tickets, Instant erasedAt) {}
