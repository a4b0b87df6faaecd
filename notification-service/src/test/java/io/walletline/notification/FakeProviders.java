package io.walletline.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Chooses where {@link FakeTwilio} and {@link FakeFcm} will listen, before the service is configured with it. */
public final class FakeProviders implements QuarkusTestResourceLifecycleManager {

    private static final int FIRST = 22_100;
    private static final int LAST = 22_400;

    @Override
    public Map<String, String> start() {
        int twilio = freePort(FIRST);
        int fcm = freePort(twilio + 1);
        try {
            var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            var pem = "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
            return Map.ofEntries(
                    Map.entry("walletline.twilio.base-url", "http://localhost:" + twilio),
                    Map.entry("walletline.twilio.public-base-url", FakeTwilio.PUBLIC_BASE_URL),
                    Map.entry("walletline.twilio.account-sid", "ACtest"),
                    Map.entry("walletline.twilio.auth-token", "test-token"),
                    Map.entry("walletline.test.twilio-port", String.valueOf(twilio)),
                    Map.entry("walletline.fcm.base-url", "http://localhost:" + fcm),
                    Map.entry("walletline.fcm.token-url", "http://localhost:" + fcm + "/token"),
                    Map.entry("walletline.fcm.project-id", "wallet-test"),
                    Map.entry("walletline.fcm.client-email", "sender@wallet-test.example"),
                    Map.entry("walletline.fcm.private-key", pem),
                    Map.entry("walletline.test.fcm-port", String.valueOf(fcm)),
                    Map.entry(
                            "walletline.test.fcm-public-key",
                            Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort(int first) {
        for (int port = first; port <= LAST; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new UncheckedIOException(new IOException("no free port between " + first + " and " + LAST));
    }

    @Override
    public void stop() {
        // The fakes themselves stop with the application.
    }
}
