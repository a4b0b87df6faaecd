package io.walletline.ticket.cases.timeline;

import io.quarkus.arc.Arc;
import io.walletline.kit.id.Ids;
import io.walletline.kit.redaction.Redaction;
import io.walletline.kit.redaction.Redactor;
import io.walletline.kit.redaction.WriterWarnings;
import io.walletline.kit.redaction.detectors.SecretKind;
import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Wire;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.protection.audit.AuditLog;
import io.walletline.ticket.protection.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one timeline of a ticket, over all channels. Texts enter here: what is secret in them is taken out before anything is
 * stored, the one who wrote it is told, and the rest is sealed.
 */
@ApplicationScoped
public class Timeline {

    private final TimelineTable entries;
    private final TimelineScope strands;
    private final Vault vault;
    private final Redactor redactor;
    private final WriterWarnings warnings;
    private final AuditLog audit;
    private final Event<EntryFact> facts;
    private final Ids ids;
    private final Clock clock;

    Timeline(
            TimelineTable entries,
            TimelineScope strands,
            Vault vault,
            Redactor redactor,
            WriterWarnings warnings,
            AuditLog audit,
            Event<EntryFact> facts,
            Ids ids,
            Clock clock) {
        this.entries = entries;
        this.strands = strands;
        this.vault = vault;
        this.redactor = redactor;
        this.warnings = warnings;
        this.audit = audit;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something that customer and support said to each other. */
    @Transactional
    public TimelineEntry message(UUID ticketId, Actor author, Channel channel, @Nullable String language, String text) {
        return said(ticketId, EntryKind.MESSAGE, author, channel, language, redactor.redact(text), Way.STAYS);
    }

    /** Something that support says to the customer, wherever the customer is: it leaves, and its delivery is shown. */
    @Transactional
    public TimelineEntry reply(UUID ticketId, Actor author, Channel channel, String language, String text) {
        return said(ticketId, EntryKind.MESSAGE, author, channel, language, redactor.redact(text), Way.LEAVES);
    }

    /** News of an answer's delivery: never back from delivered, otherwise by time. */
    @Transactional
    public void replyDelivery(UUID entryId, DeliveryNews news) {
        entries.replyDelivery(entryId, news);
    }

    /** The words with which a ticket opens, which were redacted before they were classified. */
    @Transactional
    public void opening(UUID ticketId, Actor author, Channel channel, @Nullable String language, Redaction text) {
        said(ticketId, EntryKind.MESSAGE, author, channel, language, text, Way.OPENS);
    }

    /** Something that an agent wrote for agents. */
    @Transactional
    public TimelineEntry note(UUID ticketId, Actor author, Channel channel, String text) {
        return said(ticketId, EntryKind.NOTE, author, channel, null, redactor.redact(text), Way.STAYS);
    }

    /**
     * An act of a person or of the system.
     *
     * @param code kebab case, the key of its wording in every language
     * @param details values of the wording; nothing personal
     */
    @Transactional
    public void act(UUID ticketId, Actor author, String code, Map<String, String> details) {
        var entry = new TimelineEntry(
                ids.next(),
                ticketId,
                clock.instant(),
                EntryKind.ACT,
                author.id(),
                null,
                null,
                null,
                code,
                Map.copyOf(details),
                null,
                false);
        entries.add(entry, null);
        audit.onTicket(ticketId, author, code, entry.details());
    }

    /** News of a message that notification-service sends: one entry per message, whose delivery state goes forward. */
    @Transactional
    public void notice(UUID ticketId, UUID noticeId, String template, DeliveryNews delivery) {
        var entry = new TimelineEntry(
                ids.next(),
                ticketId,
                clock.instant(),
                EntryKind.NOTICE,
                Actor.SYSTEM.id(),
                null,
                null,
                null,
                template,
                Map.of(),
                delivery,
                false);
        if (entries.notice(entry, noticeId, delivery)) {
            audit.onTicket(ticketId, Actor.SYSTEM, Wire.name(EntryKind.NOTICE), Map.of());
        }
    }

    /** Oldest first; one row more than the limit if there is one. Customers are shown messages and notices only. */
    @Transactional
    public List<TimelineEntry> page(UUID ticketId, boolean forCustomer, int limit, @Nullable Cursor after) {
        return entries.page(strands.of(ticketId), forCustomer, limit, after, vault.opener());
    }

    /** Those of the given entries that the ticket's timeline shows, oldest first. */
    @Transactional
    public List<TimelineEntry> chosen(UUID ticketId, Collection<UUID> ids) {
        return entries.chosen(strands.of(ticketId), ids, vault.opener());
    }

    /** A text that was said or noted. */
    public record Said(boolean note, String text) {}

    /** What stands on the ticket itself and can still be read, wherever it is shown. */
    @Transactional
    public List<Said> ownWords(UUID ticketId) {
        return entries.said(ticketId, vault.opener()).stream()
                .filter(entry -> entry.text() != null)
                .map(entry -> new Said(entry.kind() == EntryKind.NOTE, Objects.requireNonNull(entry.text())))
                .toList();
    }

    /** Removes the sealed texts of tickets; returns the tickets that had some. */
    @Transactional
    public List<UUID> eraseTexts(Collection<UUID> ticketIds) {
        return entries.eraseTexts(ticketIds);
    }

    /** One more file hangs on the entry, so that a timeline without any is read without looking for them. */
    @Transactional
    public void fileAttached(UUID entryId) {
        entries.countFile(entryId);
    }

    private enum Way {
        OPENS,
        STAYS,
        LEAVES
    }

    private TimelineEntry said(
            UUID ticketId,
            EntryKind kind,
            Actor author,
            Channel channel,
            @Nullable String language,
            Redaction text,
            Way way) {
        var id = ids.next();
        var entry = new TimelineEntry(
                id,
                ticketId,
                clock.instant(),
                kind,
                author.id(),
                channel,
                language,
                text.text(),
                null,
                Map.of(),
                way == Way.LEAVES ? DeliveryNews.queued(clock.instant()) : null,
                false);
        entries.add(entry, vault.seal(ticketId, TimelineTable.place(id), text.text()));
        audit.onTicket(ticketId, author, Wire.name(kind), Map.of());
        facts.fire(new EntryFact(
                id, ticketId, kind, author, way == Way.OPENS, way == Way.LEAVES, text.text(), entry.at()));
        if (!text.isClean()) {
            reportSecrets(ticketId, author, text);
        }
        return entry;
    }

    private void reportSecrets(UUID ticketId, Actor author, Redaction text) {
        var kinds = text.removed().stream().map(SecretKind::wireName).distinct().collect(Collectors.joining(","));
        act(ticketId, Actor.SYSTEM, "secret-removed", Map.of("kinds", kinds, "author", author.id()));
        if (Arc.container().requestContext().isActive()) {
            warnings.add(text);
        }
    }
}
