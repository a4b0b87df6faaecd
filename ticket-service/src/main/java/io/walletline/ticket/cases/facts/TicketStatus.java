package io.walletline.ticket.cases.facts;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import java.util.EnumSet;
import java.util.Set;

/** Where a ticket stands, and where it may go from there. */
public enum TicketStatus {
    NEW,
    OPEN,
    PENDING_CUSTOMER,
    ON_HOLD,
    RESOLVED,
    CLOSED;

    /** A ticket leaves {@code NEW} for good, a resolved one can be re-opened or closed, and closed is the end. */
    public boolean canBecome(TicketStatus next) {
        return nexts().contains(next);
    }

    public Set<TicketStatus> nexts() {
        return switch (this) {
            case NEW -> EnumSet.of(OPEN, PENDING_CUSTOMER, ON_HOLD, RESOLVED);
            case OPEN -> EnumSet.of(PENDING_CUSTOMER, ON_HOLD, RESOLVED);
            case PENDING_CUSTOMER -> EnumSet.of(OPEN, ON_HOLD, RESOLVED);
            case ON_HOLD -> EnumSet.of(OPEN, PENDING_CUSTOMER, RESOLVED);
            case RESOLVED -> EnumSet.of(OPEN, CLOSED);
            case CLOSED -> EnumSet.noneOf(TicketStatus.class);
        };
    }

    /** Whether somebody still has to do something. */
    public boolean isActive() {
        return this != RESOLVED && this != CLOSED;
    }

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
