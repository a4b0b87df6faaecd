package io.walletline.ticket.cases.tickets;

import io.walletline.ticket.cases.facts.TicketStatus;
import jakarta.validation.constraints.NotNull;

/** Moves a ticket to another status. */
record StatusRequest(@NotNull TicketStatus to) {}
