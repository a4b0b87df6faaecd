package io.walletline.ticket.automation.rules.definition;

/** A rule is new, or says something else. */
public record RulesChanged() {}
