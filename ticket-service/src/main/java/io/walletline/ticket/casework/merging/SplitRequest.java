package io.walletline.ticket.casework.merging;

import io.walletline.ticket.kernel.Category;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to split entries off into a new ticket.
 *
 * @param entries messages and notes of this ticket's timeline
 * @param category left out, it is this ticket's
 */
record SplitRequest(
        @NotNull @Size(min = 1, max = 200) Set<@NotNull UUID> entries,
        @Nullable Category category) {}
