package io.walletline.ticket.wallet.acts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for an act on the customer's wallet.
 *
 * @param freezeId of an un-freeze: the freeze that it undoes; left out, it is the one in force
 * @param reason of an un-freeze, which needs one; at most 1,000 characters
 */
record WalletActRequest(
        @NotNull WalletAct.Kind act,
        @Nullable UUID freezeId,
        @Size(max = 1000) @Nullable String reason) {

    @AssertTrue(message = "an un-freeze needs a reason")
    @Schema(hidden = true)
    @JsonIgnore
    public boolean isReasoned() {
        return act != WalletAct.Kind.UNFREEZE || reason != null && !reason.isBlank();
    }
}
