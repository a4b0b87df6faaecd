package io.walletline.ticket.casework.attachments;

import java.util.UUID;

/**
 * What tells of a content without being it: sealed as the content is.
 *
 * @param sha256 in hexadecimal; by it a known file could be told
 */
public record Label(String sha256, String name) {

    /** Where a label stands: what seals it binds it to this. */
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
