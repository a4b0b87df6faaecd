package io.walletline.kit.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.walletline.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses an address that is not UTF-8 in percent encoding or breaks {@link TextRule}, before JAX-RS takes it apart. An escape
 * that is none ({@code %zz}) does not come this far: the platform's server answers it with a bare 400.
 */
@ApplicationScoped
class AddressRule {

    private static final int FIRST = 1_000;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (allows(context.request().uri())) {
                        context.next();
                    } else {
                        refuse(context);
                    }
                },
                FIRST);
    }

    static boolean allows(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return TextRule.allows(encoded);
        }
        try {
            var bytes = URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return TextRule.allows(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return false;
        }
    }

    private static void refuse(RoutingContext context) {
        var document = new JsonObject()
                .put("type", Problem.TYPE_BASE + "bad-address")
                .put("title", "Bad address")
                .put("status", 400)
                .put("detail", "The address is not UTF-8 in percent encoding, or has control characters.");
        context.response()
                .setStatusCode(400)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .end(document.encode());
    }
}
