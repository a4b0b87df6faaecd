package io.walletline.ticket.casework.presence;

import java.util.UUID;

/** Presence at a ticket changed: an agent came, went, or began or ceased to write. */
record PresenceChanged(UUID ticketId) {}
