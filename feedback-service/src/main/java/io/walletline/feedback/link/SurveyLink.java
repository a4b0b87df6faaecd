package io.walletline.feedback.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Links that open one invitation without a log-in. A token is the key's id, the invitation's id, the second in which it
 * expires and an HMAC-SHA256 over them, cut to 128 bits (RFC 2104, section 5) because every character of an SMS costs.
 */
@ApplicationScoped
public class SurveyLink {

    private static final int CLAIM_BYTES = 1 + 16 + 4;
    private static final int MAC_BYTES = 16;
    private static final int SHORTEST_KEY = 32;

    private final Map<Integer, SecretKeySpec> keys = new HashMap<>();
    private final int currentKey;
    private final String publicBaseUrl;

    SurveyLink(LinkConfig config) {
        config.retiredKeys().forEach((id, key) -> keys.put(id, parse(key)));
        currentKey = config.keyId();
        keys.put(currentKey, parse(config.key()));
        publicBaseUrl = config.publicBaseUrl();
    }

    /** The content of a genuine token. */
    public record Claim(UUID invitationId, Instant expiresAt) {}

    public String url(UUID invitationId, Instant expiresAt) {
        return publicBaseUrl + "/s/" + token(invitationId, expiresAt);
    }

    public String token(UUID invitationId, Instant expiresAt) {
        byte[] claim = ByteBuffer.allocate(CLAIM_BYTES)
                .put((byte) currentKey)
                .putLong(invitationId.getMostSignificantBits())
                .putLong(invitationId.getLeastSignificantBits())
                .putInt((int) expiresAt.getEpochSecond())
                .array();
        byte[] mac = mac(keys.get(currentKey), claim);
        return encode(
                ByteBuffer.allocate(CLAIM_BYTES + MAC_BYTES).put(claim).put(mac).array());
    }

    /** Reads a token; empty unless one of our keys signed it. Compares in constant time. */
    public Optional<Claim> read(String token) {
        byte[] bytes = decode(token);
        // A second spelling of the same bytes is not ours either.
        if (bytes.length != CLAIM_BYTES + MAC_BYTES || !encode(bytes).equals(token)) {
            return Optional.empty();
        }
        byte[] claim = Arrays.copyOf(bytes, CLAIM_BYTES);
        byte[] mac = Arrays.copyOfRange(bytes, CLAIM_BYTES, bytes.length);
        var key = keys.get(Byte.toUnsignedInt(bytes[0]));
        if (key == null || !MessageDigest.isEqual(mac, mac(key, claim))) {
            return Optional.empty();
        }
        var fields = ByteBuffer.wrap(claim, 1, CLAIM_BYTES - 1);
        var id = new UUID(fields.getLong(), fields.getLong());
        return Optional.of(new Claim(id, Instant.ofEpochSecond(Integer.toUnsignedLong(fields.getInt()))));
    }

    private static byte[] mac(@Nullable SecretKeySpec key, byte[] claim) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(claim), MAC_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static SecretKeySpec parse(String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("walletline.links.key must be Base64 of at least 32 bytes");
        }
        return new SecretKeySpec(key, "HmacSHA256");
    }
}
