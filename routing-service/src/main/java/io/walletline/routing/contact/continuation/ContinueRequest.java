package io.walletline.routing.contact.continuation;

import io.walletline.routing.engine.Channel;
import jakarta.validation.constraints.NotNull;

/** By which channel a customer goes on. */
record ContinueRequest(@NotNull Channel channel) {}
