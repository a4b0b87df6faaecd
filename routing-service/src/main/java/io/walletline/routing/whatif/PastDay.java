package io.walletline.routing.whatif;

import java.util.List;

/** A span of time as it was: who came, who worked, what was defined. Times are epoch milliseconds; {@code to} is outside. */
record PastDay(long from, long to, List<PastContact> contacts, List<Turn> turns, World world) {
    PastDay {
        contacts = List.copyOf(contacts);
        turns = List.copyOf(turns);
    }
}
