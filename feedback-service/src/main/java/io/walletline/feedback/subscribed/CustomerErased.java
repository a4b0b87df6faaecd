package io.walletline.feedback.subscribed;

import java.time.Instant;

record CustomerErased(String customerRef, Instant erasedAt) {}
