package io.walletline.kit.redaction.detectors;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** The kind of a secret. */
public enum SecretKind {
    CARD_NUMBER,
    /** The three or four digits on the card's back. */
    CARD_CODE,
    ONE_TIME_CODE,
    /** A payment password or PIN of digits. */
    PASSCODE,
    PRIVATE_KEY,
    SEED_PHRASE;

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
