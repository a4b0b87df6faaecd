package io.walletline.ticket.automation.bulk;

import io.walletline.ticket.automation.macros.Act;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.kernel.Category;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order to do the same acts on many tickets.
 *
 * @param tickets their ids; or
 * @param filter of tickets, applied now: later ones are not touched
 * @param acts for each ticket; or
 * @param macro the name of one, taken with its acts of now
 * @param values of the variables of replies
 */
record BulkRequest(
        @Size(min = 1, max = BulkDesk.MOST) @Nullable List<@NotNull UUID> tickets,
        @Valid @Nullable Filter filter,
        @Size(min = 1, max = 20) @Nullable List<@NotNull @Valid Act> acts,
        @Size(max = 60) @Nullable String macro,
        @Size(max = 50) @Nullable Map<@Size(max = 40) String, @NotNull @Size(max = 500) String> values) {

    /** A filter of tickets; at least one criterion is given. */
    record Filter(
            @Nullable TicketStatus status,
            @Size(max = 64) @Nullable String assignee,
            @Size(max = 64) @Nullable String customer,
            @Nullable Category category,
            @Size(max = 40) @Nullable String tag) {

        boolean isEmpty() {
            return Stream.of(status, assignee, customer, category, tag).allMatch(Objects::isNull);
        }

        BulkRepository.Filter rows() {
            return new BulkRepository.Filter(
                    status == null ? null : status.name(),
                    assignee,
                    customer,
                    category == null ? null : category.name(),
                    tag);
        }
    }
}
