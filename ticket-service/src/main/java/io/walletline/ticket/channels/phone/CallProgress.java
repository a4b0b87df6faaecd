package io.walletline.ticket.channels.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The course of a call as routing tells it. Each takes the call's lock, as the webhooks do. */
@ApplicationScoped
public class CallProgress {

    private final CallRepository calls;

    CallProgress(CallRepository calls) {
        this.calls = calls;
    }

    /** An agent has accepted the call's contact: the line connects the two. */
    @Transactional
    public void accepted(UUID contactId, String agentId) {
        calls.lockOfContact(contactId).ifPresent(call -> call.acceptedBy(agentId));
    }

    /**
     * The agent hands the call's contact on.
     *
     * @param toAgent null: the next agent who accepts
     */
    @Transactional
    public void handedOn(UUID contactId, @Nullable String toAgent) {
        calls.lockOfContact(contactId).ifPresent(call -> call.handedOn(toAgent));
    }

    /**
     * The place in the queue, and how long it will take.
     *
     * @param likely seconds that half of the callers wait at most; null if routing cannot tell
     * @param longest seconds that nine of ten wait at most
     */
    @Transactional
    public void stands(UUID contactId, int position, @Nullable Integer likely, @Nullable Integer longest) {
        calls.lockOfContact(contactId).ifPresent(call -> call.stands(position, likely, longest));
    }

    /**
     * The caller leaves the line without an agent.
     *
     * @param why empty for a reason that is not known here: then the caller goes on waiting
     * @param nextOpening when the line opens again, if it is closed
     */
    @Transactional
    public void diverted(UUID contactId, Optional<LineExit> why, @Nullable Instant nextOpening) {
        why.ifPresent(known -> calls.lockOfContact(contactId).ifPresent(call -> call.divert(known, nextOpening)));
    }
}
