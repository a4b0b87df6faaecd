package io.walletline.ticket.protection.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer, or an item of one, that shows something of a ticket; the log says of which. */
public interface AboutTicket {

    UUID auditedTicket();

    default @Nullable String auditedCustomer() {
        return null;
    }
}
