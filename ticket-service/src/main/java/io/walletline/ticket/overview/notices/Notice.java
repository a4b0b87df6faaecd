package io.walletline.ticket.overview.notices;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice of an event on a ticket.
 *
 * @param code kebab case, the key of its wording in every language
 */
record Notice(UUID id, UUID ticketId, String code, String actor, Instant at) {}
