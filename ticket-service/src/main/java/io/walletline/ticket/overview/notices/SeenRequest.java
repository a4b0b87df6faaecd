package io.walletline.ticket.overview.notices;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A request to mark this notice and all before it as seen. */
record SeenRequest(@NotNull UUID upTo) {}
