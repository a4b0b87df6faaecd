package io.walletline.local.smsgateway;

import java.time.Instant;

/**
 * A message on somebody's phone.
 *
 * @param at in UTC, when the gateway got it
 * @param status the last one that the gateway reported, or {@code queued}
 */
public record ReceivedSms(String sid, String from, String to, String body, Instant at, String status) {

    ReceivedSms with(String newStatus) {
        return new ReceivedSms(sid, from, to, body, at, newStatus);
    }
}
