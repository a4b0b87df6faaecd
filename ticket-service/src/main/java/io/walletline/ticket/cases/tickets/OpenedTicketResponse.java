package io.walletline.ticket.cases.tickets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.walletline.kit.redaction.WriterWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opened ticket with warnings for its opener.
 *
 * @param warnings of secrets that were taken out of the text
 */
record OpenedTicketResponse(
        @JsonUnwrapped TicketResponse ticket, @Nullable List<WriterWarning> warnings) {}
