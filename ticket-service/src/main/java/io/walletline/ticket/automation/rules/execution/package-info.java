/** Rules at work: facts are noted, worked off and logged. Enter at {@link AutomationStep}. */
@NullMarked
package io.walletline.ticket.automation.rules.execution;

import org.jspecify.annotations.NullMarked;
