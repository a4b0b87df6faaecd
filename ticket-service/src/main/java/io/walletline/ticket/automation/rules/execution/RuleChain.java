package io.walletline.ticket.automation.rules.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/** The rules that have led to the current transaction: facts that it fires carry them on. */
@ApplicationScoped
class RuleChain {

    /** The most rules in one chain. */
    static final int LONGEST = 10;

    private final TransactionSynchronizationRegistry transaction;

    RuleChain(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** Names the rules, in order, that set off the rest of this transaction. */
    void become(List<String> rules) {
        transaction.putResource(RuleChain.class, List.copyOf(rules));
    }

    /** The chain of rules that led to this transaction's acts; empty if a person or the outside world acts. */
    @SuppressWarnings("unchecked") // only this class puts it there
    List<String> rules() {
        var known = (List<String>) transaction.getResource(RuleChain.class);
        return known == null ? List.of() : known;
    }
}
