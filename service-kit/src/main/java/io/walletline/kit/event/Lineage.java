package io.walletline.kit.event;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The work of the current thread: the event being consumed, or the HTTP request being served. */
@ApplicationScoped
class Lineage {

    private final ThreadLocal<IncomingEvent> consumed = new ThreadLocal<>();

    void during(IncomingEvent event, Runnable work) {
        consumed.set(event);
        try {
            work.run();
        } finally {
            consumed.remove();
        }
    }

    @Nullable
    IncomingEvent event() {
        return consumed.get();
    }

    /** The W3C traceparent of the event or the request, unchanged. */
    @Nullable
    String traceparent() {
        var event = consumed.get();
        if (event != null) {
            return event.traceparent();
        }
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        var request = Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        return request == null ? null : request.request().getHeader("traceparent");
    }
}
