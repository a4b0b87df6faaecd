package io.walletline.local;

import io.walletline.servers.FreePorts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where everything listens.
 *
 * @param offset added to each port, so that several stacks can run side by side
 */
public record Ports(int offset) {

    private static final int FRONT = 8080;
    private static final int MANAGEMENT_APART = 100;
    private static final int KEYCLOAK = 8090;
    private static final int KEYCLOAK_MANAGEMENT = 8091;
    private static final int POSTGRES = 15_432;
    private static final int KAFKA = 19_092;
    private static final int KAFKA_CONTROLLER = 19_093;
    /** Above begins the range from which outgoing connections take their local port. */
    private static final int HIGHEST = 32_767;

    private static final int FIRST_FREE = 12_000;
    private static final int PORTS_APART = 20;

    public Ports {
        if (offset < 0 || offset > HIGHEST - KAFKA_CONTROLLER) {
            throw new IllegalArgumentException(
                    "the port offset must be 0 to " + (HIGHEST - KAFKA_CONTROLLER) + ": " + offset);
        }
    }

    /** Ports that are all free now, for tests: an offset from 12000, where the stack of a developer does not run. */
    public static Ports free() {
        return IntStream.range(FIRST_FREE, HIGHEST - KAFKA_CONTROLLER)
                .filter(offset -> offset % PORTS_APART == 0)
                .mapToObj(Ports::new)
                .filter(ports -> ports.purposes().keySet().stream().allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports for another stack"));
    }

    /** The front page and the simulators. */
    public int front() {
        return offset + FRONT;
    }

    public int of(Service service) {
        return offset + service.basePort();
    }

    /** Health and metrics of a service. */
    public int managementOf(Service service) {
        return of(service) + MANAGEMENT_APART;
    }

    public int keycloak() {
        return offset + KEYCLOAK;
    }

    int keycloakManagement() {
        return offset + KEYCLOAK_MANAGEMENT;
    }

    public int postgres() {
        return offset + POSTGRES;
    }

    public int kafka() {
        return offset + KAFKA;
    }

    int kafkaController() {
        return offset + KAFKA_CONTROLLER;
    }

    /** The purpose of each port. */
    Map<Integer, String> purposes() {
        Map<Integer, String> purposes = new LinkedHashMap<>();
        purposes.put(front(), "front page");
        for (Service service : Service.values()) {
            purposes.put(of(service), service.module());
            purposes.put(managementOf(service), service.module() + "'s management");
        }
        purposes.put(keycloak(), "Keycloak");
        purposes.put(keycloakManagement(), "Keycloak's management");
        purposes.put(postgres(), "PostgreSQL");
        purposes.put(kafka(), "Kafka");
        purposes.put(kafkaController(), "Kafka's controller");
        return purposes;
    }
}
