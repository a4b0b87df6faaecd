package io.walletline.ticket.casework.contents;

import static java.util.Objects.requireNonNull;

import io.walletline.ticket.casework.contents.storage.AttachmentConfig;
import io.walletline.ticket.casework.contents.storage.ContentStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A store whose bytes a test can change. */
public final class MemoryStore implements ContentStore {

    private final int piece;
    private final Map<UUID, byte[]> contents = new HashMap<>();

    /** @param piece bytes of a sealed piece */
    public MemoryStore(int piece) {
        this.piece = piece;
    }

    @Override
    public AttachmentConfig.Store kind() {
        return AttachmentConfig.Store.DATABASE;
    }

    @Override
    public void write(UUID id, InputStream sealed) throws IOException {
        contents.put(id, sealed.readAllBytes());
    }

    @Override
    public byte[] read(UUID id, int from, int most) {
        var all = bytes(id);
        int begin = Math.min(all.length, from * piece);
        return Arrays.copyOfRange(all, begin, Math.min(all.length, begin + most * piece));
    }

    @Override
    public void remove(UUID id) {
        contents.remove(id);
    }

    public byte[] bytes(UUID id) {
        return requireNonNull(contents.get(id));
    }

    public void put(UUID id, byte[] bytes) {
        contents.put(id, bytes);
    }
}
