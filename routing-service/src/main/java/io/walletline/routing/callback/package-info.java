/**
 * Callbacks: contacts that have left the line and kept their place, from the request until they end. Enter at
 * {@link io.walletline.routing.callback.CallbackDesk}; the states are in {@code callback.lifecycle}.
 */
@NullMarked
package io.walletline.routing.callback;

import org.jspecify.annotations.NullMarked;
