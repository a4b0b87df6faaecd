package io.walletline.ticket.merging;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Merges this ticket into another. */
record MergeRequest(@NotNull UUID into) {}
