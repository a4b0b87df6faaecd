package io.walletline.ticket.automation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened to a ticket.
 *
 * @param details what it tells by itself; nothing personal
 */
record Happening(UUID ticketId, When when, Map<RuleField, String> details, Instant at) {

    Happening {
        details = Map.copyOf(details);
    }
}
