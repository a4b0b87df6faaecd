package io.walletline.notification.device;

import java.time.Instant;
import java.util.UUID;

record DeviceResponse(UUID deviceId, Instant registeredAt) {}
