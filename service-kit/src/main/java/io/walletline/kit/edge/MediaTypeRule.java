package io.walletline.kit.edge;

import io.walletline.kit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses a request whose media types cannot be understood, before anything is done for it. */
class MediaTypeRule {

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        checkMediaTypes(request.getHeaders().get(HttpHeaders.ACCEPT), 406, "not-acceptable", "Not acceptable");
        checkMediaTypes(
                request.getHeaders().get(HttpHeaders.CONTENT_TYPE),
                415,
                "unsupported-media-type",
                "Unsupported media type");
    }

    private static void checkMediaTypes(@Nullable List<String> values, int status, String slug, String title) {
        if (values == null) {
            return;
        }
        for (var value : values) {
            for (var each : value.split(",", -1)) {
                if (!each.isBlank() && !isMediaType(each.strip())) {
                    throw new BadMediaType(status, slug, title);
                }
            }
        }
    }

    private static boolean isMediaType(String text) {
        try {
            var type = MediaType.valueOf(text);
            var quality = type.getParameters().get("q");
            return !type.getType().isEmpty()
                    && !type.getSubtype().isEmpty()
                    && text.contains("/")
                    && (quality == null || quality.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static final class BadMediaType extends Problem {
        BadMediaType(int status, String slug, String title) {
            super(status, slug, title, "The header is not a list of media types.");
        }
    }
}
