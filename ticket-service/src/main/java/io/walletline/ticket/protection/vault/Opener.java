package io.walletline.ticket.protection.vault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens sealed texts, many in a row, within the transaction that asked for it. */
@FunctionalInterface
public interface Opener {

    /** The text; null if its key was destroyed. */
    @Nullable
    String open(UUID keyId, String place, byte[] sealed);
}
