package io.walletline.ticket.cases.tickets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.walletline.ticket.protection.redaction.WriterWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket, and what its opener is to be told.
 *
 * @param warnings what was taken out of the text, and why
 */
record OpenedTicketResponse(
        @JsonUnwrapped TicketResponse ticket, @Nullable List<WriterWarning> warnings) {}
