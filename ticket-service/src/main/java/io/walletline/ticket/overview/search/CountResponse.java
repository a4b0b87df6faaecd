package io.walletline.ticket.overview.search;

/**
 * How many tickets there are.
 *
 * @param exact if not, there are more than {@code count}
 */
public record CountResponse(int count, boolean exact) {}
