/**
 * The definitions of agents, queues and calendars at any time in the past. Enter at
 * {@link io.walletline.routing.past.Definitions}: each change of a definition is kept there.
 */
@NullMarked
package io.walletline.routing.past;

import org.jspecify.annotations.NullMarked;
