package io.walletline.ticket.automation.replies;

import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Page;
import io.walletline.kit.rest.Tagged;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.protection.audit.NoCustomerData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Canned replies over HTTP. */
@NoCustomerData
@Path("/replies")
@Produces(MediaType.APPLICATION_JSON)
class RepliesResource {

    private static final String NAME = "[a-z][a-z0-9-]{0,59}";

    private final ReplyDesk desk;
    private final Caller caller;

    RepliesResource(ReplyDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    public Page<ReplyResponse> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var rows = desk.page(limit, Cursor.textOrNull(cursor));
        return Page.of(rows, limit, ReplyResponse::of, reply -> Cursor.of(reply.name()));
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    public Response get(String name) {
        return tagged(desk.require(name));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{name}")
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
    public Response put(
            @jakarta.validation.constraints.Pattern(regexp = NAME) String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReplyRequest request) {
        return tagged(desk.put(
                name, ifMatch, request.title().wording(), request.text().wording(), caller.id()));
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
    public void remove(String name, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        desk.remove(name, ifMatch);
    }

    private static Response tagged(CannedReply reply) {
        return Tagged.ok(ReplyResponse.of(reply), reply.version());
    }
}
