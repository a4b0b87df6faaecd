/**
 * What routing reads of other services' events, with only the fields that it needs.
 * Enter at {@link io.walletline.routing.subscribed.TicketEventConsumer}.
 */
@NullMarked
package io.walletline.routing.subscribed;

import org.jspecify.annotations.NullMarked;
