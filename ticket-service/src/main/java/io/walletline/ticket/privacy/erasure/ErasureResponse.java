package io.walletline.ticket.privacy.erasure;

import java.time.Instant;

/** @param tickets how many tickets stay, without their texts */
record ErasureResponse(String customerRef, Instant erasedAt, int tickets) {}
