package io.walletline.local.phone;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The state of a call from the caller's point of view. */
public enum PhoneCallState {
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
