package io.walletline.routing.callback;

import io.walletline.routing.callback.lifecycle.Callback;
import io.walletline.routing.callback.lifecycle.CallbackFact;
import io.walletline.routing.callback.lifecycle.CallbackMode;
import io.walletline.routing.callback.lifecycle.CallbackReason;
import io.walletline.routing.callback.lifecycle.CallbackRepository;
import io.walletline.routing.callback.lifecycle.CallbackState;
import io.walletline.routing.callback.lifecycle.CallbackWindow;
import io.walletline.routing.callback.lifecycle.FailedAttempt;
import io.walletline.routing.callback.lifecycle.IllegalCallbackMove;
import io.walletline.routing.contact.Callbacks;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.ContactState;
import io.walletline.routing.contact.DeflectedBy;
import io.walletline.routing.engine.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets callbacks begin, proceed and end. Each act takes the contact's lock first: of several at once one counts. */
@ApplicationScoped
public class CallbackDesk implements Callbacks {

    private final CallbackRepository callbacks;
    private final ContactRepository contacts;
    private final CallbackLine line;
    private final CallbackHours hours;
    private final Event<CallbackFact> facts;
    private final CallbackSettings settings;
    private final Clock clock;

    CallbackDesk(
            CallbackRepository callbacks,
            ContactRepository contacts,
            CallbackLine line,
            CallbackHours hours,
            Event<CallbackFact> facts,
            CallbackSettings settings,
            Clock clock) {
        this.callbacks = callbacks;
        this.contacts = contacts;
        this.line = line;
        this.hours = hours;
        this.facts = facts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Promises a callback to a customer whose contact waits or is just offered. */
    @Transactional
    CallbackResponse request(UUID contactId, CallbackRequest request) {
        var contact = contacts.lock(contactId).orElseThrow(UnknownCallback::new);
        if (contact.state() != ContactState.WAITING && contact.state() != ContactState.OFFERED) {
            throw new ContactNotWaiting(contact.state());
        }
        var now = clock.instant();
        var notBefore = request.notBefore() == null || request.notBefore().isBefore(now) ? now : request.notBefore();
        var window = new CallbackWindow(
                notBefore, request.notAfter() == null ? notBefore.plus(settings.window()) : request.notAfter());
        var attempts = request.attempts() == null ? settings.attempts() : request.attempts();
        var known = callbacks.findById(contactId);
        if (known != null) {
            throw new CallbackAsked(known.state());
        }
        return begin(contact, new Callback(contactId, request.mode(), CallbackReason.ASKED, window, attempts, now));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void wanted(Contact contact, DeflectedBy obstacle, @Nullable Instant notBefore) {
        var now = clock.instant();
        var from = notBefore == null ? now : notBefore;
        begin(
                contact,
                new Callback(
                        contact.id(),
                        CallbackMode.CUSTOMER_FIRST,
                        CallbackReason.of(obstacle),
                        new CallbackWindow(from, from.plus(settings.window())),
                        settings.attempts(),
                        now));
    }

    private CallbackResponse begin(Contact contact, Callback callback) {
        line.leave(contact);
        callbacks.persist(callback);
        facts.fire(callback.requested(contact.reference()));
        if (callback.isDue(clock.instant())) {
            fallDueIfOpen(contact, callback);
        }
        return CallbackResponse.of(callback, contact);
    }

    private void fallDueIfOpen(Contact contact, Callback callback) {
        var now = clock.instant();
        var opening = hours.opening(contact.queue(), now);
        if (!now.equals(opening)) {
            callback.postpone(opening, now);
            endIfOver(contact, callback);
            return;
        }
        callback.fallDue(hours.closing(contact.queue(), now));
        if (callback.isAgentFirst()) {
            line.rejoin(contact);
        }
    }

    /** The queue closes before the turn of the callback has come: it pauses until the queue opens. */
    private void rest(Contact contact, Callback callback) {
        callback.postpone(hours.opening(contact.queue(), clock.instant()), clock.instant());
        line.leave(contact);
        endIfOver(contact, callback);
    }

    /** Dials the customer if the callback is still due; another instance may have dialled or ended it. */
    @Transactional
    boolean dialIfDue(UUID contactId) {
        var contact = contacts.lock(contactId).orElseThrow(UnknownCallback::new);
        var callback = callbacks.findById(contactId);
        if (callback.state() != CallbackState.DUE || callback.isAgentFirst()) {
            return false;
        }
        dial(contact, callback);
        return true;
    }

    private void dial(Contact contact, Callback callback) {
        var now = clock.instant();
        callback.dial(now, settings.ringing());
        facts.fire(callback.dialRequested(contact.reference(), contact.agentId(), now));
    }

    /** Takes the phone system's report on an attempt; one on an attempt that is over changes nothing. */
    @Transactional
    CallbackResponse report(UUID contactId, AttemptReport report) {
        var contact = contacts.lock(contactId).orElseThrow(UnknownCallback::new);
        var callback = known(contactId);
        var outcome = report.outcome();
        if (report.attempt() != null && callback.isPast(report.attempt())) {
            return CallbackResponse.of(callback, contact);
        }
        if (outcome == AttemptReport.Outcome.ANSWERED) {
            callback.answer();
            if (!callback.isAgentFirst()) {
                line.rejoin(contact);
            }
        } else {
            miss(contact, callback, outcome.failure());
        }
        return CallbackResponse.of(callback, contact);
    }

    private void miss(Contact contact, Callback callback, FailedAttempt reason) {
        var now = clock.instant();
        callback.miss(now, hours.opening(contact.queue(), now.plus(settings.gap())));
        line.leave(contact);
        facts.fire(callback.attemptFailed(contact.reference(), reason, now));
        endIfOver(contact, callback);
    }

    private void endIfOver(Contact contact, Callback callback) {
        if (callback.state() == CallbackState.FAILED) {
            end(contact, callback, DeflectedBy.CALLBACK_FAILED);
        } else if (callback.state() == CallbackState.EXPIRED) {
            end(contact, callback, DeflectedBy.CALLBACK_EXPIRED);
        }
    }

    @Transactional
    void cancel(UUID contactId) {
        var contact = contacts.lock(contactId).orElseThrow(UnknownCallback::new);
        var callback = known(contactId);
        if (callback.state() == CallbackState.CANCELLED) {
            return;
        }
        if (callback.state() == CallbackState.ANSWERED
                && contact.state() != ContactState.WAITING
                && contact.state() != ContactState.OFFERED) {
            throw new IllegalCallbackMove(callback.state()); // they talk: the agent ends it
        }
        callback.cancel(clock.instant());
        end(contact, callback, DeflectedBy.CALLBACK_CANCELLED);
    }

    private void end(Contact contact, Callback callback, DeflectedBy reason) {
        line.quit(contact, reason);
        facts.fire(callback.ended(contact.reference()));
    }

    /** Handles a deadline: the window opens or closes, the pause ends, an attempt stays without a report. */
    @Transactional
    void wake(UUID contactId) {
        var contact = contacts.lock(contactId).orElseThrow(UnknownCallback::new);
        var callback = known(contactId);
        var now = clock.instant();
        if (!callback.isDue(now)) {
            return;
        }
        switch (callback.state()) {
            case DIALLING -> miss(contact, callback, FailedAttempt.NOT_REPORTED);
            case ASKED, DUE -> {
                if (callback.isTooLate(now)) {
                    callback.expire(now);
                    end(contact, callback, DeflectedBy.CALLBACK_EXPIRED);
                } else if (callback.state() == CallbackState.DUE) {
                    rest(contact, callback);
                } else {
                    fallDueIfOpen(contact, callback);
                }
            }
            default -> throw new IllegalStateException("only what has a deadline wakes");
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean isCustomerAway(Contact contact) {
        var callback = of(contact);
        return callback != null && callback.state().isCustomerAway();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void accepted(Contact contact) {
        var callback = of(contact);
        if (callback != null && callback.state() == CallbackState.DUE) {
            dial(contact, callback);
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void renounced(Contact contact) {
        cancel(contact.id());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void over(Contact contact) {
        var callback = of(contact);
        if (callback != null && !callback.state().isOver()) {
            if (contact.state() == ContactState.ABANDONED) {
                callback.cancel(clock.instant());
            } else {
                callback.finish(clock.instant());
            }
            facts.fire(callback.ended(contact.reference()));
        }
    }

    /** None for a follow-up, which comes by the same channel without a promised callback. */
    private @Nullable Callback of(Contact contact) {
        return contact.channel() == Channel.CALLBACK ? callbacks.findById(contact.id()) : null;
    }

    private Callback known(UUID contactId) {
        return callbacks.findByIdOptional(contactId).orElseThrow(UnknownCallback::new);
    }

    @Transactional
    CallbackResponse read(UUID contactId) {
        var callback = known(contactId);
        return CallbackResponse.of(callback, contacts.findById(contactId));
    }

    /** @throws UnknownCallback also if it is another customer's */
    @Transactional
    void checkOwn(UUID contactId, String customerRef) {
        if (contacts.findByIdOptional(contactId)
                .filter(contact -> contact.subject().isOf(customerRef))
                .isEmpty()) {
            throw new UnknownCallback();
        }
    }
}
