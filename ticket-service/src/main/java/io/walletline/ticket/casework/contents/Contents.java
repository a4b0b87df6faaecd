package io.walletline.ticket.casework.contents;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.walletline.kit.id.Ids;
import io.walletline.kit.problem.Problem;
import io.walletline.kit.redaction.Redactor;
import io.walletline.ticket.casework.contents.storage.AttachmentConfig;
import io.walletline.ticket.casework.contents.storage.ContentStore;
import io.walletline.ticket.casework.contents.storage.NotAsSealed;
import io.walletline.ticket.casework.contents.storage.OrphanSweeper;
import io.walletline.ticket.casework.contents.storage.OrphanedContents;
import io.walletline.ticket.casework.contents.storage.Pieces;
import io.walletline.ticket.casework.contents.storage.StoreUnavailable;
import io.walletline.ticket.casework.contents.storage.Stores;
import io.walletline.ticket.protection.vault.PieceSeal;
import io.walletline.ticket.protection.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * The receiving and opening of contents. A content counts as orphaned until it is kept: a crash at any point leaves
 * nothing behind that would not be found and removed.
 */
@ApplicationScoped
public class Contents {

    private final AttachmentConfig config;
    private final Stores stores;
    private final OrphanedContents debris;
    private final OrphanSweeper sweeper;
    private final Vault vault;
    private final Redactor redactor;
    private final Ids ids;
    private final Clock clock;
    private final Semaphore places;

    Contents(
            AttachmentConfig config,
            Stores stores,
            OrphanedContents debris,
            OrphanSweeper sweeper,
            Vault vault,
            Redactor redactor,
            Ids ids,
            Clock clock) {
        this.config = config;
        this.stores = stores;
        this.debris = debris;
        this.sweeper = sweeper;
        this.vault = vault;
        this.redactor = redactor;
        this.ids = ids;
        this.clock = clock;
        this.places = new Semaphore(config.uploadsAtOnce());
    }

    /**
     * The type that a Content-Type names.
     *
     * @throws Problem 415 if it is not taken
     */
    public FileType type(String mediaType) {
        return FileType.of(mediaType)
                .filter(type -> config.types().contains(type.mediaType()))
                .orElseThrow(() -> new FileTypeNotTaken(config.types()));
    }

    /**
     * Reads a content to its end and seals it into the store, outside of any transaction.
     *
     * @param announced the length by the sender; -1 if unknown
     * @throws Problem if it is too large, empty, not of its type, a text with secrets, breaks off, or cannot be stored now
     */
    public Received receive(UUID ticketId, FileType type, long announced, InputStream content) {
        if (announced > config.maxBytes()) {
            throw new FileTooLarge(config.maxBytes());
        }
        if (announced == 0) {
            throw new EmptyFile();
        }
        if (!places.tryAcquire()) {
            throw new TooManyUploads();
        }
        try {
            return received(ticketId, type, announced, content);
        } finally {
            places.release();
        }
    }

    private Received received(UUID ticketId, FileType type, long announced, InputStream from) {
        var id = ids.next();
        var now = clock.instant();
        var until = now.plus(config.uploadWithin());
        var content =
                new InspectedStream(from, config.maxBytes(), clock, until, type.isText() ? redactor.search() : null);
        content.mustBe(type);
        var store = stores.current();
        var seal = vault.pieces(ticketId);
        willBeDebris(id, store, until.plus(config.uploadWithin()));
        try {
            store.write(id, Pieces.STANDARD.sealing(content, seal, id));
            if (announced >= 0 && content.size() != announced) {
                throw new UploadBrokenOff();
            }
        } catch (IOException e) {
            drop(id);
            Log.error("a store does not take a content: store=" + store.kind().wireName(), e);
            throw new StoreUnavailable();
        } catch (RuntimeException e) {
            drop(id);
            throw e;
        }
        var kept = new Content(id, seal.keyId(), content.size(), store.kind().wireName());
        return new Received(kept, type, content.sha256());
    }

    /**
     * Lets a content stay, in the transaction that makes it part of something.
     *
     * @throws Problem 409 if its key or the content itself has gone meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Received received) {
        if (!vault.holds(received.content().keyId())
                || !debris.take(received.content().id())) {
            throw new UploadOvertaken();
        }
    }

    /** Removes a content at once unless it was kept; if its store is away, later. */
    public void drop(Received received) {
        drop(received.content().id());
    }

    /** Removes a content that was kept, soon after the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void discard(UUID id, String store) {
        debris.add(id, store, clock.instant());
    }

    /**
     * Opens a content, or a part of it; empty if its key was destroyed.
     *
     * @throws Problem 503 if the store does not answer, 500 if the content is not as it was
     */
    public Optional<OpenContent> open(Content content, long from, long length) {
        return vault.piecesSealedWith(content.keyId()).map(seal -> open(content, seal, from, length));
    }

    private OpenContent open(Content content, PieceSeal seal, long from, long length) {
        try {
            return new OpenContent(stores.named(content.store()), Pieces.STANDARD, seal, content, from, length);
        } catch (NotAsSealed e) {
            Log.error("a content is not as it was stored: content=" + content.id(), e);
            throw new DamagedContent();
        } catch (IOException e) {
            Log.error("a store does not give a content: store=" + content.store(), e);
            throw new StoreUnavailable();
        }
    }

    private void willBeDebris(UUID id, ContentStore store, Instant due) {
        QuarkusTransaction.requiringNew().run(() -> debris.add(id, store.kind().wireName(), due));
    }

    private void drop(UUID id) {
        try {
            sweeper.remove(id);
        } catch (RuntimeException e) {
            Log.warnf("a content is removed when its time is over: content=%s", id);
        }
    }
}
