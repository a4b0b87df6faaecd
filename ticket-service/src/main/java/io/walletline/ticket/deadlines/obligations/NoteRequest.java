package io.walletline.ticket.deadlines.obligations;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A note on how an obligation was met. */
record NoteRequest(@Size(max = 1000) @Nullable String note) {}
