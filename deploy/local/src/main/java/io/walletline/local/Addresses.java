package io.walletline.local;

import java.net.URI;

/** Where a running stack answers. */
public record Addresses(Ports ports) {

    public URI front() {
        return at(ports.front());
    }

    public URI desk() {
        return front().resolve("/desk/");
    }

    public URI of(Service service) {
        return at(ports.of(service));
    }

    public URI issuer() {
        return at(ports.keycloak()).resolve("/realms/walletline");
    }

    public String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    private static URI at(int port) {
        return URI.create("http://localhost:" + port);
    }
}
