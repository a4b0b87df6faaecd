package io.walletline.ticket.casework.tags;

import java.time.Instant;
import java.util.UUID;

/** A ticket has a tag that it had not; fired in the transaction that pins it. */
public record TagAdded(UUID ticketId, String tag, String by, Instant at) {}
