/**
 * Reasons of acts in the actor's own words: without secrets, and sealed with the key of the ticket's customer. Enter at
 * {@link io.walletline.ticket.protection.reasons.Reasons}.
 */
@NullMarked
package io.walletline.ticket.protection.reasons;

import org.jspecify.annotations.NullMarked;
