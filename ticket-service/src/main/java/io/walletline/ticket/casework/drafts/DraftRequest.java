package io.walletline.ticket.casework.drafts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A request to keep a draft. */
record DraftRequest(
        @NotNull Draft.Kind kind,
        @NotNull @Size(min = 1, max = 10_000) String text) {}
