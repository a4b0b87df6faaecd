package io.walletline.local.smsgateway;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The messages that arrived on each phone, oldest first. */
final class Inboxes {

    private final Map<String, List<ReceivedSms>> byNumber = new ConcurrentHashMap<>();

    void add(ReceivedSms message) {
        byNumber.merge(
                message.to(),
                List.of(message),
                (before, one) -> Stream.concat(before.stream(), one.stream()).toList());
    }

    void mark(ReceivedSms message, String status) {
        byNumber.computeIfPresent(
                message.to(),
                (number, messages) -> messages.stream()
                        .map(each -> each.sid().equals(message.sid()) ? each.with(status) : each)
                        .toList());
    }

    List<ReceivedSms> of(String number) {
        return byNumber.getOrDefault(number, List.of());
    }
}
