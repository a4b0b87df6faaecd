package io.walletline.ticket.cases.tickets;

import io.walletline.ticket.cases.facts.TicketCorrection;
import io.walletline.ticket.cases.lifecycle.Assignee;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Priority;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** An agent's corrections of a ticket; absent fields stay. */
record TicketPatchRequest(
        @Nullable Category category,
        @Nullable Priority priority,
        @Pattern(regexp = "[a-z]{2,3}") @Nullable String language,
        @Pattern(regexp = "[A-Z]{2}") @Nullable String region,
        @Valid @Nullable Assignee assignee) {

    TicketCorrection correction() {
        return new TicketCorrection(category, priority, language, region);
    }
}
