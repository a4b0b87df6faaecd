package io.walletline.ticket.automation;

/** A rule is new, or says something else. */
record RulesChanged() {}
