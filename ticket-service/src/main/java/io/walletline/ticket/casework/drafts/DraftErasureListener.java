package io.walletline.ticket.casework.drafts;

import io.walletline.ticket.protection.erasure.CustomerErased;
import io.walletline.ticket.protection.erasure.TextsRetired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Erases drafts together with the customer's texts. */
@ApplicationScoped
class DraftErasureListener {

    private final DraftRepository drafts;

    DraftErasureListener(DraftRepository drafts) {
        this.drafts = drafts;
    }

    void erased(@Observes CustomerErased erased) {
        drafts.dropAll(erased.tickets());
    }

    void retired(@Observes TextsRetired retired) {
        drafts.dropAll(retired.tickets());
    }
}
