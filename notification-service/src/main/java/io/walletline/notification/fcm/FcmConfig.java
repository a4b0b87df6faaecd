package io.walletline.notification.fcm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** A service account of Firebase; without a project nothing is pushed. */
@ConfigMapping(prefix = "walletline.fcm")
interface FcmConfig {
    Optional<String> projectId();

    Optional<String> clientEmail();

    /** PEM, PKCS #8, as in the service account's JSON file. */
    Optional<String> privateKey();

    @WithDefault("https://fcm.googleapis.com")
    String baseUrl();

    @WithDefault("https://oauth2.googleapis.com/token")
    String tokenUrl();

    @WithDefault("10S")
    Duration timeout();
}
