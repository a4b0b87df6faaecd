/**
 * Offers: a contact put before one agent for a limited time.
 * Enter at {@link io.walletline.routing.offer.OfferDesk}; {@link io.walletline.routing.offer.Binder} makes them.
 */
@NullMarked
package io.walletline.routing.offer;

import org.jspecify.annotations.NullMarked;
