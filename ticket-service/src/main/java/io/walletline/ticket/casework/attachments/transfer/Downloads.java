package io.walletline.ticket.casework.attachments.transfer;

import io.walletline.ticket.casework.attachments.AttachedFiles;
import io.walletline.ticket.casework.attachments.AttachmentRemoved;
import io.walletline.ticket.casework.contents.Contents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands out files, whole or in part. */
@ApplicationScoped
class Downloads {

    private final AttachedFiles files;
    private final Contents contents;

    Downloads(AttachedFiles files, Contents contents) {
        this.files = files;
        this.contents = contents;
    }

    /**
     * Opens a file, or the part of it that is asked for.
     *
     * @param range a Range header
     * @param ifRange an If-Range header: another ETag than the file's asks for the whole
     */
    AttachedFile open(UUID ticketId, UUID id, @Nullable String range, @Nullable String ifRange) {
        var found = files.find(ticketId, id);
        var asked = ifRange == null || ifRange.equals(found.etag()) ? range : null;
        var part = ByteRange.of(asked, found.content().bytes());
        var content = contents.open(found.content(), part.from(), part.length()).orElseThrow(AttachmentRemoved::new);
        return new AttachedFile(found, part, content);
    }
}
