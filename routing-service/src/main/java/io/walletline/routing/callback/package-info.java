/**
 * Callbacks: contacts that have left the line and kept their place, from being asked for until they end.
 * Enter at {@link io.walletline.routing.callback.CallbackDesk}; what may follow on what is in {@link io.walletline.routing.callback.Callback}.
 */
@NullMarked
package io.walletline.routing.callback;

import org.jspecify.annotations.NullMarked;
