package io.walletline.routing.contact;

import java.util.UUID;

/**
 * A contact has changed.
 *
 * @param byEngine it was offered as the engine of this instance proposed, which therefore knows already
 */
public record ContactChanged(UUID contactId, boolean byEngine) {

    public ContactChanged(UUID contactId) {
        this(contactId, false);
    }
}
