package io.walletline.ticket.merging;

import io.walletline.ticket.lifecycle.Matter;
import java.time.Instant;
import java.util.UUID;

/** Matters became one, or two. */
public sealed interface MergeFact {

    Matter matter();

    /** @param why kebab case: {@code by-hand}, or the reason of the duplicate that was found */
    record TicketMerged(Matter matter, UUID intoTicketId, String why, String by, Instant at) implements MergeFact {}

    record TicketUnmerged(Matter matter, UUID fromTicketId, String by, Instant at) implements MergeFact {}

    /** @param matter of the new ticket */
    record TicketSplit(Matter matter, UUID splitFrom, int entries, String by, Instant at) implements MergeFact {}
}
