/**
 * Rules that act by themselves: on a trigger, if conditions hold, the acts of macros.
 * Enter at {@link RuleDesk} and, for what runs them, {@link io.walletline.ticket.automation.rules.execution.AutomationStep}.
 */
@NullMarked
package io.walletline.ticket.automation.rules;

import org.jspecify.annotations.NullMarked;
