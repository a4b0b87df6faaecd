package io.walletline.ticket.casework.attachments.transfer;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** The size limits of request bodies: uploads count their own bytes, all other bodies keep the limit of every service. */
@ApplicationScoped
class BodyLimits {

    private static final long OTHERS = 1024 * 1024;
    /** Quarkus's key for the limit of bodies of unknown length. */
    private static final String LIMIT_KEY = "io.quarkus.max-request-size";

    private static final int AFTER_THE_GENERAL_LIMIT = 1;
    private static final Pattern UPLOAD = Pattern.compile("/tickets/[^/]+/attachments/?");

    void register(@Observes Filters filters) {
        filters.register(BodyLimits::limit, AFTER_THE_GENERAL_LIMIT);
    }

    private static void limit(RoutingContext call) {
        if (UPLOAD.matcher(call.normalizedPath()).matches()) {
            // Who is refused need not send the rest.
            call.addHeadersEndHandler(sent -> {
                if (call.response().getStatusCode() >= 400) {
                    call.response().putHeader("Connection", "close");
                }
            });
            call.next();
            return;
        }
        var announced = call.request().getHeader("Content-Length");
        if (announced != null && announced.length() < 19 && Long.parseLong(announced) > OTHERS) {
            call.response().putHeader("Connection", "close").setStatusCode(413).end();
            return;
        }
        call.put(LIMIT_KEY, OTHERS);
        call.next();
    }
}
