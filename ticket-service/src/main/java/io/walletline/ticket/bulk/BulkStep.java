package io.walletline.ticket.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.problem.Problem;
import io.walletline.ticket.lifecycle.Tickets;
import io.walletline.ticket.macros.Acts;
import io.walletline.ticket.macros.ActsJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** One ticket of a bulk act: its acts and the mark that they are done are one transaction, so a kill repeats nothing. */
@ApplicationScoped
class BulkStep {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final BulkRepository bulks;
    private final Acts acts;
    private final ActsJson json;
    private final ObjectMapper mapper;
    private final Tickets tickets;
    private final Clock clock;

    BulkStep(BulkRepository bulks, Acts acts, ActsJson json, ObjectMapper mapper, Tickets tickets, Clock clock) {
        this.bulks = bulks;
        this.acts = acts;
        this.json = json;
        this.mapper = mapper;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Carries the ticket at which acts failed out of the transaction that they took with them. */
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

    /** False if there is no ticket left to take. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next(UUID bulkId) {
        var bulk = Objects.requireNonNull(bulks.findById(bulkId));
        var claimed = bulks.claim(bulkId);
        if (claimed.isEmpty()) {
            return false;
        }
        var ticketId = claimed.get();
        try {
            tickets.lockInOrder(ticketId);
            acts.perform(ticketId, json.read(bulk.acts()), values(bulk), bulk.requestedBy());
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

    private Map<String, String> values(BulkAct bulk) {
        try {
            return mapper.readValue(bulk.given(), VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored values are those that we wrote", e);
        }
    }
}
