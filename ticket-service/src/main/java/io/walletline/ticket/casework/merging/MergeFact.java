package io.walletline.ticket.casework.merging;

import io.walletline.ticket.cases.lifecycle.TicketSubject;
import java.time.Instant;
import java.util.UUID;

/** Matters became one, or two. */
public sealed interface MergeFact {

    TicketSubject matter();

    /** @param why kebab case: {@code by-hand}, or the reason of the duplicate that was found */
    record TicketMerged(TicketSubject matter, UUID intoTicketId, String why, String by, Instant at)
            implements MergeFact {}

    record TicketUnmerged(TicketSubject matter, UUID fromTicketId, String by, Instant at) implements MergeFact {}

    /** @param matter of the new ticket */
    record TicketSplit(TicketSubject matter, UUID splitFrom, int entries, String by, Instant at) implements MergeFact {}
}
