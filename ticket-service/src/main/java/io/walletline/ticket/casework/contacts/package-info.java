/** Contacts, the demands for a human's time on a ticket; routing-service finds the human. Enter at {@link ContactDesk}. */
@NullMarked
package io.walletline.ticket.casework.contacts;

import org.jspecify.annotations.NullMarked;
