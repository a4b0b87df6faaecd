/** Verifications of the customer: one-time codes and their outcomes. Enter at {@link VerificationDesk}. */
@NullMarked
package io.walletline.ticket.identity.verification;

import org.jspecify.annotations.NullMarked;
