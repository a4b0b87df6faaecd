package io.walletline.ticket.protection.holds;

/** A hold ended; fired in the transaction that ends it. Others may be in force. */
public record LegalHoldLifted(String customerRef) {}
