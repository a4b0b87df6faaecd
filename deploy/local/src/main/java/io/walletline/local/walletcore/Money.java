package io.walletline.local.walletcore;

/** An amount in the currency's smallest unit. */
public record Money(long amountMinor, String currency) {}
