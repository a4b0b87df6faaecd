/**
 * What the services' tests share: real servers, a clock that moves, the event streams, the contracts and the house rules.
 * Enter at {@link io.walletline.testkit.RealServers}.
 */
@NullMarked
package io.walletline.testkit;

import org.jspecify.annotations.NullMarked;
