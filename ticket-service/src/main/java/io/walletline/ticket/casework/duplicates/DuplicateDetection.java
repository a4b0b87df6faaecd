package io.walletline.ticket.casework.duplicates;

import io.walletline.kit.id.Ids;
import io.walletline.kit.privacy.Sealer;
import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.facts.TicketTextReceived;
import io.walletline.ticket.casework.duplicates.IntakeMemory.Named;
import io.walletline.ticket.casework.duplicates.Proposal.Reason;
import io.walletline.ticket.casework.fields.FieldsSet;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The detection of duplicates among new tickets: the same payment or refund id, or nearly the same words, in another open
 * ticket of the same
 * customer. Written tickets with the same id join the first one at once; everything else is proposed to an agent. A
 * ticket that joins keeps all that the customer wrote.
 */
@ApplicationScoped
public class DuplicateDetection {

    private final IntakeMemory memory;
    private final ProposalRepository proposals;
    private final Duplicates duplicates;
    private final Sealer sealer;
    private final DuplicatesConfig config;
    private final Ids ids;
    private final Clock clock;

    DuplicateDetection(
            IntakeMemory memory,
            ProposalRepository proposals,
            Duplicates duplicates,
            Sealer sealer,
            DuplicatesConfig config,
            Ids ids,
            Clock clock) {
        this.memory = memory;
        this.proposals = proposals;
        this.duplicates = duplicates;
        this.sealer = sealer;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    void onTextReceived(@Observes TicketTextReceived told) {
        var ticket = told.ticket();
        var customer = ticket.customerRef();
        if (customer == null) {
            return;
        }
        var named = named(ticket.id(), customer, References.in(told.text()));
        var alike = alike(ticket, customer, told.text());
        if (!named.isEmpty() && joins(ticket, named.getFirst())) {
            var proposal = propose(ticket.id(), named.getFirst().ticketId(), Reason.SAME_REFERENCE, 1);
            duplicates.attach(proposal, Actor.SYSTEM);
            return;
        }
        named.forEach(other -> proposeOnce(ticket.id(), other.ticketId(), Reason.SAME_REFERENCE, 1));
        alike.forEach((other, score) -> {
            if (named.stream().noneMatch(n -> n.ticketId().equals(other))) {
                propose(ticket.id(), other, Reason.SIMILAR_TEXT, score);
            }
        });
    }

    /** An agent has found out which payment it is about. */
    void named(@Observes FieldsSet set) {
        var customer = set.subject().customerRef();
        if (customer != null && !set.references().isEmpty()) {
            var ticketId = set.subject().ticketId();
            var plain = set.references().stream().map(References::plain).collect(Collectors.toSet());
            named(ticketId, customer, plain)
                    .forEach(other -> proposeOnce(ticketId, other.ticketId(), Reason.SAME_REFERENCE, 1));
        }
    }

    private List<Named> named(UUID ticketId, String customer, Set<String> references) {
        var found = new LinkedHashMap<UUID, Named>();
        for (var reference : references) {
            var index = sealer.blindIndex("reference:" + customer + ":" + reference);
            memory.withReference(customer, index, ticketId, clock.instant().minus(config.window()))
                    .forEach(named -> found.put(named.ticketId(), named));
            memory.remember(customer, index, ticketId);
        }
        return List.copyOf(found.values());
    }

    private Map<UUID, Double> alike(TicketSnapshot ticket, String customer, String text) {
        var hash = new KeyedHash(sealer.blindIndex("words:" + customer));
        var print = TextPrint.of(text, hash);
        if (!print.isTelling()) {
            return Map.of();
        }
        var alike = new LinkedHashMap<UUID, Double>();
        for (var told : memory.recent(customer, ticket.id(), clock.instant().minus(config.window()))) {
            var likeness = print.likeness(told.print());
            if (likeness >= config.likeness()) {
                alike.put(told.ticketId(), likeness);
            }
        }
        memory.remember(ticket, customer, print);
        return alike;
    }

    /** Whether the ticket may join at once: only written ones may, because a waiting caller's contact must keep its ticket. */
    private boolean joins(TicketSnapshot ticket, Named first) {
        var written = ticket.channel() == Channel.MESSAGE || ticket.channel() == Channel.EMAIL;
        return written
                && ticket.origin() == Origin.CUSTOMER
                && !ticket.openedAt().isAfter(first.openedAt().plus(config.attachWithin()))
                && config.attachWithin().isPositive();
    }

    private void proposeOnce(UUID ticketId, UUID other, Reason reason, double score) {
        if (!proposals.exists(ticketId, other)) {
            propose(ticketId, other, reason, score);
        }
    }

    private Proposal propose(UUID ticketId, UUID other, Reason reason, double score) {
        var proposal = new Proposal(ids.next(), ticketId, other, reason, score, clock.instant());
        proposals.persist(proposal);
        return proposal;
    }
}
