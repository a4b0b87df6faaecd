package io.walletline.routing.contact;

import java.util.UUID;

/**
 * The identity of a contact in a fact about it.
 *
 * @param queue of the contact when the fact came about
 * @param correlationId of the matter in which the contact was asked for
 * @param causationId id of the event that asked for it
 */
public record ContactReference(UUID contactId, UUID ticketId, String queue, UUID correlationId, UUID causationId) {}
