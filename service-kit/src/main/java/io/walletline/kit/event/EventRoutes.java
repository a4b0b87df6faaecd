package io.walletline.kit.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Which event goes where in one consumer: name → record to read it into → use case. */
public final class EventRoutes {

    record Route<T>(Class<T> shape, BiConsumer<T, IncomingEvent> handler) {}

    private final Map<String, Route<?>> routes;

    private EventRoutes(Map<String, Route<?>> routes) {
        this.routes = Map.copyOf(routes);
    }

    public static EventRoutes none() {
        return new EventRoutes(Map.of());
    }

    /**
     * These routes and one more.
     *
     * @param name without prefix and version, for example {@code ticket-opened}
     * @param shape a record with only the fields that are read; others are ignored
     */
    public <T> EventRoutes on(String name, Class<T> shape, BiConsumer<T, IncomingEvent> handler) {
        var more = new HashMap<>(routes);
        more.put(name, new Route<>(shape, handler));
        return new EventRoutes(more);
    }

    Optional<Route<?>> find(String name) {
        return Optional.ofNullable(routes.get(name));
    }
}
