package io.walletline.ticket.casework.drafts;

import io.walletline.kit.id.Ids;
import io.walletline.kit.redaction.Redactor;
import io.walletline.kit.rest.Revision;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.protection.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps and gives back drafts; agents never read each other's. */
@ApplicationScoped
public class DraftDesk {

    private final DraftRepository drafts;
    private final Tickets tickets;
    private final Vault vault;
    private final Redactor redactor;
    private final Ids ids;
    private final Clock clock;

    DraftDesk(DraftRepository drafts, Tickets tickets, Vault vault, Redactor redactor, Ids ids, Clock clock) {
        this.drafts = drafts;
        this.tickets = tickets;
        this.vault = vault;
        this.redactor = redactor;
        this.ids = ids;
        this.clock = clock;
    }

    /** A draft with its words in clear. */
    record Opened(Draft.Kind kind, String text, Instant savedAt, long version) {}

    @Transactional
    Opened of(UUID ticketId, String agentId) {
        var draft = drafts.of(ticketId, agentId).orElseThrow(NoDraft::new);
        var sealed = draft.sealed();
        var text = vault.open(sealed.keyId(), place(ticketId, agentId), sealed.bytes());
        if (text == null) {
            throw new NoDraft();
        }
        return opened(draft, text);
    }

    /** A draft as it stands in the customer's file. */
    public record Unsent(String agentId, String text, Instant savedAt) {}

    /** Drafts of all agents on a ticket, for the customer's file only, never for colleagues. */
    @Transactional
    public List<Unsent> unsent(UUID ticketId) {
        return drafts.ofTicket(ticketId).stream()
                .flatMap(draft -> {
                    var sealed = draft.sealed();
                    var text = vault.open(sealed.keyId(), place(ticketId, draft.agentId()), sealed.bytes());
                    return Stream.ofNullable(text).map(words -> new Unsent(draft.agentId(), words, draft.savedAt()));
                })
                .toList();
    }

    /** @param ifMatch needed for one that exists: the same agent may write in two windows */
    @Transactional
    Opened save(UUID ticketId, String agentId, @Nullable String ifMatch, Draft.Kind kind, String text) {
        tickets.lockInOrder(ticketId);
        var draft = drafts.of(ticketId, agentId).orElse(null);
        if (draft == null) {
            draft = new Draft(ids.next(), ticketId, agentId);
        } else {
            Revision.check(ifMatch, draft.version());
        }
        var clean = redactor.redact(text).text();
        draft.save(kind, vault.seal(ticketId, place(ticketId, agentId), clean), clock.instant());
        drafts.persistAndFlush(draft);
        return opened(draft, clean);
    }

    @Transactional
    void drop(UUID ticketId, String agentId) {
        drafts.of(ticketId, agentId).ifPresent(drafts::delete);
    }

    private static Opened opened(Draft draft, String text) {
        return new Opened(draft.kind(), text, draft.savedAt(), draft.version());
    }

    private static String place(UUID ticketId, String agentId) {
        return "draft:" + ticketId + ":" + agentId;
    }
}
