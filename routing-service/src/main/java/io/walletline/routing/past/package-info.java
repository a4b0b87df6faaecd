/**
 * What was true when: how agents, queues and calendars were defined at any time in the past. Who changes a definition notes it
 * in {@link io.walletline.routing.past.Definitions}; who looks back reads it there.
 */
@NullMarked
package io.walletline.routing.past;

import org.jspecify.annotations.NullMarked;
