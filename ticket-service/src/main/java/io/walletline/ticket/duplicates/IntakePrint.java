package io.walletline.ticket.duplicates;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What is kept of a ticket's first words to compare later ones with. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // read by queries only
class IntakePrint {

    @Id
    private UUID ticketId;

    private String customerRef;
    private Instant openedAt;
    private byte[] print;

    @SuppressWarnings("NullAway.Init")
    protected IntakePrint() {
        // for Hibernate
    }

    IntakePrint(UUID ticketId, String customerRef, Instant openedAt, TextPrint print) {
        this.ticketId = ticketId;
        this.customerRef = customerRef;
        this.openedAt = openedAt;
        this.print = print.bytes();
    }
}
