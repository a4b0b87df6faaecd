package io.walletline.ticket.overview.search;

/**
 * The number of tickets found.
 *
 * @param exact if not, there are more than {@code count}
 */
public record CountResponse(int count, boolean exact) {}
