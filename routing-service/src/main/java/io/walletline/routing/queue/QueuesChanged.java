package io.walletline.routing.queue;

/** A queue was defined or redefined: what waits must be looked at again. */
public record QueuesChanged() {}
