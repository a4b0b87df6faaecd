package io.walletline.ticket.protection.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The texts of these tickets were erased because a rule says so; observed as {@link CustomerErased} is. */
public record TextsRetired(List<UUID> tickets, Instant at) {

    public TextsRetired {
        tickets = List.copyOf(tickets);
    }
}
