package io.walletline.ticket.casework.merging;

import io.walletline.ticket.cases.facts.TicketSubject;
import io.walletline.ticket.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/** A fact about a merge, its undoing or a split. */
public sealed interface MergeFact {

    TicketSubject subject();

    Instant at();

    /** @param why kebab case: {@code by-hand}, or the reason of the duplicate that was found */
    record TicketMerged(TicketSubject subject, UUID intoTicketId, String why, Actor by, Instant at)
            implements MergeFact {}

    record TicketUnmerged(TicketSubject subject, UUID fromTicketId, Actor by, Instant at) implements MergeFact {}

    /** @param subject of the new ticket */
    record TicketSplit(TicketSubject subject, UUID splitFrom, int entries, Actor by, Instant at) implements MergeFact {}
}
