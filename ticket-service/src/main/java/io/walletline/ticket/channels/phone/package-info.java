/** The phone line: webhooks of the TwiML family and the state of each call. Enter at {@link CallDesk}. */
@NullMarked
package io.walletline.ticket.channels.phone;

import org.jspecify.annotations.NullMarked;
