package io.walletline.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes problem documents; the only place that knows their JSON. */
final class ProblemDocument {

    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private ProblemDocument() {}

    static Response of(Problem problem) {
        return of(problem.status(), problem.slug(), problem.title(), problem.detail(), problem.members());
    }

    static Response of(int status, String slug, String title, String detail) {
        return of(status, slug, title, detail, Map.of());
    }

    static Response of(int status, String slug, String title, String detail, Map<String, Object> members) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", Problem.TYPE_BASE + slug);
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        document.putAll(members);
        var response = Response.status(status).type(MEDIA_TYPE).entity(document);
        if (members.get("retryAfterSeconds") instanceof Number seconds) {
            response.header(HttpHeaders.RETRY_AFTER, seconds);
        }
        return response.build();
    }
}
