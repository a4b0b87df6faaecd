package io.walletline.ticket.automation;

/** A version of a rule. */
record Rule(String name, long version, RuleDefinition says) {

    int order() {
        return says.order();
    }

    boolean listensTo(When when) {
        return says.enabled() && says.when().contains(when);
    }
}
