/**
 * Which contacts enter a queue and what it asks of its agents. Enter at {@link io.walletline.routing.queue.rules.QueueRules}.
 */
@NullMarked
package io.walletline.routing.queue.rules;

import org.jspecify.annotations.NullMarked;
