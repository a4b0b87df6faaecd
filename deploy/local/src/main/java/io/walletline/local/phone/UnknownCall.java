package io.walletline.local.phone;

import java.io.Serial;

/** There is no such call. */
public final class UnknownCall extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnknownCall(String sid) {
        super("no call " + sid);
    }
}
