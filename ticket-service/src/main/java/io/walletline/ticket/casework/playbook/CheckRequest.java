package io.walletline.ticket.casework.playbook;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A request to check a step off.
 *
 * @param reason why a step that wants a proof is done without it
 */
record CheckRequest(@Size(min = 1, max = 1000) @Nullable String reason) {}
