package io.walletline.ticket.casework.duplicates;

import io.walletline.ticket.kernel.LocalizedText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two tickets that may be the same, and why.
 *
 * @param other the ticket on the other side
 * @param score 1 for the same id, else how much of the words is the same, 0–1
 * @param why the same in words
 */
record ProposalResponse(
        UUID id,
        UUID ticketId,
        UUID other,
        Proposal.Reason reason,
        double score,
        LocalizedText why,
        Proposal.State state,
        Instant madeAt,
        @Nullable String decidedBy) {

    static ProposalResponse of(Proposal proposal) {
        return new ProposalResponse(
                proposal.id(),
                proposal.ticketId(),
                proposal.otherId(),
                proposal.reason(),
                proposal.score(),
                why(proposal),
                proposal.state(),
                proposal.madeAt(),
                proposal.decidedBy());
    }

    private static LocalizedText why(Proposal proposal) {
        var percent = Math.round(proposal.score() * 100);
        return switch (proposal.reason()) {
            case SAME_REFERENCE ->
                new LocalizedText("同一用户提到同一付款或退款编号", "The same customer names the same payment or refund id");
            case SIMILAR_TEXT ->
                new LocalizedText(
                        "同一用户的描述有 %d%% 相同".formatted(percent),
                        "The same customer says %d %% the same".formatted(percent));
        };
    }
}
