/**
 * An agent's own view: presence, what is offered, what is in hand, as a document and as a stream of it.
 * Enter at {@link io.walletline.routing.desk.AgentDesk}.
 */
@NullMarked
package io.walletline.routing.desk;

import org.jspecify.annotations.NullMarked;
