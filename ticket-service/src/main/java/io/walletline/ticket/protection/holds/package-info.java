/** Legal holds: a customer of whom nothing may be deleted while they last. Enter at {@link LegalHolds}. */
@NullMarked
package io.walletline.ticket.protection.holds;

import org.jspecify.annotations.NullMarked;
