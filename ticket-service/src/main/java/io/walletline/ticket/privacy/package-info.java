/**
 * What becomes of a customer's data in the end: kept as long as a rule says, held for a court, handed out, erased. Enter at
 * {@link Erasures}, {@link LegalHolds}, {@link Retention} and {@link CustomerExport}.
 */
@NullMarked
package io.walletline.ticket.privacy;

import org.jspecify.annotations.NullMarked;
