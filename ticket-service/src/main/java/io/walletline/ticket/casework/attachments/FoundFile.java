package io.walletline.ticket.casework.attachments;

import io.walletline.ticket.casework.contents.Content;
import java.util.UUID;

/**
 * A file's metadata, known before its bytes are fetched.
 *
 * @param ticketId through which it was found
 * @param type media type
 */
public record FoundFile(UUID ticketId, Content content, String type, Label label) {

    public String etag() {
        return "\"" + label.sha256() + "\"";
    }
}
