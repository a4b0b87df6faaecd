/**
 * Matches waiting contacts and free agents. Enter at {@link io.walletline.routing.engine.matching.Engine}.
 */
@NullMarked
package io.walletline.routing.engine.matching;

import org.jspecify.annotations.NullMarked;
