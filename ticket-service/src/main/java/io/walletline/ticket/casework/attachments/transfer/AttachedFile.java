package io.walletline.ticket.casework.attachments.transfer;

import io.walletline.ticket.casework.attachments.FoundFile;
import io.walletline.ticket.casework.contents.OpenContent;
import io.walletline.ticket.protection.audit.AboutTicket;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** A file, or a part of it, on its way to its reader. */
record AttachedFile(FoundFile found, ByteRange part, OpenContent content) implements StreamingOutput, AboutTicket {

    /** To be kept by the reader's computer, never shown in place or run, and kept by nobody in between. */
    Response answer() {
        var answer = Response.status(part.part() ? 206 : 200)
                .entity(this)
                .type(found.type())
                .header(HttpHeaders.CONTENT_LENGTH, part.length())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.disposition(found.label().name()))
                .header(HttpHeaders.ETAG, found.etag())
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (part.part()) {
            answer.header("Content-Range", part.of(found.content().bytes()));
        }
        return answer.build();
    }

    @Override
    public void write(OutputStream out) throws IOException {
        content.writeTo(out);
    }

    @Override
    public UUID auditedTicket() {
        return found.ticketId();
    }
}
