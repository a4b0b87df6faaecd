package io.walletline.ticket.protection.erasure;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files that lie on a customer's tickets. */
public interface CustomerFiles {

    /**
     * A file as the export tells of it.
     *
     * @param path in the archive; absent if nobody can read it any more
     * @param type media type
     * @param sha256 in hexadecimal; absent as the path is
     * @param removal the reason of the removal; absent while the file is there
     * @param reason in somebody's words; absent from a file that a customer fetches
     */
    record ExportedFile(
            UUID id,
            UUID entryId,
            @Nullable String path,
            String type,
            long bytes,
            @Nullable String sha256,
            String addedBy,
            Instant addedAt,
            @Nullable String removal,
            @Nullable Instant removedAt,
            @Nullable String reason) {}

    /** Files of one ticket, oldest first, removed ones too. */
    List<ExportedFile> of(UUID ticketId, boolean forCustomer);

    /** Writes a file's content; nothing if it has gone meanwhile. */
    void write(UUID id, OutputStream out) throws IOException;
}
