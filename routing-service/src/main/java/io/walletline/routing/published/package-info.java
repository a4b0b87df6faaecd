/**
 * The events of {@code routing.events.v1}, as they are on the wire: the only package that knows their shape.
 * Enter at {@link io.walletline.routing.published.RoutingEventPublisher}.
 */
@NullMarked
package io.walletline.routing.published;

import org.jspecify.annotations.NullMarked;
