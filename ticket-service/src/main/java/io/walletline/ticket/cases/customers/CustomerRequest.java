package io.walletline.ticket.cases.customers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A customer's data from the wallet's core; replaces what was known.
 *
 * @param phoneNumber digits, with or without {@code +} and country code, as the phone system shows it
 */
record CustomerRequest(
        @Pattern(regexp = "\\+?[0-9]{5,15}") @Nullable String phoneNumber,
        @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
        @Pattern(regexp = "[A-Z]{2}") @Nullable String region,
        @Size(max = 32) @Nullable String tier) {}
