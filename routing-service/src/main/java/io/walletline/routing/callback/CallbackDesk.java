package io.walletline.routing.callback;

import io.walletline.routing.contact.Callbacks;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.ContactState;
import io.walletline.routing.contact.DeflectedBy;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.published.CallbackEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a callback. Each way takes the contact's lock first, so that of several at once exactly one counts. */
@ApplicationScoped
public class CallbackDesk implements Callbacks {
    private final CallbackRepository callbacks;
    private final ContactRepository contacts;
    private final CallbackLine line;
    private final CallbackHours hours;
    private final CallbackEvents events;
    private final CallbackSettings settings;
    private final Clock clock;

    CallbackDesk(
            CallbackRepository callbacks,
            ContactRepository contacts,
            CallbackLine line,
            CallbackHours hours,
            CallbackEvents events,
            CallbackSettings settings,
            Clock clock) {
        this.callbacks = callbacks;
        this.contacts = contacts;
        this.line = line;
        this.hours = hours;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who waits, or is just offered, is called back instead. */
    @Transactional
    CallbackResponse request(UUID contactId, CallbackRequest request) {
        Contact contact = contacts.lock(contactId).orElseThrow(UnknownCallback::new);
        if (contact.state() != ContactState.WAITING && contact.state() != ContactState.OFFERED) {
            throw new ContactNotWaiting(contact.state());
        }
        Instant now = clock.instant();
        Instant notBefore =
                request.notBefore() == null || request.notBefore().isBefore(now) ? now : request.notBefore();
        Window window = new Window(
                notBefore, request.notAfter() == null ? notBefore.plus(settings.window()) : request.notAfter());
        int attempts = request.attempts() == null ? settings.attempts() : request.attempts();
        Callback known = callbacks.findById(contactId);
        if (known != null) {
            throw new CallbackAsked(known.state());
        }
        return begin(contact, new Callback(contactId, request.mode(), CallbackReason.ASKED, window, attempts, now));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void wanted(Contact contact, DeflectedBy obstacle, @Nullable Instant notBefore) {
        Instant now = clock.instant();
        Instant from = notBefore == null ? now : notBefore;
        begin(
                contact,
                new Callback(
                        contact.id(),
                        CallbackMode.CUSTOMER_FIRST,
                        CallbackReason.of(obstacle),
                        new Window(from, from.plus(settings.window())),
                        settings.attempts(),
                        now));
    }

    private CallbackResponse begin(Contact contact, Callback callback) {
        line.leave(contact);
        callbacks.persist(callback);
        events.requested(contact, callback.facts());
        if (callback.isDue(clock.instant())) {
            fallDueIfOpen(contact, callback);
        }
        return CallbackResponse.of(callback, contact);
    }

    private void fallDueIfOpen(Contact contact, Callback callback) {
        Instant now = clock.instant();
        Instant opening = hours.opening(contact.queue(), now);
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

    /** Its queue closes before its turn has come. */
    private void rest(Contact contact, Callback callback) {
        callback.postpone(hours.opening(contact.queue(), clock.instant()), clock.instant());
        line.leave(contact);
        endIfOver(contact, callback);
    }

    /** The customer is dialled if it is still due: somebody else may have seen its turn, or ended it. */
    @Transactional
    boolean dialIfDue(UUID contactId) {
        Contact contact = contacts.lock(contactId).orElseThrow(UnknownCallback::new);
        Callback callback = callbacks.findById(contactId);
        if (callback.state() != CallbackState.DUE || callback.isAgentFirst()) {
            return false;
        }
        dial(contact, callback);
        return true;
    }

    private void dial(Contact contact, Callback callback) {
        callback.dial(clock.instant(), settings.ringing());
        events.dialRequested(contact, callback.facts());
    }

    /** What the phone system says of the attempt that it was asked for. */
    @Transactional
    CallbackResponse report(UUID contactId, AttemptReport.Outcome outcome) {
        Contact contact = contacts.lock(contactId).orElseThrow(UnknownCallback::new);
        Callback callback = known(contactId);
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
        Instant now = clock.instant();
        callback.miss(now, hours.opening(contact.queue(), now.plus(settings.gap())));
        line.leave(contact);
        events.attemptFailed(contact, callback.facts(), reason);
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
        Contact contact = contacts.lock(contactId).orElseThrow(UnknownCallback::new);
        Callback callback = known(contactId);
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
        events.ended(contact, callback.facts());
    }

    /** What happens by itself: the window opens or closes, the pause ends, nobody reports on an attempt. */
    @Transactional
    void wake(UUID contactId) {
        Contact contact = contacts.lock(contactId).orElseThrow(UnknownCallback::new);
        Callback callback = known(contactId);
        Instant now = clock.instant();
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
        Callback callback = of(contact);
        return callback != null && callback.state().isCustomerAway();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void accepted(Contact contact) {
        Callback callback = of(contact);
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
        Callback callback = of(contact);
        if (callback != null && !callback.state().isOver()) {
            if (contact.state() == ContactState.ABANDONED) {
                callback.cancel(clock.instant());
            } else {
                callback.finish(clock.instant());
            }
            events.ended(contact, callback.facts());
        }
    }

    /** Follow-ups come by the same channel without anybody having promised a callback in a line. */
    private @Nullable Callback of(Contact contact) {
        return contact.channel() == Channel.CALLBACK ? callbacks.findById(contact.id()) : null;
    }

    private Callback known(UUID contactId) {
        return callbacks.findByIdOptional(contactId).orElseThrow(UnknownCallback::new);
    }

    @Transactional
    CallbackResponse read(UUID contactId) {
        Callback callback = known(contactId);
        return CallbackResponse.of(callback, contacts.findById(contactId));
    }

    /** @throws UnknownCallback also if it is another customer's */
    @Transactional
    void checkOwn(UUID contactId, String customerRef) {
        if (contacts.findByIdOptional(contactId)
                .filter(contact -> customerRef.equals(contact.customerRef()))
                .isEmpty()) {
            throw new UnknownCallback();
        }
    }
}
