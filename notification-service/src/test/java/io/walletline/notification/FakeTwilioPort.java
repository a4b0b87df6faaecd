package io.walletline.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Chooses where {@link FakeTwilio} will listen, before the service is configured with it. */
public final class FakeTwilioPort implements QuarkusTestResourceLifecycleManager {
    private static final int FIRST = 22_100;
    private static final int LAST = 22_400;

    @Override
    public Map<String, String> start() {
        int port = freePort();
        return Map.of(
                "walletline.twilio.base-url",
                "http://localhost:" + port,
                "walletline.twilio.public-base-url",
                FakeTwilio.PUBLIC_BASE_URL,
                "walletline.twilio.account-sid",
                "ACtest",
                "walletline.twilio.auth-token",
                "test-token",
                "walletline.test.twilio-port",
                String.valueOf(port));
    }

    private static int freePort() {
        for (int port = FIRST; port <= LAST; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new UncheckedIOException(new IOException("no free port between " + FIRST + " and " + LAST));
    }

    @Override
    public void stop() {
        // FakeTwilio itself stops with the application.
    }
}
