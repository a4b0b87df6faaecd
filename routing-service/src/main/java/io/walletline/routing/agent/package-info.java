/**
 * Agents: what they can do, whether they take contacts now, and what they hold.
 * Enter at {@link io.walletline.routing.agent.AgentRoster} and {@link io.walletline.routing.agent.PresenceDesk}.
 */
@NullMarked
package io.walletline.routing.agent;

import org.jspecify.annotations.NullMarked;
