package io.walletline.ticket.casework.presence;

import java.util.UUID;

/** Somebody came, went, or began or ceased to write. */
record PresenceChanged(UUID ticketId) {}
