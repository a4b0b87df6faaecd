/** Proofs that the one on the line is the customer. */
@NullMarked
package io.walletline.ticket.identity;

import org.jspecify.annotations.NullMarked;
