/**
 * Who helps the customer: agents, queues, offers and the decisions between them.
 * Enter at {@code contact} for demand, {@code agent} for supply and {@code dispatch} for how the two meet.
 */
@NullMarked
package io.walletline.routing;

import org.jspecify.annotations.NullMarked;
