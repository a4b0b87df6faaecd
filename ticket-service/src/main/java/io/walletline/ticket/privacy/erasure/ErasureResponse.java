package io.walletline.ticket.privacy.erasure;

import java.time.Instant;

/** @param tickets the number of tickets that stay, without their texts */
record ErasureResponse(String customerRef, Instant erasedAt, int tickets) {}
