package io.walletline.ticket.casework.contacts;

import io.walletline.ticket.kernel.Channel;
import jakarta.validation.constraints.NotNull;

/** A request for a human on a channel. */
record ContactRequest(@NotNull Channel channel) {}
