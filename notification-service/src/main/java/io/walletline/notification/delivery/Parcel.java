package io.walletline.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leased message.
 *
 * @param attempt fences off a sender whose lease has run out
 * @param inDoubtSince when an earlier attempt may already have reached the provider
 */
record Parcel(Envelope envelope, int attempt, @Nullable Instant inDoubtSince) {}
