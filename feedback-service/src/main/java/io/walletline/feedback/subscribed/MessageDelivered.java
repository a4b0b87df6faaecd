package io.walletline.feedback.subscribed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record MessageDelivered(@Nullable UUID ticketId, String template, Instant deliveredAt) {}
