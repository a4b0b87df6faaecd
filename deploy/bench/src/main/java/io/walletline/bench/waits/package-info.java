/**
 * A contact centre in simulated time, to measure waits and what is said about them: {@link io.walletline.bench.waits.CallCenterSimulation}
 * drives the real routing engine and, on the same calls, the rules of other systems. Enter at
 * {@link io.walletline.bench.waits.WaitsBench}; how calls come, last and are given up is stated in
 * {@link io.walletline.bench.waits.Scenario}.
 */
@NullMarked
package io.walletline.bench.waits;

import org.jspecify.annotations.NullMarked;
