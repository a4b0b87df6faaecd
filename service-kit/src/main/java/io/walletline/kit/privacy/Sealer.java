package io.walletline.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals short personal texts (AES-256-GCM, fresh nonce, bound to where they stand) and makes blind indexes
 * (HMAC-SHA-256) by which a sealed value can be looked up without being readable.
 */
@ApplicationScoped
public class Sealer {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec sealKey;
    private final SecretKeySpec indexKey;
    private final SecureRandom random = new SecureRandom();

    /** @param key 32 random bytes in Base64; the two keys are derived from it */
    Sealer(@ConfigProperty(name = "walletline.privacy.key") String key) {
        var master = Base64.getDecoder().decode(key);
        if (master.length != 32) {
            throw new IllegalArgumentException("walletline.privacy.key must be 32 bytes in Base64");
        }
        this.sealKey = new SecretKeySpec(hmac(new SecretKeySpec(master, "HmacSHA256"), "seal"), "AES");
        this.indexKey = new SecretKeySpec(hmac(new SecretKeySpec(master, "HmacSHA256"), "index"), "HmacSHA256");
    }

    /**
     * @param place binds the sealed text to where it belongs, for example {@code customer.phone:<ref>}; the same place
     *     must be given to open it
     */
    public byte[] seal(String place, String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
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
        var nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            var text =
                    cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open a sealed field", e);
        }
    }

    /** The same for the same text, and useless without the key. */
    public byte[] blindIndex(String text) {
        return hmac(indexKey, text);
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealKey, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
