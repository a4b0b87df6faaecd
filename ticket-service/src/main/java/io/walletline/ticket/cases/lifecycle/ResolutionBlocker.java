package io.walletline.ticket.cases.lifecycle;

/**
 * Something that must be done before a ticket may be resolved.
 *
 * @param kind what sort of thing, for example {@code step} or {@code field}
 * @param name which one; nothing personal
 */
public record ResolutionBlocker(String kind, String name) {}
