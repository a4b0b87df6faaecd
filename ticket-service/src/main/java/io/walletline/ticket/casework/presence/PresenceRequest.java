package io.walletline.ticket.casework.presence;

import jakarta.validation.constraints.NotNull;

/** A request to announce the caller's activity at the ticket. */
record PresenceRequest(@NotNull Present.Doing doing) {}
