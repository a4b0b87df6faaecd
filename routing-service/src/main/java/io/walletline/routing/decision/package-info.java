/**
 * Why each offer was made: stored with the offer, read by whoever has to explain it.
 * Enter at {@link io.walletline.routing.decision.DecisionBook}.
 */
@NullMarked
package io.walletline.routing.decision;

import org.jspecify.annotations.NullMarked;
