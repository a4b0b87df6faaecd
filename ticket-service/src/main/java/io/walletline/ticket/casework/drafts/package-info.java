/** Drafts: words that an agent has begun to write on a ticket, kept until they are sent. Enter at {@link DraftDesk}. */
@NullMarked
package io.walletline.ticket.casework.drafts;

import org.jspecify.annotations.NullMarked;
