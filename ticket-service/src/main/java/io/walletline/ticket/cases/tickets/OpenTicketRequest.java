package io.walletline.ticket.cases.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to open a ticket.
 *
 * @param customerRef left out, it is the calling customer
 * @param text at most 10,000 characters; decides the category if that is left out
 * @param fields by the names that the category gives them; those that it requires at opening must be there if the category
 *     is given
 */
record OpenTicketRequest(
        @Size(min = 1, max = 64) @Nullable String customerRef,
        @NotNull Channel channel,
        @Size(min = 1, max = 10_000) @Nullable String text,
        @Nullable Category category,
        @Nullable Priority priority,
        @Pattern(regexp = "[a-z]{2,3}") @Nullable String language,
        @Pattern(regexp = "[A-Z]{2}") @Nullable String region,
        @Size(max = 50) @Nullable Map<@Size(max = 40) String, JsonNode> fields) {}
