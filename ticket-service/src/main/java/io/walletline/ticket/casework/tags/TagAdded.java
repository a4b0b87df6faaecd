package io.walletline.ticket.casework.tags;

import io.walletline.ticket.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/** A ticket has a tag that it had not; fired in the transaction that pins it. */
public record TagAdded(UUID ticketId, String tag, Actor by, Instant at) {}
