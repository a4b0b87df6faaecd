/** What a rule says, and whether its conditions hold. Enter at {@link RuleDefinition}. */
@NullMarked
package io.walletline.ticket.automation.rules.definition;

import org.jspecify.annotations.NullMarked;
