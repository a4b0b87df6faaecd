package io.walletline.notification.delivery;

import io.walletline.notification.message.Message;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Addresses and wishes of customers, as far as sending needs them. */
interface Recipients {

    /** Address of the message: a phone number (E.164), or a device's token; empty if there is none any more. */
    Optional<String> address(Message message);

    boolean wantsSurveys(String customerRef);

    /** The first instant, from {@code now} on, at which a message that can wait may be sent. */
    Instant opening(String customerRef, Instant now);

    void forgetDevice(UUID deviceId);
}
