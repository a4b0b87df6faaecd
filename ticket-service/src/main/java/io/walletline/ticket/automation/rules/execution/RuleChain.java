package io.walletline.ticket.automation.rules.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/** The rules that have led to what the current transaction does: facts that it fires go on with them. */
@ApplicationScoped
class RuleChain {

    /** So many rules may follow on each other. */
    static final int LONGEST = 10;

    private final TransactionSynchronizationRegistry transaction;

    RuleChain(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** What follows in this transaction was set off by these, in this order. */
    void become(List<String> rules) {
        transaction.putResource(RuleChain.class, List.copyOf(rules));
    }

    /** Empty if a person or the outside world acts. */
    @SuppressWarnings("unchecked") // only this class puts it there
    List<String> rules() {
        var known = (List<String>) transaction.getResource(RuleChain.class);
        return known == null ? List.of() : known;
    }
}
