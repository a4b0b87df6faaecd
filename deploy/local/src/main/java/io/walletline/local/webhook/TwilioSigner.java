package io.walletline.local.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The value of {@code X-Twilio-Signature} for a form.
 *
 * <p>Base64 of HMAC-SHA1, keyed with the account's auth token, over the full URL followed by each key and value in the
 * keys' order. Source: Twilio, "Security: validating requests".
 */
public final class TwilioSigner {

    private static final String ALGORITHM = "HmacSHA1";

    private TwilioSigner() {}

    /** Signs a form that is posted to exactly this URL. */
    public static String of(String authToken, URI url, Map<String, String> form) {
        StringBuilder signed = new StringBuilder(url.toString());
        new TreeMap<>(form).forEach((key, value) -> signed.append(key).append(value));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
