package io.walletline.routing.transfer;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The target of a transfer; at least one of the two.
 *
 * @param queue another line; absent = the one it came by
 * @param tier least level of the skill {@code tier} that its next agent must have
 */
record TransferRequest(
        @Size(min = 1, max = 64) @Nullable String queue,
        @Min(1) @Max(10) @Nullable Integer tier) {
    @AssertTrue(message = "a queue or a tier must be given")
    boolean isSomewhere() {
        return queue != null || tier != null;
    }

    int tierOr(int present) {
        return tier == null ? present : tier;
    }
}
