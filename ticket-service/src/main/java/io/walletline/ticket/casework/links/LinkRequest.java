package io.walletline.ticket.casework.links;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A request to link this ticket to another. */
record LinkRequest(@NotNull LinkKind kind, @NotNull UUID ticketId) {}
