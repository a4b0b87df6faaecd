package io.walletline.kit.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that seals: AES-256-GCM with a fresh random nonce (NIST SP 800-38D: good for 2³² texts), bound to where the sealed
 * text stands. Sealed bytes are nonce, ciphertext and tag.
 */
public final class DataKey {

    /** So much longer than what it was is what is sealed. */
    public static final int OVERHEAD = 28;

    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Looking a cipher up costs as much as sealing a short text. */
    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(DataKey::newCipher);

    private final SecretKeySpec key;

    private DataKey(byte[] raw) {
        if (raw.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        this.key = new SecretKeySpec(raw, "AES");
    }

    /** A new key that nobody knows. */
    public static DataKey random() {
        var raw = new byte[KEY_BYTES];
        RANDOM.nextBytes(raw);
        return new DataKey(raw);
    }

    static DataKey of(byte[] raw) {
        return new DataKey(raw);
    }

    byte[] raw() {
        return key.getEncoded();
    }

    /** @param place binds the sealed text to where it belongs; the same place must be given to open it */
    public byte[] seal(String place, String text) {
        return seal(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param place as for a text */
    public byte[] seal(String place, byte[] clear) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(clear);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** @throws IllegalStateException if it was sealed for another place or with another key */
    public String open(String place, byte[] sealed) {
        return new String(openBytes(place, sealed), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException if it was sealed for another place or with another key, or is not all there */
    public byte[] openBytes(String place, byte[] sealed) {
        if (sealed.length < OVERHEAD) {
            throw new IllegalStateException("too short to be sealed");
        }
        var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot open a sealed field", e);
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = CIPHERS.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
