package io.walletline.ticket.casework.attachments.transfer;

import io.walletline.kit.idempotency.Idempotency;
import io.walletline.kit.security.Caller;
import io.walletline.ticket.cases.tickets.CustomerLimits;
import io.walletline.ticket.casework.attachments.AttachmentDesk;
import io.walletline.ticket.casework.attachments.AttachmentTarget;
import io.walletline.ticket.casework.contents.Contents;
import io.walletline.ticket.casework.contents.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Receives files: first the bytes, outside of any transaction, then everything that attaches them to a ticket in one. */
@ApplicationScoped
class Uploads {

    private final AttachmentTarget shelf;
    private final Contents contents;
    private final AttachmentDesk desk;
    private final Idempotency idempotency;
    private final UploadShares shares;
    private final CustomerLimits limits;
    private final Caller caller;

    Uploads(
            AttachmentTarget shelf,
            Contents contents,
            AttachmentDesk desk,
            Idempotency idempotency,
            UploadShares shares,
            CustomerLimits limits,
            Caller caller) {
        this.shelf = shelf;
        this.contents = contents;
        this.desk = desk;
        this.idempotency = idempotency;
        this.shares = shares;
        this.limits = limits;
        this.caller = caller;
    }

    /**
     * The headers of an upload.
     *
     * @param name as X-File-Name has it
     * @param type as Content-Type has it
     * @param length as Content-Length has it; -1 if it is not said
     */
    record Announced(
            @Nullable String name,
            @Nullable String type,
            long length,
            @Nullable UUID entry,
            boolean internal) {}

    /** The identity of an upload under an Idempotency-Key. */
    private record Order(String name, String type, @Nullable UUID entry, boolean internal, String sha256) {}

    /** Refuses what can be refused before the bytes are read. */
    Response take(UUID ticketId, @Nullable String key, Announced announced, InputStream bytes) {
        var home = shelf.find(ticketId, announced.entry(), announced.internal()).home();
        var type = contents.type(announced.type() == null ? "" : announced.type());
        var name = FileName.of(announced.name(), type);
        shelf.refuseIfFull(home, Math.max(0, announced.length()));
        limits.sendsFile();
        var received = shares.within(caller.id(), () -> contents.receive(home, type, announced.length(), bytes));
        var order = new Order(name, type.mediaType(), announced.entry(), announced.internal(), received.sha256());
        return attached(ticketId, key, order, received);
    }

    private Response attached(UUID ticketId, @Nullable String key, Order order, Received received) {
        var kept = new AtomicBoolean();
        try {
            var answer = idempotency.once(key, order, () -> {
                var attachment = desk.attach(ticketId, received, order.name(), order.entry(), order.internal());
                kept.set(true);
                return Response.created(URI.create(
                                "/tickets/%s/attachments/%s".formatted(attachment.ticketId(), attachment.id())))
                        .entity(attachment)
                        .build();
            });
            if (!kept.get()) {
                // Sent again: the first one is there.
                contents.drop(received);
            }
            return answer;
        } catch (RuntimeException e) {
            contents.drop(received);
            throw e;
        }
    }
}
