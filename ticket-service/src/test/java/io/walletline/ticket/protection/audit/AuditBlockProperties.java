package io.walletline.ticket.protection.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever somebody changes in whichever entry: the block does not hold it any more, and it holds all the others. */
class AuditBlockProperties {

    private static final Instant THEN = Instant.parse("2026-11-22T12:00:00.123456Z");

    @Property(tries = 500)
    void shouldFindTheEntry_whenAnyFieldOfAnyEntryIsChanged(
            @ForAll @IntRange(min = 1, max = 20) int size, @ForAll Random random) {
        // Given
        var rows = rows(size, random);
        var block = AuditBlock.of(7, rows, rows.getLast().seq(), THEN, AuditBlock.BEGINNING);
        var victim = random.nextInt(size);

        // When
        var stored = new ArrayList<>(rows);
        stored.set(victim, tampered(rows.get(victim), random));

        // Then
        assertThat(block.isWhole()).isTrue();
        for (int i = 0; i < size; i++) {
            assertThat(block.holds(i, stored.get(i))).isEqualTo(i != victim);
        }
    }

    @Property(tries = 300)
    void shouldNotBeWhole_whenAnyOfItsBytesIsChanged(
            @ForAll @IntRange(min = 1, max = 20) int size, @ForAll Random random) {
        // Given
        var rows = rows(size, random);
        var block = AuditBlock.of(7, rows, rows.getLast().seq(), THEN, AuditBlock.BEGINNING);

        // When
        var leaves = flipped(block.leaves(), random);
        var previous = flipped(block.previous(), random);

        // Then
        assertThat(with(block, leaves, block.previous(), block.settled()).isWhole())
                .isFalse();
        assertThat(with(block, block.leaves(), previous, block.settled()).isWhole())
                .isFalse();
        assertThat(with(block, block.leaves(), block.previous(), block.settled() + 1)
                        .isWhole())
                .isFalse();
    }

    private static AuditBlock with(AuditBlock block, byte[] leaves, byte[] previous, long settled) {
        return new AuditBlock(block.height(), block.seqs(), leaves, settled, block.chainedAt(), previous, block.hash());
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        var copy = bytes.clone();
        copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }

    private static List<AuditRow> rows(int size, Random random) {
        var rows = new ArrayList<AuditRow>();
        for (int i = 0; i < size; i++) {
            rows.add(new AuditRow(
                    100L + i,
                    THEN.plusMillis(random.nextInt(1000)),
                    word(random),
                    word(random),
                    random.nextBoolean() ? id(random) : null,
                    random.nextBoolean() ? word(random) : null,
                    random.nextBoolean() ? List.of(id(random), id(random)) : List.of(),
                    "{\"a\":\"" + word(random) + "\"}"));
        }
        return rows;
    }

    private static AuditRow tampered(AuditRow row, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> copy(row, row.seq() + 1, row.at(), row.actor(), row.act(), row.details());
            case 1 -> copy(row, row.seq(), row.at().plusNanos(1000), row.actor(), row.act(), row.details());
            case 2 -> copy(row, row.seq(), row.at(), row.actor() + "x", row.act(), row.details());
            case 3 -> copy(row, row.seq(), row.at(), row.actor(), row.act() + "x", row.details());
            case 4 -> copy(row, row.seq(), row.at(), row.actor(), row.act(), row.details() + " ");
            // The border between two fields moves: what they say together stays.
            case 5 ->
                copy(
                        row,
                        row.seq(),
                        row.at(),
                        row.actor() + row.act().charAt(0),
                        row.act().substring(1),
                        row.details());
            case 6 ->
                new AuditRow(
                        row.seq(),
                        row.at(),
                        row.actor(),
                        row.act(),
                        id(random),
                        row.customerRef(),
                        row.tickets(),
                        row.details());
            default ->
                new AuditRow(
                        row.seq(),
                        row.at(),
                        row.actor(),
                        row.act(),
                        row.ticketId(),
                        row.customerRef() == null ? "" : null,
                        row.tickets(),
                        row.details());
        };
    }

    private static AuditRow copy(AuditRow row, long seq, Instant at, String actor, String act, String details) {
        return new AuditRow(seq, at, actor, act, row.ticketId(), row.customerRef(), row.tickets(), details);
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static String word(Random random) {
        return "w" + Integer.toString(random.nextInt(1_000_000), 36);
    }
}
