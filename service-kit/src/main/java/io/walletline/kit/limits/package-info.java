/** RateLimits by customer, number, agent or address that all instances of a service share. Enter at {@link RateLimits}. */
@NullMarked
package io.walletline.kit.limits;

import org.jspecify.annotations.NullMarked;
