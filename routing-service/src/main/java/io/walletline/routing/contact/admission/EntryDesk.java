package io.walletline.routing.contact.admission;

import io.walletline.routing.contact.ArrivingContact;
import io.walletline.routing.contact.Callbacks;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactChanged;
import io.walletline.routing.contact.ContactFact;
import io.walletline.routing.contact.ContactFact.ContactDeflected;
import io.walletline.routing.contact.ContactFact.ContactQueued;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.queue.access.Diversion.Act;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets contacts enter their queue, or diverts them. */
@ApplicationScoped
public class EntryDesk {

    private final ContactRepository contacts;
    private final Admission admission;
    private final KnownContacts known;
    private final LineStarts lines;
    private final Callbacks callbacks;
    private final Event<ContactFact> facts;
    private final Event<ContactChanged> changes;
    private final Clock clock;
    private final Duration ageingPerPoint;

    EntryDesk(
            ContactRepository contacts,
            Admission admission,
            KnownContacts known,
            LineStarts lines,
            Callbacks callbacks,
            Event<ContactFact> facts,
            Event<ContactChanged> changes,
            Clock clock,
            @ConfigProperty(name = "walletline.routing.ageing-per-point") Duration ageingPerPoint) {
        this.contacts = contacts;
        this.admission = admission;
        this.known = known;
        this.lines = lines;
        this.callbacks = callbacks;
        this.facts = facts;
        this.changes = changes;
        this.clock = clock;
        this.ageingPerPoint = ageingPerPoint;
    }

    /** Announces the contacts of this transaction, so that what is read for each is read for all at once. */
    @Transactional
    public void expect(List<ArrivingContact> arriving) {
        known.look(arriving.stream().map(ArrivingContact::contactId).toList());
        lines.read(arriving.stream()
                .map(contact -> admission.queueOf(contact).name())
                .toList());
    }

    /** Enters the queue that admits the contact, or diverts it. A contact that is known already stays as it is. */
    @Transactional
    public void enter(ArrivingContact arriving) {
        if (!known.admit(arriving.contactId())) {
            return;
        }
        var verdict = admission.of(arriving);
        var contact = new Contact(arriving, verdict.queue(), ageingPerPoint, clock.instant());
        var patience = verdict.queue().rules().preferredTime();
        if (patience.isPositive()) {
            contacts.lastAgentOf(arriving.ticketId(), arriving.customerRef())
                    .ifPresent(agent ->
                            contact.prefer(agent, contact.times().enteredAt().plus(patience)));
        }
        contacts.persist(contact);
        var barrier = verdict.barrier();
        if (barrier == null || verdict.act() == Act.WAIT) {
            facts.fire(new ContactQueued(
                    contact.reference(),
                    lines.enter(contact),
                    contact.continues(),
                    contact.times().enteredAt()));
        } else if (verdict.act() == Act.CALLBACK) {
            callbacks.wanted(contact, barrier.reason(), barrier.nextOpening());
        } else {
            deflect(contact, verdict.act(), barrier);
        }
        changes.fire(new ContactChanged(contact.id()));
    }

    private void deflect(Contact contact, Act act, AdmissionBarrier barrier) {
        var now = clock.instant();
        contact.deflect(barrier.reason(), now);
        facts.fire(new ContactDeflected(contact.reference(), act, barrier.reason(), barrier.nextOpening(), now));
    }
}
