/**
 * Routing: agents, queues, offers and the decisions between them. Enter at {@code contact} for demand, {@code agent} for
 * supply and {@code dispatch} for the matching of the two.
 */
@NullMarked
package io.walletline.routing;

import org.jspecify.annotations.NullMarked;
