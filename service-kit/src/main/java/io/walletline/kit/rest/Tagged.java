package io.walletline.kit.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that carry the version of their entity as an ETag, so that the caller can send it back in If-Match. */
public final class Tagged {

    private Tagged() {}

    /** 200 with the entity as it is now. */
    public static Response ok(Object entity, long version) {
        return tagged(Response.ok(), entity, version);
    }

    /**
     * 201 with the new entity.
     *
     * @param location path of the new entity
     */
    public static Response created(URI location, Object entity, long version) {
        return tagged(Response.created(location), entity, version);
    }

    /**
     * Answer to a PUT (RFC 9110, section 9.3.4): 201 if it made the entity, 200 if it replaced the former state.
     *
     * @param created whether there was no such entity before
     */
    public static Response put(boolean created, Object entity, long version) {
        return tagged(Response.status(created ? Response.Status.CREATED : Response.Status.OK), entity, version);
    }

    private static Response tagged(Response.ResponseBuilder answer, Object entity, long version) {
        return answer.entity(entity)
                .header(HttpHeaders.ETAG, Revision.etag(version))
                .build();
    }
}
