package io.walletline.ticket.casework.contacts;

import io.walletline.ticket.kernel.Channel;
import jakarta.validation.constraints.NotNull;

/** Asks for a human on a channel. */
record ContactRequest(@NotNull Channel channel) {}
