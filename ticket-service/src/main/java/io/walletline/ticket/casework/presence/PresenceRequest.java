package io.walletline.ticket.casework.presence;

import jakarta.validation.constraints.NotNull;

/** Says what the caller does at the ticket. */
record PresenceRequest(@NotNull Present.Doing doing) {}
