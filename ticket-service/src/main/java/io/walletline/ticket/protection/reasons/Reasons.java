package io.walletline.ticket.protection.reasons;

import io.walletline.kit.redaction.Redactor;
import io.walletline.ticket.protection.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens reasons. */
@ApplicationScoped
public class Reasons {

    private final Redactor redactor;
    private final Vault vault;

    Reasons(Redactor redactor, Vault vault) {
        this.redactor = redactor;
        this.vault = vault;
    }

    /** @param row the row that it stands in */
    public @Nullable Reason seal(UUID ticketId, UUID row, @Nullable String words) {
        if (words == null) {
            return null;
        }
        var sealed = vault.seal(ticketId, place(row), redactor.redact(words).text());
        return new Reason(sealed.keyId(), sealed.bytes());
    }

    /** The words; null if there are none or they were erased. */
    public @Nullable String open(@Nullable Reason reason, UUID row) {
        return reason == null ? null : vault.open(reason.key(), place(row), reason.sealed());
    }

    private static String place(UUID row) {
        return "reason:" + row;
    }
}
