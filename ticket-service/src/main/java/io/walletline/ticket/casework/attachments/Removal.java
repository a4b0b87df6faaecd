package io.walletline.ticket.casework.attachments;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** Why a file is gone. */
enum Removal {
    /** A supervisor took it away. */
    BY_HAND,
    /** Its customer was erased. */
    ERASURE,
    /** Its time was over. */
    RETENTION;

    @JsonValue
    String wireName() {
        return Wire.name(this);
    }
}
