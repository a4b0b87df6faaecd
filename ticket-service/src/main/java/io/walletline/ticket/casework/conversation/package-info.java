/** The timeline of a ticket over HTTP, read and written. Enter at {@link TimelineResource}. */
@NullMarked
package io.walletline.ticket.casework.conversation;

import org.jspecify.annotations.NullMarked;
