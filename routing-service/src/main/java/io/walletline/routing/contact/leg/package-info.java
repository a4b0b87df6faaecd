/**
 * Legs: what contacts leave behind when they go on elsewhere. Enter at {@link io.walletline.routing.contact.leg.ContactLegs}.
 */
@NullMarked
package io.walletline.routing.contact.leg;

import org.jspecify.annotations.NullMarked;
