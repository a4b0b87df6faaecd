package io.walletline.local.phone;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a call is, as the caller would tell it. */
public enum CallState {
    RINGING,
    LISTENING,
    SPEAKING,
    WAITING,
    CONNECTED,
    ENDED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
