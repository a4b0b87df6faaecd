package io.walletline.ticket.casework.merging;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A request to merge this ticket into another. */
record MergeRequest(@NotNull UUID into) {}
