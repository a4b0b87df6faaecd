package io.walletline.notification.code;

import io.walletline.kit.privacy.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The hash under which the digits of a code are stored. It is keyed, because a million tries would find the digits of a
 * plain one, and contains the verification's id, so that equal digits differ in each row.
 */
@ApplicationScoped
public class CodeHash {

    private final Sealer sealer;

    CodeHash(Sealer sealer) {
        this.sealer = sealer;
    }

    public byte[] of(UUID verificationId, String digits) {
        return sealer.blindIndex("one-time-code:" + verificationId + ":" + digits);
    }
}
