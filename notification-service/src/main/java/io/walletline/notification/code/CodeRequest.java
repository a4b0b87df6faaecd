package io.walletline.notification.code;

import java.time.Instant;
import java.util.UUID;

/**
 * A request for a one-time code.
 *
 * @param requestedBy id of the agent
 * @param language BCP 47 tag of the ticket
 * @param causedBy id of the event that requested the code
 */
public record CodeRequest(
        CodePurpose purpose, String requestedBy, String language, Instant requestedAt, UUID causedBy) {}
