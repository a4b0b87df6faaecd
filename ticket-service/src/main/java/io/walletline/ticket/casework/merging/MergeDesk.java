package io.walletline.ticket.casework.merging;

import io.walletline.kit.id.Ids;
import io.walletline.kit.rest.Revision;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.OpenTicket;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.casework.contacts.ContactDesk;
import io.walletline.ticket.casework.links.LinkDesk;
import io.walletline.ticket.casework.links.LinkKind;
import io.walletline.ticket.casework.merging.CannotMerge.Reason;
import io.walletline.ticket.casework.merging.MergeFact.TicketMerged;
import io.walletline.ticket.casework.merging.MergeFact.TicketSplit;
import io.walletline.ticket.casework.merging.MergeFact.TicketUnmerged;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Merges and splits tickets. Merging: the source closes and its timeline is shown in the target's; no row moves, so that
 * undoing gives back exactly
 * what was. Splitting: chosen entries are shown in a new ticket instead of the old one.
 */
@ApplicationScoped
public class MergeDesk {

    private final MergeRepository merges;
    private final TicketDesk desk;
    private final Tickets tickets;
    private final Timeline timeline;
    private final LinkDesk links;
    private final ContactDesk contacts;
    private final Belongings belongings;
    private final Event<MergeFact> facts;
    private final Ids ids;
    private final Clock clock;

    MergeDesk(
            MergeRepository merges,
            TicketDesk desk,
            Tickets tickets,
            Timeline timeline,
            LinkDesk links,
            ContactDesk contacts,
            Belongings belongings,
            Event<MergeFact> facts,
            Ids ids,
            Clock clock) {
        this.merges = merges;
        this.desk = desk;
        this.tickets = tickets;
        this.timeline = timeline;
        this.links = links;
        this.contacts = contacts;
        this.belongings = belongings;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param why kebab case
     * @throws CannotMerge unless the two are open matters of one customer
     */
    @Transactional
    public void merge(UUID sourceId, @Nullable String ifMatch, UUID targetId, String why, Actor by) {
        if (sourceId.equals(targetId)) {
            throw new CannotMerge(Reason.SAME_TICKET);
        }
        tickets.lockInOrder(sourceId, targetId);
        var source = tickets.require(sourceId);
        var target = tickets.require(targetId);
        Revision.check(ifMatch, source.version());
        var obstacle = obstacle(source, target);
        if (obstacle.isPresent()) {
            throw new CannotMerge(obstacle.get());
        }
        weave(source, target, why, by);
    }

    /** Merges if it can be; a ticket that cannot join must not fail to open. False if it could not. */
    @Transactional
    public boolean mergeIfPossible(UUID sourceId, UUID targetId, String why, Actor by) {
        tickets.lockInOrder(sourceId, targetId);
        var source = tickets.require(sourceId);
        var target = tickets.require(targetId);
        if (obstacle(source, target).isPresent()) {
            return false;
        }
        weave(source, target, why, by);
        return true;
    }

    private void weave(TicketSnapshot source, TicketSnapshot target, String why, Actor by) {
        var sourceId = source.id();
        var targetId = target.id();
        var now = clock.instant();
        var merge = new Merge(ids.next(), source, targetId, why, by.id(), now);
        merges.persist(merge);
        belongings.comeAlong(merge.id(), sourceId, targetId);
        links.comesWithAct(sourceId, targetId, LinkKind.MERGED_INTO, by);
        desk.closeAsMerged(source.id(), targetId, by);
        merges.flush();
        record(source, by, "ticket-merged", target, Map.of("why", why));
        record(target, by, "ticket-absorbed", source, Map.of("why", why));
        facts.fire(new TicketMerged(source.subject(), targetId, why, by, now));
    }

    /** @throws NotMerged if there is nothing to undo */
    @Transactional
    public void undo(UUID sourceId, @Nullable String ifMatch, Actor by) {
        tickets.lockInOrder(sourceId);
        var source = tickets.require(sourceId);
        Revision.check(ifMatch, source.version());
        var merge = merges.inForce(sourceId).orElseThrow(NotMerged::new);
        var target = tickets.require(merge.targetId());
        var now = clock.instant();
        merge.undo(by.id(), now);
        links.goesWithAct(sourceId, target.id(), LinkKind.MERGED_INTO);
        belongings.goBack(merge.id());
        desk.giveBack(source.id(), merge.before(), by);
        merges.flush();
        record(source, by, "ticket-unmerged", target, Map.of());
        record(target, by, "ticket-released", source, Map.of());
        facts.fire(new TicketUnmerged(source.subject(), target.id(), by, now));
    }

    /**
     * Opens a ticket in the same matter that shows the chosen entries from now on.
     *
     * @throws UnknownEntries unless all of them are messages or notes that this ticket shows
     */
    @Transactional
    TicketSnapshot split(UUID ticketId, Set<UUID> entries, @Nullable Category category, Actor by) {
        // Two who split the same entries off at once take turns: the second finds them gone.
        var ticket = tickets.locked(ticketId);
        var shown = timeline.chosen(ticketId, entries);
        if (shown.size() != entries.size()
                || shown.stream().anyMatch(entry -> !entry.kind().isSaid())) {
            throw new UnknownEntries();
        }
        var split =
                desk.open(OpenTicket.splitFrom(ticket, Objects.requireNonNullElse(category, ticket.category()), by));
        entries.forEach(entry -> merges.lend(entry, ticketId, split.id()));
        links.comesWithAct(split.id(), ticketId, LinkKind.SPLIT_FROM, by);
        var count = Map.of("entries", Integer.toString(entries.size()));
        record(ticket, by, "ticket-split", split, count);
        record(split, by, "split-from", ticket, count);
        facts.fire(new TicketSplit(split.subject(), ticketId, entries.size(), by, clock.instant()));
        return split;
    }

    @Transactional
    List<Merge> of(UUID ticketId) {
        tickets.require(ticketId);
        return merges.of(ticketId);
    }

    private Optional<Reason> obstacle(TicketSnapshot source, TicketSnapshot target) {
        if (merges.inForce(source.id()).isPresent()) {
            return Optional.of(Reason.ALREADY_MERGED);
        }
        if (!target.status().isActive()) {
            return Optional.of(Reason.TARGET_NOT_ACTIVE);
        }
        // A caller whom nobody knew may turn out to be the customer; two customers never read each other's words.
        if (source.customerRef() != null && !source.customerRef().equals(target.customerRef())) {
            return Optional.of(Reason.OTHER_CUSTOMER);
        }
        return contacts.isWaiting(source.id()) ? Optional.of(Reason.CONTACT_OPEN) : Optional.empty();
    }

    private void record(TicketSnapshot ticket, Actor by, String code, TicketSnapshot other, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("ticketId", other.id().toString());
        details.put("number", other.number());
        timeline.act(ticket.id(), by, code, details);
    }
}
