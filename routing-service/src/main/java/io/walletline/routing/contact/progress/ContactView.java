package io.walletline.routing.contact.progress;

import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.ContactState;
import io.walletline.routing.contact.UnknownContact;
import io.walletline.routing.waiting.WaitEstimates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads one contact with its place in the line and the estimate of its wait. */
@ApplicationScoped
public class ContactView {

    private final ContactRepository contacts;
    private final WaitEstimates estimates;

    ContactView(ContactRepository contacts, WaitEstimates estimates) {
        this.contacts = contacts;
        this.estimates = estimates;
    }

    /** @throws UnknownContact if there is none */
    @Transactional
    RoutedContactResponse read(UUID contactId) {
        var contact = contacts.findByIdOptional(contactId).orElseThrow(UnknownContact::new);
        if (contact.state() != ContactState.WAITING) {
            return RoutedContactResponse.of(contact, null, null);
        }
        var ahead = contacts.countAhead(contact);
        var estimate = estimates
                .of(contact.queue(), contact.channel(), contact.subject().language(), ahead)
                .orElse(null);
        return RoutedContactResponse.of(contact, ahead + 1, estimate);
    }

    /** The part of it that the customer may see. */
    @Transactional
    public WaitResponse waitOf(UUID contactId) {
        return WaitResponse.of(read(contactId));
    }

    /** @throws UnknownContact also if it is another customer's */
    @Transactional
    public void checkOwn(UUID contactId, String customerRef) {
        if (contacts.findByIdOptional(contactId)
                .filter(contact -> contact.subject().isOf(customerRef))
                .isEmpty()) {
            throw new UnknownContact();
        }
    }
}
