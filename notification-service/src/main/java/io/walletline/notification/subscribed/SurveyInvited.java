package io.walletline.notification.subscribed;

import java.time.Instant;
import java.util.UUID;

/** The link is a bearer secret. */
record SurveyInvited(UUID ticketId, String customerRef, String language, String link, Instant expiresAt) {
    @Override
    public String toString() {
        return "SurveyInvited[ticketId=" + ticketId + "]";
    }
}
