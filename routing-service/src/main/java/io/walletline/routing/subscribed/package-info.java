/**
 * What routing reads of other services' events, with only the fields that it needs.
 * Enter at {@link io.walletline.routing.subscribed.TicketEvents}.
 */
@NullMarked
package io.walletline.routing.subscribed;

import org.jspecify.annotations.NullMarked;
