/**
 * Events of other services, with only the fields that routing reads.
 * Enter at {@link io.walletline.routing.subscribed.TicketEventConsumer}.
 */
@NullMarked
package io.walletline.routing.subscribed;

import org.jspecify.annotations.NullMarked;
