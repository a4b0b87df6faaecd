package io.walletline.notification.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Twilio's scheme: Base64(HMAC-SHA1(auth token, full URL + form parameters sorted by name, name and value joined)). */
final class TwilioSignature {
    private final SecretKeySpec key;

    TwilioSignature(String authToken) {
        this.key = new SecretKeySpec(authToken.getBytes(UTF_8), "HmacSHA1");
    }

    String of(String url, Map<String, ? extends Collection<String>> form) {
        var signed = new StringBuilder(url);
        new TreeMap<>(form)
                .forEach((name, values) -> new TreeSet<>(values)
                        .forEach(value -> signed.append(name).append(value)));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA1", impossible);
        }
    }

    /** Takes as long for a wrong signature as for a right one. */
    boolean matches(@Nullable String claimed, String url, Map<String, ? extends Collection<String>> form) {
        return claimed != null && MessageDigest.isEqual(of(url, form).getBytes(UTF_8), claimed.getBytes(UTF_8));
    }
}
