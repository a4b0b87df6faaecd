package io.walletline.ticket.cases.tickets;

import io.walletline.ticket.cases.facts.TicketStatus;
import jakarta.validation.constraints.NotNull;

/** A request to move a ticket to another status. */
record StatusRequest(@NotNull TicketStatus to) {}
