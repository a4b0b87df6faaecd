/** Legal holds: a customer of whom nothing may be deleted for now. Enter at {@link LegalHolds}. */
@NullMarked
package io.walletline.ticket.protection.holds;

import org.jspecify.annotations.NullMarked;
