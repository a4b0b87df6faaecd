package io.walletline.ticket.casework.duplicates;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012): short words hashed under a secret key, so that a stored hash tells nothing
 * to whoever has only the database.
 */
public final class KeyedHash {

    private final long k0;
    private final long k1;

    /** @param key the first 16 bytes are used */
    public KeyedHash(byte[] key) {
        var words = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
        this.k0 = words.getLong();
        this.k1 = words.getLong();
    }

    public long of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    long of(byte[] text) {
        long[] v = {
            k0 ^ 0x736f6d6570736575L, k1 ^ 0x646f72616e646f6dL, k0 ^ 0x6c7967656e657261L, k1 ^ 0x7465646279746573L
        };
        int at = 0;
        for (; at + 8 <= text.length; at += 8) {
            absorb(v, word(text, at, 8));
        }
        absorb(v, word(text, at, text.length - at) | ((long) text.length << 56));
        v[2] ^= 0xff;
        for (int i = 0; i < 4; i++) {
            round(v);
        }
        return v[0] ^ v[1] ^ v[2] ^ v[3];
    }

    private static void absorb(long[] v, long word) {
        v[3] ^= word;
        round(v);
        round(v);
        v[0] ^= word;
    }

    private static long word(byte[] text, int from, int bytes) {
        long word = 0;
        for (int i = 0; i < bytes; i++) {
            word |= (text[from + i] & 0xffL) << (8 * i);
        }
        return word;
    }

    private static void round(long[] v) {
        v[0] += v[1];
        v[2] += v[3];
        v[1] = Long.rotateLeft(v[1], 13) ^ v[0];
        v[3] = Long.rotateLeft(v[3], 16) ^ v[2];
        v[0] = Long.rotateLeft(v[0], 32);
        v[2] += v[1];
        v[0] += v[3];
        v[1] = Long.rotateLeft(v[1], 17) ^ v[2];
        v[3] = Long.rotateLeft(v[3], 21) ^ v[0];
        v[2] = Long.rotateLeft(v[2], 32);
    }
}
