package io.walletline.ticket.automation.rules.execution;

import io.walletline.ticket.automation.rules.definition.RuleField;
import io.walletline.ticket.automation.rules.definition.When;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event on a ticket to which rules may listen.
 *
 * @param details of the event itself; nothing personal
 */
public record TriggerEvent(UUID ticketId, When when, Map<RuleField, String> details, Instant at) {

    public TriggerEvent {
        details = Map.copyOf(details);
    }
}
