package io.walletline.ticket.protection.audit;

import org.jspecify.annotations.Nullable;

/**
 * The findings of a check of the whole chain.
 *
 * @param entries that are in the chain and were checked
 * @param head the last block's hash, in hexadecimal: keep it elsewhere, and ask later whether the chain still has it
 * @param brokenSeq the first entry that is not as it was
 * @param brokenBlock the first block that is not as it was
 * @param reason {@code entry-changed}, {@code entry-missing}, {@code entry-foreign}, {@code block-changed},
 *     {@code block-missing} or {@code anchor-missing}
 */
public record ChainVerification(
        boolean intact,
        long entries,
        long blocks,
        @Nullable String head,
        @Nullable Long brokenSeq,
        @Nullable Long brokenBlock,
        @Nullable String reason) {}
