package io.walletline.ticket.protection.vault;

import io.walletline.kit.id.Ids;
import io.walletline.kit.privacy.DataKey;
import io.walletline.kit.privacy.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens the personal texts of customers and tickets, each with its owner's key. */
@ApplicationScoped
public class Vault {

    private static final int KEYS_IN_MEMORY = 10_000;

    /** So long another instance may go on with a key that was destroyed on this one. */
    private static final Duration KEEP = Duration.ofSeconds(10);

    private final KeyTable table;
    private final Sealer sealer;
    private final TransactionSynchronizationRegistry transaction;
    private final Ids ids;
    private final Clock clock;
    private final FreshCache<Owner, OwnedKey> byOwner;
    private final FreshCache<UUID, Optional<OwnedKey>> byId;

    Vault(KeyTable table, Sealer sealer, TransactionSynchronizationRegistry transaction, Ids ids, Clock clock) {
        this.table = table;
        this.sealer = sealer;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
        this.byOwner = new FreshCache<>(KEYS_IN_MEMORY, KEEP, clock);
        this.byId = new FreshCache<>(KEYS_IN_MEMORY, KEEP, clock);
    }

    /** Tells whose ticket it is that the current transaction opens: it is not stored yet, so it cannot be looked up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void opens(UUID ticketId, @Nullable String customerRef) {
        keysOfThisTransaction().owners().put(ticketId, Owner.of(ticketId, customerRef));
    }

    /**
     * Seals a text that belongs to a ticket.
     *
     * @param place of the text, for example {@code timeline:<entry id>}; the same must be given to open it
     */
    @Transactional
    public Sealed seal(UUID ticketId, String place, String text) {
        var owner = keysOfThisTransaction().owners().get(ticketId);
        return seal(owner != null ? owner : Owner.of(ticketId, table.customerOf(ticketId)), place, text);
    }

    /** Seals a text that belongs to a customer. */
    @Transactional
    public Sealed sealFor(String customerRef, String place, String text) {
        return seal(Owner.customer(customerRef), place, text);
    }

    /** The text; null if its key was destroyed. */
    @Transactional
    public @Nullable String open(UUID keyId, String place, byte[] sealed) {
        return opener().open(keyId, place, sealed);
    }

    /** For reading many texts in the current transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Opener opener() {
        return (keyId, place, bytes) ->
                key(keyId).map(key -> key.key().open(place, bytes)).orElse(null);
    }

    /** For sealing something long of a ticket, piece by piece and outside of transactions; see {@link #holds}. */
    @Transactional
    public PieceSeal pieces(UUID ticketId) {
        var key = key(Owner.of(ticketId, table.customerOf(ticketId)));
        return new PieceSeal(key.id(), key.key());
    }

    /** For opening it again; empty if the key was destroyed. */
    @Transactional
    public Optional<PieceSeal> piecesSealedWith(UUID keyId) {
        return key(keyId).map(key -> new PieceSeal(key.id(), key.key()));
    }

    /** Whether a key is there now, and stays until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean holds(UUID keyId) {
        return table.hold(keyId);
    }

    /** Makes everything unreadable that was sealed for the customer or for one of these tickets; returns how many keys went. */
    @Transactional
    public int destroy(String customerRef, Collection<UUID> tickets) {
        var destroyed = table.destroy(customerRef, tickets);
        keysOfThisTransaction().clear();
        transaction.registerInterposedSynchronization(after(() -> {
            byOwner.clear();
            byId.clear();
        }));
        return destroyed;
    }

    private Sealed seal(Owner owner, String place, String text) {
        var key = key(owner);
        return new Sealed(key.id(), key.key().seal(place, text));
    }

    private OwnedKey key(Owner owner) {
        var keys = keysOfThisTransaction();
        var mine = keys.byOwner().get(owner);
        var known = mine != null ? mine : byOwner.get(owner);
        if (known != null) {
            return known;
        }
        var fresh = new OwnedKey(ids.next(), DataKey.random());
        var row = table.ensure(
                owner, new KeyTable.Key(fresh.id(), sealer.wrap(place(fresh.id()), fresh.key())), clock.instant());
        var key = row.id().equals(fresh.id()) ? fresh : unwrapped(row);
        keys.byOwner().put(owner, key);
        return key;
    }

    private Optional<OwnedKey> key(UUID id) {
        var mine = keysOfThisTransaction().byId(id);
        if (mine.isPresent()) {
            return mine;
        }
        var known = byId.get(id);
        if (known == null) {
            known = table.find(id).map(this::unwrapped);
            byId.put(id, known);
        }
        return known;
    }

    private OwnedKey unwrapped(KeyTable.Key row) {
        return new OwnedKey(row.id(), sealer.unwrap(place(row.id()), row.wrapped()));
    }

    static String place(UUID keyId) {
        return "data-key:" + keyId;
    }

    /** A key that this transaction has made is kept for others only once it is committed. */
    private TransactionKeys keysOfThisTransaction() {
        var known = (TransactionKeys) transaction.getResource(Vault.class);
        if (known != null) {
            return known;
        }
        var keys = new TransactionKeys();
        transaction.putResource(Vault.class, keys);
        transaction.registerInterposedSynchronization(after(() -> keys.byOwner().forEach((owner, key) -> {
            byOwner.put(owner, key);
            byId.put(key.id(), Optional.of(key));
        })));
        return keys;
    }

    private static Synchronization after(Runnable committed) {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                // everything is written already
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    committed.run();
                }
            }
        };
    }
}
