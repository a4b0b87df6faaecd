package io.walletline.notification.delivery;

import io.quarkus.logging.Log;
import io.walletline.notification.address.AddressBook;
import io.walletline.notification.device.Devices;
import io.walletline.notification.message.DeliveryState;
import io.walletline.notification.message.Message;
import io.walletline.notification.message.MessageDesk;
import io.walletline.notification.message.MessageFact;
import io.walletline.notification.message.MessageRepository;
import io.walletline.notification.preference.Preferences;
import io.walletline.notification.receipt.ReceiptDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The two short transactions around a call to the provider: take a message, store what became of it. */
@ApplicationScoped
class Dispatch {
    private static final Duration AFTER_A_DEFECT = Duration.ofMinutes(1);

    private final MessageRepository messages;
    private final MessageDesk desk;
    private final AddressBook addressBook;
    private final Devices devices;
    private final Preferences preferences;
    private final ReceiptDesk receipts;
    private final MailerConfig config;
    private final Clock clock;
    private final Event<MessageFact> facts;

    Dispatch(
            MessageRepository messages,
            MessageDesk desk,
            AddressBook addressBook,
            Devices devices,
            Preferences preferences,
            ReceiptDesk receipts,
            MailerConfig config,
            Clock clock,
            Event<MessageFact> facts) {
        this.messages = messages;
        this.desk = desk;
        this.addressBook = addressBook;
        this.devices = devices;
        this.preferences = preferences;
        this.receipts = receipts;
        this.config = config;
        this.clock = clock;
        this.facts = facts;
    }

    /** The message that is due longest, leased; on the way gives up those that nobody needs or nobody can reach. */
    @Transactional
    Optional<Parcel> lease() {
        var now = clock.instant();
        for (var next = messages.nextDue(now); next.isPresent(); next = messages.nextDue(now)) {
            var parcel = lease(next.get(), now);
            messages.flush();
            if (parcel.isPresent()) {
                return parcel;
            }
        }
        return Optional.empty();
    }

    private Optional<Parcel> lease(Message message, Instant now) {
        if (message.isWorthlessAt(now)) {
            message.giveUp("expired", false, now).ifPresent(facts::fire);
            return Optional.empty();
        }
        var inDoubtSince = message.inDoubtSince();
        if (message.template().isCourtesy()) {
            if (!preferences.wantsSurveys(message.customerRef())) {
                message.giveUp("declined", true, now).ifPresent(facts::fire);
                return Optional.empty();
            }
            var opening = preferences.opening(message.customerRef(), now);
            if (opening.isAfter(now)) {
                message.postpone(opening, inDoubtSince == null);
                return Optional.empty();
            }
        }
        try {
            var to = address(message);
            if (to.isEmpty()) {
                message.giveUp("no-address", true, now).ifPresent(facts::fire);
                return Optional.empty();
            }
            var validity = Duration.between(now, message.worthlessAfter());
            var envelope = new Envelope(message.id(), message.channel(), to.get(), desk.text(message), validity);
            message.attempt(now, config.lease());
            return Optional.of(new Parcel(envelope, message.attempts(), inDoubtSince));
        } catch (RuntimeException defect) {
            // A key that is missing today may be there tomorrow; meanwhile the others must not wait behind it.
            Log.errorf(
                    "message cannot be prepared: id=%s error=%s",
                    message.id(), defect.getClass().getSimpleName());
            message.postpone(now.plus(AFTER_A_DEFECT), inDoubtSince == null);
            return Optional.empty();
        }
    }

    private Optional<String> address(Message message) {
        var device = message.deviceId();
        return device == null
                ? addressBook.phoneNumber(message.customerRef())
                : devices.token(device, message.customerRef());
    }

    @Transactional
    void store(Parcel parcel, String provider, HandOver outcome) {
        var now = clock.instant();
        if (outcome instanceof HandOver.Accepted accepted
                && receipts.bind(parcel.envelope().messageId(), provider, accepted.providerId())) {
            return;
        }
        var message = messages.lock(parcel.envelope().messageId()).orElseThrow();
        if (message.attempts() != parcel.attempt() || message.state() != DeliveryState.PENDING) {
            return;
        }
        switch (outcome) {
            // The same text to the same number, found in doubt, was another message: this one has not been sent.
            case HandOver.Accepted foreign -> message.postpone(now, true);
            case HandOver.Refused refused -> {
                message.giveUp(refused.reason(), true, now).ifPresent(facts::fire);
                if (refused.reason().equals(HandOver.DEVICE_GONE) && message.deviceId() != null) {
                    devices.forget(message.deviceId());
                }
            }
            case HandOver.Unavailable unavailable -> tryLater(message, parcel, unavailable, now);
        }
    }

    private void tryLater(Message message, Parcel parcel, HandOver.Unavailable unavailable, Instant now) {
        var pause = BackOff.after(parcel.attempt(), unavailable.retryAfter(), RandomGenerator.getDefault());
        var due = now.plus(pause);
        if (message.isWorthlessAt(due)) {
            message.giveUp(unavailable.reason(), false, now).ifPresent(facts::fire);
        } else {
            message.postpone(due, unavailable.surelyNotSent() && parcel.inDoubtSince() == null);
        }
    }
}
