/**
 * Fills a fresh stack with the people, queues and skills of the demo, through the services' own REST calls. Enter at
 * {@link io.walletline.local.seed.Seed}.
 */
@NullMarked
package io.walletline.local.seed;

import org.jspecify.annotations.NullMarked;
