package io.walletline.ticket.automation.rules.execution;

/** Trigger events were added to the rules' list. */
record WorkAdded() {}
