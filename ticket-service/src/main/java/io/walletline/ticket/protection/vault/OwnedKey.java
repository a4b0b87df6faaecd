package io.walletline.ticket.protection.vault;

import io.walletline.kit.privacy.DataKey;
import java.util.UUID;

/** A key that is unwrapped and ready to use. */
record OwnedKey(UUID id, DataKey key) {}
