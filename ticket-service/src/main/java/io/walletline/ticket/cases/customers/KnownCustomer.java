package io.walletline.ticket.cases.customers;

import org.jspecify.annotations.Nullable;

/** What is known of a customer, readable. */
public record KnownCustomer(
        String ref,
        @Nullable String phoneNumber,
        String language,
        @Nullable String region,
        @Nullable String tier) {}
