package io.walletline.routing.callback.lifecycle;

import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackAttemptFailed;
import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackDialRequested;
import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackEnded;
import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackRequested;
import io.walletline.routing.contact.ContactReference;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One promise to call back. Changed only under the lock of its contact. It always ends: before it is
 * answered it has a deadline at every moment, and the attempts are counted.
 */
@Entity
public class Callback {

    @Id
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private CallbackMode mode;

    @Enumerated(EnumType.STRING)
    private CallbackState state;

    @Enumerated(EnumType.STRING)
    private CallbackReason reason;

    private Instant notBefore;
    private Instant notAfter;
    private Instant requestedAt;
    private int attempts;
    private int maxAttempts;
    /** The next deadline; null = it goes on by an act only. */
    private @Nullable Instant wakesAt;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Callback() {
        // for Hibernate
    }

    public Callback(
            UUID contactId,
            CallbackMode mode,
            CallbackReason reason,
            CallbackWindow window,
            int maxAttempts,
            Instant now) {
        this.contactId = contactId;
        this.mode = mode;
        this.reason = reason;
        this.notBefore = window.notBefore();
        this.notAfter = window.notAfter();
        this.maxAttempts = maxAttempts;
        this.requestedAt = now;
        this.state = CallbackState.ASKED;
        this.wakesAt = window.notBefore();
    }

    /**
     * The pause is over.
     *
     * @param closing when its queue closes; it can be due until then, or until its window closes
     */
    public void fallDue(Instant closing) {
        from(CallbackState.ASKED);
        become(CallbackState.DUE, closing.isBefore(notAfter) ? closing : notAfter);
    }

    /** Waits until its queue opens, or expires if that would be too late. */
    public void postpone(@Nullable Instant opening, Instant now) {
        if (state != CallbackState.DUE) {
            from(CallbackState.ASKED);
        }
        askAgain(opening, now);
    }

    /** @param ringing how long nobody answering is waited for */
    public void dial(Instant now, Duration ringing) {
        from(CallbackState.DUE);
        attempts++;
        become(CallbackState.DIALLING, now.plus(ringing));
    }

    public void answer() {
        from(CallbackState.DIALLING);
        become(CallbackState.ANSWERED, null);
    }

    /** Counts an attempt that reached nobody; the next is at that time, unless this was the last or that would be too late. */
    public void miss(Instant now, @Nullable Instant again) {
        from(CallbackState.DIALLING);
        if (attempts >= maxAttempts) {
            end(CallbackState.FAILED, now);
        } else {
            askAgain(again, now);
        }
    }

    private void askAgain(@Nullable Instant at, Instant now) {
        if (at == null || !at.isBefore(notAfter)) {
            end(CallbackState.EXPIRED, now);
        } else {
            become(CallbackState.ASKED, at);
        }
    }

    /** The agent has finished with it, whether or not anybody has reported that the customer answered. */
    public void finish(Instant now) {
        endOpen(CallbackState.DONE, now);
    }

    public void cancel(Instant now) {
        endOpen(CallbackState.CANCELLED, now);
    }

    public void expire(Instant now) {
        endOpen(CallbackState.EXPIRED, now);
    }

    private void endOpen(CallbackState outcome, Instant now) {
        if (state.isOver()) {
            throw new CallbackOver(state);
        }
        end(outcome, now);
    }

    private void end(CallbackState outcome, Instant now) {
        become(outcome, null);
        endedAt = now;
    }

    private void from(CallbackState expected) {
        if (state.isOver()) {
            throw new CallbackOver(state);
        }
        if (state != expected) {
            throw new IllegalCallbackMove(state);
        }
    }

    private void become(CallbackState next, @Nullable Instant wake) {
        state = next;
        wakesAt = wake;
    }

    /**
     * Whether an attempt is over: nothing that is said about it can change anything.
     *
     * @throws IllegalCallbackMove if it has not begun
     */
    public boolean isPast(int attempt) {
        if (attempt > attempts) {
            throw new IllegalCallbackMove(state);
        }
        return attempt < attempts || state != CallbackState.DIALLING;
    }

    public boolean isDue(Instant now) {
        return wakesAt != null && !wakesAt.isAfter(now);
    }

    public boolean isTooLate(Instant now) {
        return !now.isBefore(notAfter);
    }

    public boolean isAgentFirst() {
        return mode == CallbackMode.AGENT_FIRST;
    }

    /** @param contact its contact, as it is in all these facts */
    public CallbackRequested requested(ContactReference contact) {
        return new CallbackRequested(contact, mode, reason, notBefore, notAfter, maxAttempts, requestedAt);
    }

    public CallbackDialRequested dialRequested(ContactReference contact, @Nullable String agentId, Instant now) {
        return new CallbackDialRequested(contact, mode, attempts, agentId, wakesAt, now);
    }

    public CallbackAttemptFailed attemptFailed(ContactReference contact, FailedAttempt why, Instant now) {
        return new CallbackAttemptFailed(contact, mode, attempts, why, wakesAt, now);
    }

    /** @throws NullPointerException if it is not over */
    public CallbackEnded ended(ContactReference contact) {
        return new CallbackEnded(
                contact, state, attempts, Objects.requireNonNull(endedAt, "only a callback that is over has ended"));
    }

    public CallbackState state() {
        return state;
    }

    public CallbackDetails details() {
        return new CallbackDetails(
                mode, state, reason, notBefore, notAfter, attempts, maxAttempts, wakesAt, requestedAt, endedAt);
    }
}
