package io.walletline.notification.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals text with AES-256-GCM (NIST SP 800-38D). The context (whose field it is) is authenticated with it,
 * so that a sealed value copied into another row does not open there.
 */
@ApplicationScoped
public class Vault {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, SecretKeySpec> keys = new HashMap<>();
    private final int currentKey;

    Vault(VaultConfig config) {
        config.retiredKeys().forEach((id, key) -> keys.put(id, parse(key)));
        currentKey = config.keyId();
        keys.put(currentKey, parse(config.key()));
    }

    public byte[] seal(String text, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, currentKey, nonce, context).doFinal(text.getBytes(UTF_8));
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put((byte) currentKey)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A value could not be sealed", failure);
        }
    }

    /** Fails if the value was changed, sealed for another context or with a key that is no longer known. */
    public String open(byte[] sealed, String context) {
        if (sealed.length <= 1 + NONCE_BYTES) {
            throw new IllegalStateException("A sealed value is cut short");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
        int body = 1 + NONCE_BYTES;
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Byte.toUnsignedInt(sealed[0]), nonce, context);
            return new String(cipher.doFinal(sealed, body, sealed.length - body), UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A sealed value does not open", failure);
        }
    }

    private Cipher cipher(int mode, int keyId, byte[] nonce, String context) throws GeneralSecurityException {
        SecretKeySpec key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("No key " + keyId + " to open a sealed value: see walletline.vault");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(UTF_8));
        return cipher;
    }

    private static SecretKeySpec parse(String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("walletline.vault.key must be Base64 of " + KEY_BYTES + " bytes");
        }
        return new SecretKeySpec(key, "AES");
    }
}
