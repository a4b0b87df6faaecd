package io.walletline.ticket.automation.rules.execution;

import io.quarkus.logging.Log;
import io.walletline.kit.problem.Problem;
import io.walletline.ticket.automation.macros.Acts;
import io.walletline.ticket.automation.rules.definition.Rule;
import io.walletline.ticket.automation.rules.definition.RuleBook;
import io.walletline.ticket.automation.rules.definition.RuleCase;
import io.walletline.ticket.automation.rules.definition.RuleVerdict;
import io.walletline.ticket.automation.rules.execution.WorkTable.Work;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule on one trigger event: its acts, its line in the log and the mark that it had its turn are one transaction, so that a
 * kill loses nothing and repeats nothing.
 */
@ApplicationScoped
public class AutomationStep {

    /** In whose name rules act. */
    private final WorkTable table;

    private final RuleBook book;
    private final RuleSubjects cases;
    private final Acts acts;
    private final AutomationLog log;
    private final RuleChain chain;
    private final Tickets tickets;

    AutomationStep(
            WorkTable table,
            RuleBook book,
            RuleSubjects cases,
            Acts acts,
            AutomationLog log,
            RuleChain chain,
            Tickets tickets) {
        this.table = table;
        this.book = book;
        this.cases = cases;
        this.acts = acts;
        this.log = log;
        this.chain = chain;
        this.tickets = tickets;
    }

    /** A failure that carries its work out of the transaction that is rolled back. */
    static final class Failed extends RuntimeException {

        private final transient Work work;
        private final transient @Nullable Rule rule;
        private final transient @Nullable RuleVerdict verdict;
        private final String problem;

        Failed(Work work, @Nullable Rule rule, @Nullable RuleVerdict verdict, RuntimeException cause) {
            super(cause);
            this.work = work;
            this.rule = rule;
            this.verdict = verdict;
            this.problem = cause instanceof Problem known ? known.slug() : "internal-error";
        }
    }

    /**
     * Lets the next rule have its turn.
     *
     * @return false if there is nothing left to look at
     * @throws Failed if it could not do what it says; tell {@link #failed}
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next() {
        var claimed = table.claim();
        claimed.ifPresent(this::take);
        return claimed.isPresent();
    }

    private void take(Work work) {
        try {
            tickets.lockInOrder(work.happening().ticketId());
            var subject = cases.of(work.happening());
            for (var rule : book.listening(work.happening().when())) {
                if (rule.order() > work.done() && hasActed(work, rule, subject)) {
                    return;
                }
            }
            table.remove(work.id());
        } catch (Failed failed) {
            throw failed;
        } catch (RuntimeException unexpected) {
            throw new Failed(work, null, null, unexpected);
        }
    }

    private boolean hasActed(Work work, Rule rule, RuleCase subject) {
        var verdict = RuleVerdict.on(rule.says().condition(), subject);
        if (!verdict.holds()) {
            return false;
        }
        if (work.chain().contains(rule.name())) {
            log.write(work, rule, verdict, AutomationLog.LOOP_STOPPED, "ran-before");
            return false;
        }
        if (work.chain().size() >= RuleChain.LONGEST) {
            log.write(work, rule, verdict, AutomationLog.LOOP_STOPPED, "chain-too-long");
            return false;
        }
        try {
            var now = new ArrayList<>(work.chain());
            now.add(rule.name());
            chain.become(now);
            acts.perform(work.happening().ticketId(), rule.says().then(), Map.of(), Actor.AUTOMATION);
            log.write(work, rule, verdict, AutomationLog.DONE, null);
            table.advance(work, rule);
            return true;
        } catch (RuntimeException e) {
            throw new Failed(work, rule, verdict, e);
        }
    }

    /** Logs a failure: the rule has had its turn all the same, and an event that cannot even be judged is put aside. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(Failed failure) {
        if (failure.rule == null || failure.verdict == null) {
            Log.errorf(
                    failure,
                    "rules cannot look at it: ticket=%s",
                    failure.work.happening().ticketId());
            table.remove(failure.work.id());
        } else if (table.advance(failure.work, failure.rule)) {
            log.write(failure.work, failure.rule, failure.verdict, AutomationLog.FAILED, failure.problem);
        }
    }
}
