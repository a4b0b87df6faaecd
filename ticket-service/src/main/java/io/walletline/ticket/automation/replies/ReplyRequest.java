package io.walletline.ticket.automation.replies;

import io.walletline.ticket.kernel.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A canned reply.
 *
 * @param text variables stand in braces; both languages use the same ones
 */
record ReplyRequest(
        @NotNull @Valid Texts title, @NotNull @Valid Texts text) {

    /** A text in both languages. */
    record Texts(
            @NotBlank @Size(max = 5000) String zh,
            @NotBlank @Size(max = 5000) String en) {

        LocalizedText wording() {
            return new LocalizedText(zh, en);
        }
    }
}
