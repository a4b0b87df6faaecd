package io.walletline.ticket.deadlines.policies.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import io.walletline.ticket.kernel.Priority;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An act of the system when a clock is breached.
 *
 * @param priority at least this one from now on; only with {@code raise-priority}
 * @param assignee of the ticket from now on, an agent or a team's tray; only with {@code reassign}
 */
public record BreachAct(
        @NotNull Act act,
        @Nullable Priority priority,
        @Size(min = 1, max = 64) @Nullable String assignee) {

    /** The acts that there are; opening an obligation is a {@link Duty} at breach. */
    public enum Act {
        RAISE_PRIORITY,
        REASSIGN,
        NOTIFY_SUPERVISOR;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }

    boolean isComplete() {
        return switch (act) {
            case RAISE_PRIORITY -> priority != null;
            case REASSIGN -> assignee != null;
            case NOTIFY_SUPERVISOR -> true;
        };
    }
}
