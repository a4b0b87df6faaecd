package io.walletline.ticket.automation.rules.definition;

/** A rule was created or changed. */
public record RulesChanged() {}
