/** What an agent has begun to write on a ticket, kept until it is sent. Enter at {@link DraftDesk}. */
@NullMarked
package io.walletline.ticket.casework.drafts;

import org.jspecify.annotations.NullMarked;
