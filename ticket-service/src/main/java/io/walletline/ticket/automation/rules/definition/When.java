package io.walletline.ticket.automation.rules.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** A trigger of rules. */
public enum When {
    TICKET_OPENED,
    TICKET_CLASSIFIED,
    TICKET_ASSIGNED,
    /** The ticket has lost its assignee. */
    TICKET_UNASSIGNED,
    STATUS_CHANGED,
    /** The customer has written after opening the ticket. */
    CUSTOMER_WROTE,
    /** An agent has answered the customer. */
    AGENT_WROTE,
    NOTE_WRITTEN,
    TAG_ADDED,
    FIELDS_SET,
    CLOCK_WARNING,
    CLOCK_BREACHED,
    OBLIGATION_OPENED,
    /** A low score asked for a human: the follow-up ticket is open. */
    FOLLOW_UP_OPENED;

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
