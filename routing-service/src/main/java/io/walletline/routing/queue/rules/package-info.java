/**
 * The rules of a queue: the contacts that enter and the agents that they need. Enter at {@link io.walletline.routing.queue.rules.QueueRules}.
 */
@NullMarked
package io.walletline.routing.queue.rules;

import org.jspecify.annotations.NullMarked;
