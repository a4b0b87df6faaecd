package io.walletline.ticket.automation.rules.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A field that a condition can test, of the ticket or of the trigger. */
public enum RuleField {
    CATEGORY(names(Category.values()), null),
    PRIORITY(names(Priority.values()), null),
    STATUS(names(TicketStatus.values()), null),
    CHANNEL(names(Channel.values()), null),
    ORIGIN(names(Origin.values()), null),
    LANGUAGE(null, null),
    REGION(null, null),
    /** An agent id, or {@code none}. */
    ASSIGNEE(null, null),
    /** Any of the ticket's tags. */
    TAG(null, null),
    CUSTOMER_TIER(null, null),
    FROM_STATUS(names(TicketStatus.values()), EnumSet.of(When.STATUS_CHANGED)),
    /** Whose it was. */
    FROM_ASSIGNEE(null, EnumSet.of(When.TICKET_UNASSIGNED)),
    CLOCK_KIND(names(ClockKind.values()), EnumSet.of(When.CLOCK_WARNING, When.CLOCK_BREACHED)),
    CLOCK_POLICY(null, EnumSet.of(When.CLOCK_WARNING, When.CLOCK_BREACHED)),
    OBLIGATION(null, EnumSet.of(When.OBLIGATION_OPENED)),
    ADDED_TAG(null, EnumSet.of(When.TAG_ADDED));

    private final @Nullable Set<String> allowed;
    private final @Nullable Set<When> only;

    RuleField(@Nullable Set<String> allowed, @Nullable Set<When> only) {
        this.allowed = allowed;
        this.only = only;
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Wire::name).collect(Collectors.toUnmodifiableSet());
    }

    boolean allows(String value) {
        return allowed == null || allowed.contains(value);
    }

    /** Whether the field is the ticket's, and so known with every trigger. */
    public boolean isOfTicket() {
        return only == null;
    }

    boolean isToldBy(When when) {
        return only == null || only.contains(when);
    }

    /** Whether a ticket has at most one value of it. */
    boolean isSingle() {
        return this != TAG;
    }

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
