package io.walletline.ticket.lifecycle;

import jakarta.validation.constraints.NotNull;

/** Moves a ticket to another status. */
record StatusRequest(@NotNull TicketStatus to) {}
