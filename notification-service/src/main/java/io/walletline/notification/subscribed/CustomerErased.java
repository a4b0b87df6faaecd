package io.walletline.notification.subscribed;

import java.time.Instant;

record CustomerErased(String customerRef, Instant erasedAt) {}
