/** A contact centre in simulated time, and rules that give its agents their calls. */
@NullMarked
package io.walletline.bench.waits.simulation;

import org.jspecify.annotations.NullMarked;
