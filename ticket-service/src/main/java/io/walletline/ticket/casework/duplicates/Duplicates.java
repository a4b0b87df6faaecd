package io.walletline.ticket.casework.duplicates;

import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.casework.duplicates.Proposal.State;
import io.walletline.ticket.casework.merging.MergeDesk;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Acts on tickets that may be the same: joining and proposing. */
@ApplicationScoped
class Duplicates {

    private final ProposalRepository proposals;
    private final MergeDesk merging;
    private final Tickets tickets;

    Duplicates(ProposalRepository proposals, MergeDesk merging, Tickets tickets) {
        this.proposals = proposals;
        this.merging = merging;
        this.tickets = tickets;
    }

    @Transactional
    List<Proposal> of(UUID ticketId) {
        tickets.require(ticketId);
        return proposals.of(ticketId);
    }

    /** The later ticket is merged into the earlier one. */
    @Transactional
    Proposal accept(UUID ticketId, UUID proposalId, Actor by) {
        var proposal = proposals.require(ticketId, proposalId);
        proposal.decide(State.ACCEPTED, by.id());
        merging.merge(
                proposal.ticketId(), "*", proposal.otherId(), proposal.reason().wireName(), by);
        return proposal;
    }

    /** Rejects a proposal: two matters. The same two are not proposed again. */
    @Transactional
    Proposal reject(UUID ticketId, UUID proposalId, Actor by) {
        var proposal = proposals.require(ticketId, proposalId);
        proposal.decide(State.REJECTED, by.id());
        return proposal;
    }

    /** Joins without asking; what cannot be joined (the other was resolved a moment ago) stays a proposal. */
    void attach(Proposal proposal, Actor by) {
        var why = proposal.reason().wireName();
        if (merging.mergeIfPossible(proposal.ticketId(), proposal.otherId(), why, by)) {
            proposal.decide(State.ATTACHED, by.id());
        }
    }
}
