/** Reading and writing a ticket's timeline over HTTP. Enter at {@link TimelineResource}. */
@NullMarked
package io.walletline.ticket.casework.conversation;

import org.jspecify.annotations.NullMarked;
