package io.walletline.ticket.casework.fields;

import io.walletline.ticket.protection.erasure.TextsRetired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Erases field values together with the ticket's texts. */
@ApplicationScoped
class FieldSheetErasureListener {

    private final FieldSheetRepository sheets;

    FieldSheetErasureListener(FieldSheetRepository sheets) {
        this.sheets = sheets;
    }

    void retired(@Observes TextsRetired retired) {
        sheets.forget(retired.tickets());
    }
}
