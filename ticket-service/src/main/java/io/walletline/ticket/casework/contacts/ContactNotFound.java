package io.walletline.ticket.casework.contacts;

import io.walletline.kit.problem.Problem;

/** The ticket has no such contact. */
class ContactNotFound extends Problem {

    ContactNotFound() {
        super(404, "contact-not-found", "Contact not found", "The ticket has no such contact.");
    }
}
