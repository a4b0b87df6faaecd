package io.walletline.ticket.protection.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain.
 *
 * @param seqs numbers of the entries, ascending
 * @param leaves their hashes, 32 bytes each
 * @param settled no entry up to this one will ever appear outside of this block and those before it
 * @param previous the hash of the block before; 32 zeros for the first
 */
@SuppressWarnings("ArrayRecordComponent") // compared with Arrays.equals
record AuditBlock(
        long height, List<Long> seqs, byte[] leaves, long settled, Instant chainedAt, byte[] previous, byte[] hash) {

    static final int HASH_BYTES = 32;
    static final byte[] BEGINNING = new byte[HASH_BYTES];

    static AuditBlock of(long height, List<AuditRow> rows, long settled, Instant at, byte[] previous) {
        var leaves = ByteBuffer.allocate(rows.size() * HASH_BYTES);
        rows.forEach(row -> leaves.put(leaf(row)));
        var seqs = rows.stream().map(AuditRow::seq).toList();
        var time = at.truncatedTo(ChronoUnit.MICROS);
        return new AuditBlock(
                height,
                seqs,
                leaves.array(),
                settled,
                time,
                previous,
                hash(height, seqs, leaves.array(), settled, time, previous));
    }

    boolean isWhole() {
        return leaves.length == seqs.size() * HASH_BYTES
                && Arrays.equals(hash, hash(height, seqs, leaves, settled, chainedAt, previous));
    }

    boolean holds(int index, AuditRow row) {
        var leaf = Arrays.copyOfRange(leaves, index * HASH_BYTES, (index + 1) * HASH_BYTES);
        return Arrays.equals(leaf, leaf(row));
    }

    /** SHA-256 over all fields, each with its length before it, so that no two entries are written alike. */
    static byte[] leaf(AuditRow row) {
        var digest = sha256();
        add(digest, Long.toString(row.seq()));
        add(digest, micros(row.at()));
        add(digest, row.actor());
        add(digest, row.act());
        add(digest, row.ticketId() == null ? null : row.ticketId().toString());
        add(digest, row.customerRef());
        add(digest, Integer.toString(row.tickets().size()));
        row.tickets().stream().map(UUID::toString).forEach(ticket -> add(digest, ticket));
        add(digest, row.details());
        return digest.digest();
    }

    private static byte[] hash(long height, List<Long> seqs, byte[] leaves, long settled, Instant at, byte[] previous) {
        var digest = sha256();
        digest.update(previous);
        add(digest, Long.toString(height));
        add(digest, Long.toString(settled));
        add(digest, micros(at));
        add(digest, Integer.toString(seqs.size()));
        seqs.forEach(seq -> add(digest, Long.toString(seq)));
        digest.update(leaves);
        return digest.digest();
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        var bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        digest.update(
                ByteBuffer.allocate(4).putInt(field == null ? -1 : bytes.length).array());
        digest.update(bytes);
    }

    /** The database keeps microseconds. */
    private static String micros(Instant at) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
