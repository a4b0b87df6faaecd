package io.walletline.kit.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Which event goes where in one consumer: name → record to read it into → use case. */
public final class EventRoutes {

    /** @param together whether the effect may share its transaction with those of its neighbours */
    record Route<T>(Class<T> shape, BiConsumer<T, IncomingEvent> handler, boolean together) {}

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
        return with(name, new Route<>(shape, handler, false));
    }

    /**
     * As {@link #on}, and the effects of neighbours in a batch share one transaction. For effects that only insert: one that
     * locks rows would hold them through the whole batch, in an order that others do not keep.
     */
    public <T> EventRoutes onTogether(String name, Class<T> shape, BiConsumer<T, IncomingEvent> handler) {
        return with(name, new Route<>(shape, handler, true));
    }

    private EventRoutes with(String name, Route<?> route) {
        var more = new HashMap<>(routes);
        more.put(name, route);
        return new EventRoutes(more);
    }

    Optional<Route<?>> find(String name) {
        return Optional.ofNullable(routes.get(name));
    }
}
