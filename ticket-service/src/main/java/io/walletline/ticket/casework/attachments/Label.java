package io.walletline.ticket.casework.attachments;

import java.util.UUID;

/**
 * Name and hash of a content, sealed as the content is.
 *
 * @param sha256 in hexadecimal; by it a known file could be told
 */
public record Label(String sha256, String name) {

    /** The place to which a sealed label is bound. */
    static String place(UUID attachmentId) {
        return "attachment:" + attachmentId;
    }

    String text() {
        return sha256 + " " + name;
    }

    static Label of(String text) {
        int space = text.indexOf(' ');
        return new Label(text.substring(0, space), text.substring(space + 1));
    }
}
