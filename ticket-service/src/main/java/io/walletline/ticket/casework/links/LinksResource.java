package io.walletline.ticket.casework.links;

import io.walletline.kit.idempotency.Idempotency;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket's links over HTTP. */
@Path("/tickets/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
class LinksResource {

    private final LinkDesk desk;
    private final Idempotency idempotency;
    private final Caller caller;

    LinksResource(LinkDesk desk, Idempotency idempotency, Caller caller) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public List<LinkResponse> list(UUID id) {
        return desk.of(id).stream().map(link -> LinkResponse.of(link, id)).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.AGENT)
    public Response link(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid LinkRequest request) {
        return idempotency.once(
                key,
                request,
                () -> Response.status(Response.Status.CREATED)
                        .entity(LinkResponse.of(
                                desk.link(id, request.ticketId(), request.kind(), Actor.of(caller)), id))
                        .build());
    }

    @DELETE
    @Path("/{linkId}")
    @RolesAllowed(Role.AGENT)
    public void unlink(UUID id, UUID linkId) {
        desk.unlink(id, linkId, Actor.of(caller));
    }
}
