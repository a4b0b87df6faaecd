/** Consumers of the other services' events, each with its own minimal records. */
@NullMarked
package io.walletline.ticket.subscribed;

import org.jspecify.annotations.NullMarked;
