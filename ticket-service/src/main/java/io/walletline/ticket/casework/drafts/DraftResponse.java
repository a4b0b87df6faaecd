package io.walletline.ticket.casework.drafts;

import io.walletline.kit.redaction.WriterWarning;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is stored.
 *
 * @param warnings what was taken out of the text when it was saved, and why
 */
record DraftResponse(
        Draft.Kind kind,
        String text,
        Instant savedAt,
        @Nullable List<WriterWarning> warnings) {

    static DraftResponse of(DraftDesk.Opened draft, @Nullable List<WriterWarning> warnings) {
        return new DraftResponse(draft.kind(), draft.text(), draft.savedAt(), warnings);
    }
}
