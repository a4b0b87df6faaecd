/**
 * One promise to call back: its states, its deadlines and its facts. Enter at
 * {@link io.walletline.routing.callback.lifecycle.Callback}.
 */
@NullMarked
package io.walletline.routing.callback.lifecycle;

import org.jspecify.annotations.NullMarked;
