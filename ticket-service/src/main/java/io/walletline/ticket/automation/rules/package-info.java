/**
 * Rules that act by themselves: when something happens, if conditions hold, then acts of the sort that macros are made of.
 * Enter at {@link RuleDesk} and, for what runs them, {@link io.walletline.ticket.automation.rules.execution.AutomationStep}.
 */
@NullMarked
package io.walletline.ticket.automation.rules;

import org.jspecify.annotations.NullMarked;
