package io.walletline.ticket.automation.bulk;

import io.walletline.kit.problem.Problem;
import io.walletline.ticket.automation.macros.Acts;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** One ticket of a bulk act: its acts and the mark that they are done are one transaction, so a kill repeats nothing. */
@ApplicationScoped
class BulkStep {

    private final BulkRepository bulks;
    private final Acts acts;
    private final SealedOrders sealed;
    private final Tickets tickets;
    private final Clock clock;

    BulkStep(BulkRepository bulks, Acts acts, SealedOrders sealed, Tickets tickets, Clock clock) {
        this.bulks = bulks;
        this.acts = acts;
        this.sealed = sealed;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** A failure that carries the ticket out of the transaction that is rolled back. */
    static final class Failed extends RuntimeException {

        private final transient BulkRepository.Failure failure;

        Failed(BulkRepository.Failure failure, RuntimeException cause) {
            super(cause);
            this.failure = failure;
        }

        BulkRepository.Failure failure() {
            return failure;
        }
    }

    @Transactional
    List<UUID> unfinished() {
        return bulks.unfinished();
    }

    /** Works on the next ticket; false if none is left. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next(UUID bulkId) {
        var bulk = Objects.requireNonNull(bulks.findById(bulkId));
        var stored = bulk.order();
        var claimed = stored == null ? Optional.<UUID>empty() : bulks.claim(bulkId);
        if (stored == null || claimed.isEmpty()) {
            return false;
        }
        var ticketId = claimed.get();
        try {
            var order = sealed.open(bulkId, stored);
            tickets.lockInOrder(ticketId);
            acts.perform(ticketId, order.acts(), order.values(), Actor.agent(bulk.requestedBy()));
            bulks.done(bulkId, ticketId);
            return true;
        } catch (Problem problem) {
            throw new Failed(
                    new BulkRepository.Failure(ticketId, problem.slug(), problem.status(), problem.getMessage()),
                    problem);
        } catch (RuntimeException unexpected) {
            throw new Failed(new BulkRepository.Failure(ticketId, "internal-error", 500, null), unexpected);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(UUID bulkId, BulkRepository.Failure failure) {
        bulks.failed(bulkId, failure);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finishIfWorkedOff(UUID bulkId) {
        var bulk = bulks.findById(bulkId);
        if (bulk != null && bulks.isWorkedOff(bulkId)) {
            bulk.finish(clock.instant());
        }
    }
}
