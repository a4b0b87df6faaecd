package io.walletline.kit.webhook;

import io.walletline.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's webhook signature: Base64 of HMAC-SHA1 over the full public URL followed by the form's keys, sorted, each with
 * its values. Source: https://www.twilio.com/docs/usage/security#validating-requests.
 */
public final class TwilioSignature {

    private final SecretKeySpec key;

    public TwilioSignature(String authToken) {
        this.key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1");
    }

    /**
     * Refuses a call that Twilio has not signed; compares in constant time.
     *
     * @param url the public one with its query, not one that a proxy has rewritten
     * @throws Problem 403 {@code bad-signature}
     */
    public void check(String url, Map<String, List<String>> form, @Nullable String signature) {
        var given = signature == null ? new byte[0] : signature.getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, sign(url, form).getBytes(StandardCharsets.UTF_8))) {
            throw new BadSignature();
        }
    }

    /** The signature that Twilio would send. */
    public String sign(String url, Map<String, List<String>> form) {
        var signed = new StringBuilder(url);
        new TreeMap<>(form)
                .forEach((name, values) -> values.stream()
                        .sorted()
                        .distinct()
                        .forEach(value -> signed.append(name).append(value)));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }

    private static final class BadSignature extends Problem {
        BadSignature() {
            super(
                    403,
                    "bad-signature",
                    "Bad signature",
                    "The call is not signed by the system that it claims to be from.");
        }
    }
}
