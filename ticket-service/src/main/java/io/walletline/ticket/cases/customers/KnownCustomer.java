package io.walletline.ticket.cases.customers;

import org.jspecify.annotations.Nullable;

/** A customer's data, unsealed. */
public record KnownCustomer(
        String ref,
        @Nullable String phoneNumber,
        String language,
        @Nullable String region,
        @Nullable String tier) {}
