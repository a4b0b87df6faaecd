/**
 * Obligations of clocks: a credit, a refund, a letter. Each is met, or waived with a reason, before the ticket can
 * be closed. Enter at {@link io.walletline.ticket.deadlines.obligations.ObligationDesk}.
 */
@NullMarked
package io.walletline.ticket.deadlines.obligations;

import org.jspecify.annotations.NullMarked;
