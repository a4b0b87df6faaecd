package io.walletline.routing.whatif.history;

import java.util.List;

/** A past span of time: contacts, presence and definitions. Times are epoch milliseconds; {@code to} is outside. */
public record PastDay(
        long from,
        long to,
        List<PastContact> contacts,
        List<PastPresence> presences,
        ConfigurationHistory configuration) {
    public PastDay {
        contacts = List.copyOf(contacts);
        presences = List.copyOf(presences);
    }
}
