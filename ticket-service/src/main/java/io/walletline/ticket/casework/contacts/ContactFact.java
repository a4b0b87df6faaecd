package io.walletline.ticket.casework.contacts;

import io.walletline.ticket.cases.facts.TicketSubject;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact about a contact, from the customer's side. */
public sealed interface ContactFact {

    TicketSubject subject();

    /** @param priority 0–100 */
    record ContactRequested(
            TicketSubject subject,
            UUID contactId,
            Channel channel,
            Purpose purpose,
            Category category,
            int priority,
            String language,
            @Nullable String region,
            int verificationLevel,
            @Nullable String customerTier,
            Instant at)
            implements ContactFact {}

    /** @param reason of the phone system: {@code no-answer}, {@code busy}, {@code failed}, {@code canceled} */
    record AgentNotReached(TicketSubject subject, UUID contactId, String agentId, String reason, Instant at)
            implements ContactFact {}

    record ContactEnded(TicketSubject subject, UUID contactId, EndReason reason, Instant at) implements ContactFact {}
}
