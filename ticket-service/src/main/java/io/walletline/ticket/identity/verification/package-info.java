/** Whether it is the customer: one-time codes asked for and their outcome. Enter at {@link VerificationDesk}. */
@NullMarked
package io.walletline.ticket.identity.verification;

import org.jspecify.annotations.NullMarked;
