package io.walletline.local.pushgateway;

import java.time.Instant;

/**
 * A notification on somebody's handset.
 *
 * @param tag a later one with the same tag takes its place, as on a real handset
 * @param at in UTC, when the provider got it
 */
public record ReceivedPush(String tag, String title, String body, Instant at) {}
