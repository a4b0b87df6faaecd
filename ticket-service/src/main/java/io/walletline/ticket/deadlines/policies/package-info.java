/**
 * Rules that give tickets their clocks, with their sources: policy packs and calendars, shipped as data and kept by
 * version. Enter at {@link io.walletline.ticket.deadlines.policies.PolicyBook}; the packs lie in the resources under {@code
 * policies}.
 */
@NullMarked
package io.walletline.ticket.deadlines.policies;

import org.jspecify.annotations.NullMarked;
