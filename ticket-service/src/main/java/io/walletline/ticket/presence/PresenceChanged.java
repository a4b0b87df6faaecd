package io.walletline.ticket.presence;

import java.util.UUID;

/** Somebody came, went, or began or ceased to write. */
record PresenceChanged(UUID ticketId) {}
