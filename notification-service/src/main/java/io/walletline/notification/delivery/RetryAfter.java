package io.walletline.notification.delivery;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a provider wants to be asked again, in its form of seconds (RFC 9110, section 10.2.3). */
public final class RetryAfter {
    private RetryAfter() {}

    /** Null if the provider does not say. */
    public static @Nullable Duration of(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }
}
