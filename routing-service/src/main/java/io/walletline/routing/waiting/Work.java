package io.walletline.routing.waiting;

import io.walletline.routing.engine.Channel;

/** Contacts that come by the same queue and channel and speak the same language. */
public record Work(String queue, Channel channel, String language) {}
