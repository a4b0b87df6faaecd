package io.walletline.ticket.cases.lifecycle;

import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.facts.TicketCorrection;
import io.walletline.ticket.cases.facts.TicketFact;
import io.walletline.ticket.cases.facts.TicketFact.TicketAssigned;
import io.walletline.ticket.cases.facts.TicketFact.TicketClassified;
import io.walletline.ticket.cases.facts.TicketFact.TicketOpened;
import io.walletline.ticket.cases.facts.TicketFact.TicketResolved;
import io.walletline.ticket.cases.facts.TicketFact.TicketStatusChanged;
import io.walletline.ticket.cases.facts.TicketFact.TicketUnassigned;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.facts.TicketSubject;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's matter. Its verbs guard, change, and return what happened. */
@Entity
public class Ticket {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private UUID correlationId;
    private @Nullable String customerRef;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    private TicketStatus status;

    private String language;
    private @Nullable String region;
    private @Nullable String assignee;
    private @Nullable UUID followUpOf;
    private @Nullable UUID mergedInto;
    private Instant openedAt;
    private Instant changedAt;
    private @Nullable Instant resolvedAt;

    @SuppressWarnings("NullAway.Init")
    protected Ticket() {
        // for Hibernate
    }

    public Ticket(
            UUID id,
            String number,
            UUID correlationId,
            OpenTicket order,
            Category category,
            Priority priority,
            Instant now) {
        this.id = id;
        this.number = number;
        this.correlationId = correlationId;
        this.customerRef = order.customerRef();
        this.channel = order.channel();
        this.origin = order.origin();
        this.category = category;
        this.priority = priority;
        this.status = TicketStatus.NEW;
        this.language = order.language();
        this.region = order.region();
        this.followUpOf = order.followUpOf();
        this.openedAt = now;
        this.changedAt = now;
    }

    TicketOpened opened() {
        return new TicketOpened(
                subject(), number, channel, origin, category, priority, language, region, followUpOf, openedAt);
    }

    /** @throws IllegalTransition if the status machine does not allow it */
    public List<TicketFact> become(TicketStatus next, Actor by, Instant now) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, next);
        }
        var facts = new ArrayList<TicketFact>();
        facts.add(new TicketStatusChanged(subject(), status, next, by, now));
        status = next;
        changedAt = now;
        if (next == TicketStatus.RESOLVED) {
            resolvedAt = now;
            facts.add(new TicketResolved(subject(), number, assignee, category, language, channel, openedAt, now));
        } else if (next == TicketStatus.OPEN) {
            resolvedAt = null;
        }
        return facts;
    }

    /** Puts the ticket where an act outside the status machine wants it: a merge, or its undoing. */
    List<TicketFact> stand(TicketDesk.Standing standing, Actor by, Instant now) {
        var before = status;
        status = standing.status();
        resolvedAt = standing.resolvedAt();
        changedAt = standing.changedAt();
        mergedInto = standing.mergedInto();
        return status == before ? List.of() : List.of(new TicketStatusChanged(subject(), before, status, by, now));
    }

    /** Gives the ticket to an agent; one who has it already changes nothing. */
    public List<TicketFact> assignTo(String agentId, Instant now) {
        if (agentId.equals(assignee)) {
            return List.of();
        }
        if (!status.isActive()) {
            throw new TicketNotActive(status);
        }
        assignee = agentId;
        changedAt = now;
        return List.of(new TicketAssigned(subject(), agentId, now));
    }

    /** Takes the ticket from whoever has it: it is anybody's again. */
    List<TicketFact> unassign(Actor by, Instant now) {
        var before = assignee;
        if (before == null) {
            return List.of();
        }
        if (!status.isActive()) {
            throw new TicketNotActive(status);
        }
        assignee = null;
        changedAt = now;
        return List.of(new TicketUnassigned(subject(), before, by, now));
    }

    /** Corrects what a ticket is about; what is left out stays as it is. */
    List<TicketFact> reclassify(TicketCorrection correction, Actor by, Instant now) {
        var before = List.of(category, priority, language, String.valueOf(region));
        category = Objects.requireNonNullElse(correction.category(), category);
        priority = Objects.requireNonNullElse(correction.priority(), priority);
        language = Objects.requireNonNullElse(correction.language(), language);
        region = correction.region() == null ? region : correction.region();
        if (before.equals(List.of(category, priority, language, String.valueOf(region)))) {
            return List.of();
        }
        changedAt = now;
        return List.of(new TicketClassified(subject(), category, priority, language, region, null, by, now));
    }

    /** The ticket as it stands now, for readers in other houses. */
    public TicketSnapshot snapshot() {
        return new TicketSnapshot(
                id,
                version,
                number,
                correlationId,
                customerRef,
                channel,
                origin,
                category,
                priority,
                status,
                language,
                region,
                assignee,
                followUpOf,
                mergedInto,
                openedAt,
                changedAt,
                resolvedAt);
    }

    public TicketSubject subject() {
        return new TicketSubject(id, correlationId, customerRef);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public @Nullable String customerRef() {
        return customerRef;
    }

    public Priority priority() {
        return priority;
    }

    public TicketStatus status() {
        return status;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }
}
