package io.walletline.ticket.casework.conversation;

import io.walletline.kit.idempotency.Idempotency;
import io.walletline.kit.redaction.WriterWarnings;
import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Page;
import io.walletline.kit.rest.Revision;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A ticket's timeline over HTTP. */
@Path("/tickets/{id}")
@Produces(MediaType.APPLICATION_JSON)
class TimelineResource {

    private final Conversation conversation;
    private final Idempotency idempotency;
    private final WriterWarnings warnings;

    TimelineResource(Conversation conversation, Idempotency idempotency, WriterWarnings warnings) {
        this.conversation = conversation;
        this.idempotency = idempotency;
        this.warnings = warnings;
    }

    /** Answers 304 to an If-None-Match with the timeline's tag; nothing is shown then, and no read is logged. */
    @GET
    @Path("/timeline")
    @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR})
    public RestResponse<Page<EntryResponse>> timeline(
            UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var tag = conversation.etag(id);
        if (Revision.isKnown(ifNoneMatch, tag)) {
            return ResponseBuilder.<Page<EntryResponse>>create(RestResponse.Status.NOT_MODIFIED)
                    .header(HttpHeaders.ETAG, tag)
                    .build();
        }
        var rows = conversation.page(id, limit, Cursor.parseOrNull(cursor));
        var page = Page.of(rows, limit, entry -> entry, entry -> Cursor.of(entry.at(), entry.id()));
        return ResponseBuilder.ok(page).header(HttpHeaders.ETAG, tag).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/entries")
    @RolesAllowed({Role.CUSTOMER, Role.AGENT})
    public Response write(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid EntryRequest request) {
        return idempotency.once(key, request, () -> {
            var written = conversation.write(id, request);
            return Response.status(Response.Status.CREATED)
                    .entity(EntryResponse.of(written.entry(), null, written.followUp(), warnings.orNull()))
                    .build();
        });
    }
}
