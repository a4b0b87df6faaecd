/** Customers as support sees them: how to recognise and address them. Enter at {@link CustomerDirectory}. */
@NullMarked
package io.walletline.ticket.cases.customers;

import org.jspecify.annotations.NullMarked;
