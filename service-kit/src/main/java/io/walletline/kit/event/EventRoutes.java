package io.walletline.kit.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The routes of one consumer: name of the event → record to read it into → use case. */
public final class EventRoutes {

    /** An event with its data. */
    public record Received<T>(T data, IncomingEvent event) {}

    /** @param ahead told of neighbours that share a transaction; null: they do not share one */
    record Route<T>(
            Class<T> shape,
            BiConsumer<T, IncomingEvent> handler,
            @Nullable Consumer<List<Received<T>>> ahead) {
        boolean together() {
            return ahead != null;
        }
    }

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
        return with(name, new Route<>(shape, handler, null));
    }

    /**
     * As {@link #on}, and the effects of neighbours in a batch share one transaction. For effects that only insert: one that
     * locks rows would hold them through the whole batch, in an order that others do not keep.
     *
     * @param ahead called with all that will take effect in the transaction, before the first does: to read for all at once
     */
    public <T> EventRoutes onTogether(
            String name, Class<T> shape, Consumer<List<Received<T>>> ahead, BiConsumer<T, IncomingEvent> handler) {
        return with(name, new Route<>(shape, handler, ahead));
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
