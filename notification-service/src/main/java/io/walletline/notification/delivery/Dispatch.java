package io.walletline.notification.delivery;

import io.walletline.notification.message.Message;
import io.walletline.notification.message.MessageDesk;
import io.walletline.notification.message.MessageFact;
import io.walletline.notification.message.Messages;
import io.walletline.notification.receipt.ReceiptDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The two short transactions around a call to the provider: one leases a message, one stores the outcome. */
@ApplicationScoped
class Dispatch {

    private final Messages messages;
    private final Recipients recipients;
    private final ReceiptDesk receipts;
    private final Clock clock;
    private final Event<MessageFact> facts;
    private final LeaseRules leaseRules;
    private final OutcomeRules outcomeRules;

    Dispatch(
            Messages messages,
            MessageDesk desk,
            Recipients recipients,
            ReceiptDesk receipts,
            MailerConfig config,
            Clock clock,
            Event<MessageFact> facts) {
        this.messages = messages;
        this.recipients = recipients;
        this.receipts = receipts;
        this.clock = clock;
        this.facts = facts;
        this.leaseRules = new LeaseRules(recipients, desk::text, config.lease(), facts::fire);
        this.outcomeRules = new OutcomeRules(RandomGenerator.getDefault());
    }

    /** Leases the message that has been due longest. Gives up those before it that are worthless or have no address. */
    @Transactional
    Optional<Parcel> lease() {
        var now = clock.instant();
        for (var next = messages.nextDue(now); next.isPresent(); next = messages.nextDue(now)) {
            var parcel = leaseRules.lease(next.get(), now);
            messages.writeChanges();
            if (parcel.isPresent()) {
                return parcel;
            }
        }
        return Optional.empty();
    }

    @Transactional
    void store(Parcel parcel, String provider, HandOver outcome) {
        if (outcome instanceof HandOver.Accepted accepted
                && receipts.bind(parcel.envelope().messageId(), provider, accepted.providerId())) {
            return;
        }
        // A customer who is erased meanwhile takes the message along.
        messages.lock(parcel.envelope().messageId())
                .filter(message -> OutcomeRules.awaits(message, parcel))
                .ifPresent(message -> store(message, parcel, outcome));
    }

    private void store(Message message, Parcel parcel, HandOver outcome) {
        outcomeRules.apply(message, parcel, outcome, clock.instant()).ifPresent(facts::fire);
        var device = message.deviceId();
        if (device != null && outcome instanceof HandOver.Refused refused && refused.isDeviceGone()) {
            recipients.forgetDevice(device);
        }
    }
}
