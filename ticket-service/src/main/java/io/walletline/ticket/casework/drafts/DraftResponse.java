package io.walletline.ticket.casework.drafts;

import java.time.Instant;

/** A draft as its writer sees it. */
record DraftResponse(Draft.Kind kind, String text, Instant savedAt) {

    static DraftResponse of(DraftDesk.Opened draft) {
        return new DraftResponse(draft.kind(), draft.text(), draft.savedAt());
    }
}
