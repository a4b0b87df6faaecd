package io.walletline.ticket.casework.duplicates;

import io.walletline.ticket.protection.erasure.CustomerErased;
import io.walletline.ticket.protection.erasure.TextsRetired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Erases fingerprints and hashed ids together with the texts that they were derived from. */
@ApplicationScoped
class Forgetting {

    private final IntakeMemory memory;

    Forgetting(IntakeMemory memory) {
        this.memory = memory;
    }

    void erased(@Observes CustomerErased erased) {
        memory.forget(erased.tickets());
    }

    void retired(@Observes TextsRetired retired) {
        memory.forget(retired.tickets());
    }
}
