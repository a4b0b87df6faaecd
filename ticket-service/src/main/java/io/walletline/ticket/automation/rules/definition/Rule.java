package io.walletline.ticket.automation.rules.definition;

/** A version of a rule. */
public record Rule(String name, long version, RuleDefinition says) {

    public int order() {
        return says.order();
    }

    boolean listensTo(When when) {
        return says.enabled() && says.when().contains(when);
    }
}
