package io.walletline.notification.message;

import java.util.UUID;

/** A message waits to be sent; after the commit it wakes the mailer. */
public record MessageOrdered(UUID messageId) {}
