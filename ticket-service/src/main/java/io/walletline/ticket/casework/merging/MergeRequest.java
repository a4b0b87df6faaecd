package io.walletline.ticket.casework.merging;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Merges this ticket into another. */
record MergeRequest(@NotNull UUID into) {}
