/**
 * The way of a message to the provider, with leases, retries and doubt. Enter at {@link Mailer}; the rules are in {@link
 * LeaseRules} and {@link OutcomeRules}.
 */
@NullMarked
package io.walletline.notification.delivery;

import org.jspecify.annotations.NullMarked;
