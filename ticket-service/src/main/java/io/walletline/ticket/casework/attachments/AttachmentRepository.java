package io.walletline.ticket.casework.attachments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.ticket.cases.timeline.TimelineScope;
import io.walletline.ticket.casework.contents.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attachments by id, and by the tickets and entries that show them. */
@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {

    private static final String WITHIN =
            "(ticket_id = any (?1) or entry_id = any (?2)) and not entry_id = any (?3) and (not ?4 or not internal)";

    /** The number and size of a ticket's files. */
    record Sum(long files, long bytes) {}

    /** Oldest first; one row more than the limit if there is one. */
    List<Attachment> page(TimelineScope.Scope scope, boolean forCustomer, int limit, @Nullable UUID after) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from attachment where " + WITHIN + " and id > ?5 order by id limit ?6",
                        Attachment.class)
                .setParameter(1, scope.tickets().toArray(UUID[]::new))
                .setParameter(2, scope.lent().toArray(UUID[]::new))
                .setParameter(3, scope.hidden().toArray(UUID[]::new))
                .setParameter(4, forCustomer)
                .setParameter(5, after == null ? new UUID(0, 0) : after)
                .setParameter(6, limit + 1)
                .getResultList();
    }

    List<Attachment> ofEntries(Collection<UUID> entries) {
        return getEntityManager()
                .createNativeQuery("select * from attachment where entry_id = any (?1) order by id", Attachment.class)
                .setParameter(1, entries.toArray(UUID[]::new))
                .getResultList();
    }

    List<Attachment> ofTicket(UUID ticketId) {
        return list("ticketId = ?1 order by id", ticketId);
    }

    @Transactional
    Optional<Content> contentOf(UUID id) {
        return find("id = ?1 and removal is null", id).firstResultOptional().map(Attachment::content);
    }

    List<Attachment> readableOf(Collection<UUID> tickets) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from attachment where ticket_id = any (?1) and removal is null order by id",
                        Attachment.class)
                .setParameter(1, tickets.toArray(UUID[]::new))
                .getResultList();
    }

    /** Reads an attachment anew, not as this transaction has read it before. */
    Attachment fresh(UUID id) {
        var attachment = findById(id);
        getEntityManager().refresh(attachment);
        return attachment;
    }

    Sum sum(UUID ticketId) {
        return getEntityManager()
                .createQuery(
                        "select count(id), coalesce(sum(bytes), 0L) from Attachment where ticketId = ?1 and removal is null",
                        Sum.class)
                .setParameter(1, ticketId)
                .getSingleResult();
    }

    /** Erases the reasons of removals on these tickets, with the tickets' texts. */
    void forgetReasons(Collection<UUID> tickets) {
        getEntityManager()
                .createNativeQuery("update attachment set reason_key = null, reason_sealed = null"
                        + " where ticket_id = any (?1) and reason_key is not null")
                .setParameter(1, tickets.toArray(UUID[]::new))
                .executeUpdate();
    }
}
