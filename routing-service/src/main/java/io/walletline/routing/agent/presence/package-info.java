/**
 * The presence of agents: what is chosen, what is seen, and its history. Enter at
 * {@link io.walletline.routing.agent.presence.Attendance}; {@code PresenceDesk} of the package above changes it.
 */
@NullMarked
package io.walletline.routing.agent.presence;

import org.jspecify.annotations.NullMarked;
