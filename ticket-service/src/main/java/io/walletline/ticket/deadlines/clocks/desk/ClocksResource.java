package io.walletline.ticket.deadlines.clocks.desk;

import io.walletline.kit.idempotency.Idempotency;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** The clocks of a ticket. No If-Match: the state that an act starts from guards it. */
@Path("/tickets/{id}/clocks")
@Produces(MediaType.APPLICATION_JSON)
class ClocksResource {

    private final ClockDesk desk;
    private final Idempotency idempotency;
    private final Caller caller;

    ClocksResource(ClockDesk desk, Idempotency idempotency, Caller caller) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public List<ClockResponse> all(UUID id) {
        return desk.ofTicket(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.AGENT)
    public Response start(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid StartRequest request) {
        return idempotency.once(
                key,
                request,
                () -> Response.status(Response.Status.CREATED)
                        .entity(desk.start(id, request, Actor.of(caller)))
                        .build());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{clockId}/pause")
    @RolesAllowed(Role.AGENT)
    public ClockResponse pause(UUID id, UUID clockId, @NotNull @Valid ReasonRequest request) {
        return desk.pause(id, clockId, request.reason(), Actor.of(caller));
    }

    @POST
    @Path("/{clockId}/resume")
    @RolesAllowed(Role.AGENT)
    public ClockResponse resume(UUID id, UUID clockId) {
        return desk.resume(id, clockId, Actor.of(caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{clockId}/move")
    @RolesAllowed(Role.SUPERVISOR)
    public ClockResponse move(UUID id, UUID clockId, @NotNull @Valid MoveRequest request) {
        return desk.move(id, clockId, request, Actor.of(caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{clockId}/cancel")
    @RolesAllowed(Role.SUPERVISOR)
    public ClockResponse cancel(UUID id, UUID clockId, @NotNull @Valid ReasonRequest request) {
        return desk.cancel(id, clockId, request.reason(), Actor.of(caller));
    }
}
