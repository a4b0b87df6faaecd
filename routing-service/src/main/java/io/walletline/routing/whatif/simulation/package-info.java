/**
 * Runs a past day again with the real engine: {@link io.walletline.routing.whatif.simulation.HistoryReconstruction} makes a
 * scenario of the history, {@link io.walletline.routing.whatif.simulation.Simulation} runs it.
 */
@NullMarked
package io.walletline.routing.whatif.simulation;

import org.jspecify.annotations.NullMarked;
