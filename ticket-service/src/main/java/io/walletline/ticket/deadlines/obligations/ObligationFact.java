package io.walletline.ticket.deadlines.obligations;

import io.walletline.ticket.cases.facts.TicketSubject;
import io.walletline.ticket.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact about an obligation, without the words of a reason. */
public record ObligationFact(
        TicketSubject subject,
        UUID obligationId,
        ObligationOrigin grounds,
        String kind,
        ObligationState state,
        @Nullable Instant dueAt,
        @Nullable Actor by,
        Instant at) {}
