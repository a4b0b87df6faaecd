package io.walletline.ticket.casework.contents.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.walletline.kit.privacy.DataKey;
import io.walletline.ticket.casework.contents.Content;
import io.walletline.ticket.casework.contents.MemoryStore;
import io.walletline.ticket.casework.contents.OpenContent;
import io.walletline.ticket.protection.vault.PieceSeal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What comes out is what went in, or nothing. The oracle is the clear bytes themselves. */
class PiecesProperties {

    private static final UUID KEY = new UUID(7, 7);

    private final Pieces pieces = new Pieces(8);
    private final MemoryStore store = new MemoryStore(pieces.sealed());
    private final PieceSeal seal = new PieceSeal(KEY, DataKey.random());

    /** What somebody with the store in hands, but without the key, can do to a content. */
    enum Attack {
        FLIP_A_BIT,
        CUT_BYTES,
        CUT_PIECES,
        CUT_PIECES_AND_SAY_SO,
        SWAP_PIECES,
        REPEAT_A_PIECE,
        LEAVE_A_PIECE_OUT,
        APPEND_BYTES,
        APPEND_A_PIECE,
        TAKE_A_PIECE_OF_ANOTHER
    }

    @Property
    void shouldGiveBackAnyPart(@ForAll @Size(min = 1, max = 400) byte[] clear, @ForAll long from, @ForAll long length)
            throws IOException {
        // Given
        var content = sealed(clear);
        int begin = (int) Math.floorMod(from, (long) clear.length);
        int end = begin + 1 + (int) Math.floorMod(length, (long) clear.length - begin);

        // When
        var part = opened(content, begin, end - begin);

        // Then
        assertThat(part).isEqualTo(Arrays.copyOfRange(clear, begin, end));
    }

    @Property
    void shouldShowNothingInClear_andBeAsLongAsItSays(@ForAll @Size(min = 8, max = 300) byte[] clear)
            throws IOException {
        // Given
        Assume.that(Arrays.stream(boxed(clear)).distinct().count() > 4);

        // When
        var sealed = store.bytes(sealed(clear).id());

        // Then
        assertThat(sealed).hasSize(pieces.sealedBytes(clear.length, 0, pieces.count(clear.length)));
        assertThat(Collections.indexOfSubList(
                        Arrays.asList(boxed(sealed)), Arrays.asList(boxed(Arrays.copyOf(clear, 8)))))
                .isNegative();
    }

    @Property(tries = 3000)
    void shouldRefuse_whateverWasDoneToIt(
            @ForAll @Size(min = 1, max = 300) byte[] clear, @ForAll Attack attack, @ForAll @IntRange(min = 0) int seed)
            throws IOException {
        // Given
        var content = sealed(clear);
        var before = store.bytes(content.id()).clone();
        var attacked = attacked(attack, content, new Random(seed));
        Assume.that(attacked.bytes() != content.bytes() || !Arrays.equals(before, store.bytes(content.id())));

        // When, Then
        assertThatThrownBy(() -> opened(attacked, 0, attacked.bytes())).isInstanceOf(NotAsSealed.class);
    }

    @Property
    void shouldRefuse_whenTheKeyOrTheContentIsAnother(@ForAll @Size(min = 1, max = 40) byte[] clear)
            throws IOException {
        // Given
        var content = sealed(clear);
        var other = new Content(UUID.randomUUID(), KEY, clear.length, "memory");
        store.put(other.id(), store.bytes(content.id()));

        // When, Then
        assertThatThrownBy(() -> opened(other, 0, clear.length)).isInstanceOf(NotAsSealed.class);
        assertThatThrownBy(() ->
                        new OpenContent(store, pieces, new PieceSeal(KEY, DataKey.random()), content, 0, clear.length))
                .isInstanceOf(NotAsSealed.class);
    }

    private Content attacked(Attack attack, Content content, Random random) throws IOException {
        var bytes = store.bytes(content.id()).clone();
        var all = cut(bytes);
        int one = random.nextInt(all.size());
        int two = random.nextInt(all.size());
        switch (attack) {
            case FLIP_A_BIT -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                store.put(content.id(), bytes);
                return content;
            }
            case CUT_BYTES -> {
                store.put(content.id(), Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                return content;
            }
            case APPEND_BYTES -> {
                store.put(content.id(), Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(60)));
                return content;
            }
            case CUT_PIECES -> all.subList(one, all.size()).clear();
            case CUT_PIECES_AND_SAY_SO -> {
                Assume.that(one > 0);
                all.subList(one, all.size()).clear();
                put(content, all);
                return new Content(content.id(), KEY, (long) one * pieces.clear(), "memory");
            }
            case SWAP_PIECES -> Collections.swap(all, one, two);
            case REPEAT_A_PIECE -> all.set(one, all.get(two));
            case LEAVE_A_PIECE_OUT -> all.remove(one);
            case APPEND_A_PIECE -> all.add(all.get(one));
            case TAKE_A_PIECE_OF_ANOTHER -> {
                var another = new byte[(int) content.bytes()];
                random.nextBytes(another);
                all.set(one, cut(store.bytes(sealed(another).id())).get(one));
            }
        }
        put(content, all);
        return content;
    }

    private List<byte[]> cut(byte[] bytes) {
        var all = new ArrayList<byte[]>();
        for (int at = 0; at < bytes.length; at += pieces.sealed()) {
            all.add(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + pieces.sealed())));
        }
        return all;
    }

    private void put(Content content, List<byte[]> all) {
        var bytes = new ByteArrayOutputStream();
        all.forEach(bytes::writeBytes);
        store.put(content.id(), bytes.toByteArray());
    }

    private Content sealed(byte[] clear) throws IOException {
        var id = UUID.randomUUID();
        store.write(id, pieces.sealing(new ByteArrayInputStream(clear), seal, id));
        return new Content(id, KEY, clear.length, "memory");
    }

    private byte[] opened(Content content, long from, long length) throws IOException {
        var out = new ByteArrayOutputStream();
        new OpenContent(store, pieces, seal, content, from, length).writeTo(out);
        return out.toByteArray();
    }

    private static Byte[] boxed(byte[] bytes) {
        var boxed = new Byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            boxed[i] = bytes[i];
        }
        return boxed;
    }
}
