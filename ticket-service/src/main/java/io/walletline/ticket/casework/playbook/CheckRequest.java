package io.walletline.ticket.casework.playbook;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A request to check a step off.
 *
 * @param reason for checking off a step without its proof
 */
record CheckRequest(@Size(min = 1, max = 1000) @Nullable String reason) {}
