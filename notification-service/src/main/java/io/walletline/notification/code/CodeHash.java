package io.walletline.notification.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over the verification and the code: the same digits look different in every row. */
@ApplicationScoped
class CodeHash {
    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;

    CodeHash(CodeConfig config) {
        byte[] bytes = Base64.getDecoder().decode(config.key());
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("walletline.codes.key must be Base64 of at least 32 bytes");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    byte[] of(UUID verificationId, String code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((verificationId + ":" + code).getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", impossible);
        }
    }
}
