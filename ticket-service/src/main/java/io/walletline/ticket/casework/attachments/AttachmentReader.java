package io.walletline.ticket.casework.attachments;

import io.walletline.kit.security.Caller;
import io.walletline.ticket.protection.reasons.Reasons;
import io.walletline.ticket.protection.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Attachments as their readers see them. */
@ApplicationScoped
class AttachmentReader {

    private final Vault vault;
    private final Reasons reasons;
    private final Caller caller;

    AttachmentReader(Vault vault, Reasons reasons, Caller caller) {
        this.vault = vault;
        this.reasons = reasons;
        this.caller = caller;
    }

    /** The label of a file; null if nobody can read it any more. */
    @Nullable
    Label label(Attachment attachment) {
        var sealed = attachment.label();
        var text = sealed == null ? null : vault.open(sealed.keyId(), Label.place(attachment.id()), sealed.bytes());
        return text == null ? null : Label.of(text);
    }

    /** The reason of a removal; null if there is none, or nobody can read it any more. */
    @Nullable
    String reason(Attachment attachment) {
        return reasons.open(attachment.reason(), attachment.id());
    }

    AttachmentResponse read(Attachment attachment) {
        var label = label(attachment);
        return new AttachmentResponse(
                attachment.id(),
                attachment.ticketId(),
                attachment.entryId(),
                attachment.internal(),
                label == null ? null : label.name(),
                attachment.type(),
                attachment.content().bytes(),
                label == null ? null : label.sha256(),
                attachment.addedBy(),
                attachment.addedAt(),
                attachment.removal(),
                caller.isOnlyCustomer() ? null : attachment.removedBy(),
                attachment.removedAt(),
                caller.isOnlyCustomer() ? null : reason(attachment));
    }
}
