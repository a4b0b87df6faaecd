/** A customer's matter: the ticket, its states, its timeline, its customer and its category. */
@NullMarked
package io.walletline.ticket.cases;

import org.jspecify.annotations.NullMarked;
