package io.walletline.ticket.automation.rules.execution;

/** There is work for the rules. */
record WorkAdded() {}
