/**
 * Why somebody did something, in their own words: without secrets, and sealed with the key of the ticket's customer. Enter at
 * {@link io.walletline.ticket.reasons.Reasons}.
 */
@NullMarked
package io.walletline.ticket.reasons;

import org.jspecify.annotations.NullMarked;
