/**
 * Feeds the engine with what the database says and turns its proposals into offers; ends what is due.
 * Enter at {@link io.walletline.routing.dispatch.Dispatcher} and {@link io.walletline.routing.dispatch.Deadlines}.
 */
@NullMarked
package io.walletline.routing.dispatch;

import org.jspecify.annotations.NullMarked;
