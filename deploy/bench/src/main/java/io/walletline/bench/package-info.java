/**
 * Benchmarks of what runs, each beside a baseline in the same run. Enter at {@link Bench}; {@link BenchStack} starts the
 * real servers and services, {@link OpenLoop} makes the load.
 */
@NullMarked
package io.walletline.bench;

import org.jspecify.annotations.NullMarked;
