package io.walletline.ticket.attachments;

import io.walletline.ticket.contents.Content;
import java.util.UUID;

/**
 * What is known of a file before its bytes are fetched.
 *
 * @param ticketId through which it was found
 * @param type media type
 */
record FoundFile(UUID ticketId, Content content, String type, Label label) {

    String etag() {
        return "\"" + label.sha256() + "\"";
    }
}
