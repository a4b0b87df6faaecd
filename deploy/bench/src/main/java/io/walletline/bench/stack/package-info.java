/** Services, load and readers for the benchmarks. Enter at {@link BenchStack}. */
@NullMarked
package io.walletline.bench.stack;

import org.jspecify.annotations.NullMarked;
