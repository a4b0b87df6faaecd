/** Definitions of rules and the judging of their conditions. Enter at {@link RuleDefinition}. */
@NullMarked
package io.walletline.ticket.automation.rules.definition;

import org.jspecify.annotations.NullMarked;
