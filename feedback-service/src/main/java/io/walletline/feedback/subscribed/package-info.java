/** Our own minimal records of other services' events, and the consumers that act on them. Enter at {@link TicketEventConsumer}. */
@NullMarked
package io.walletline.feedback.subscribed;

import org.jspecify.annotations.NullMarked;
