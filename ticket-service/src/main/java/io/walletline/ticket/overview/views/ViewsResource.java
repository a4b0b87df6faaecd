package io.walletline.ticket.overview.views;

import io.walletline.kit.idempotency.Idempotency;
import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Page;
import io.walletline.kit.rest.Tagged;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saved views over HTTP. */
@NoCustomerData
@Path("/views")
@Produces(MediaType.APPLICATION_JSON)
class ViewsResource {

    private final ViewDesk desk;
    private final Idempotency idempotency;

    ViewsResource(ViewDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    public Page<ViewResponse> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var rows = desk.page(limit, Cursor.parseOrNull(cursor));
        return Page.of(rows, limit, desk::response, view -> Cursor.of(view.id()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    public Response make(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ViewRequest request) {
        return idempotency.once(key, request, () -> {
            var view = desk.make(request);
            return Tagged.created(URI.create("/views/" + view.id()), desk.response(view), view.version());
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    public Response get(UUID id) {
        return tagged(desk.require(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    public Response change(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid ViewRequest request) {
        return tagged(desk.change(id, ifMatch, request));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    public void remove(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        desk.remove(id, ifMatch);
    }

    private Response tagged(SavedView view) {
        return Tagged.ok(desk.response(view), view.version());
    }
}
