package io.walletline.routing.callback;

import io.walletline.kit.idempotency.Idempotency;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/contacts/{id}/callback")
@Produces(MediaType.APPLICATION_JSON)
class CallbackRequestsResource {

    private final CallbackDesk desk;
    private final Idempotency idempotency;

    CallbackRequestsResource(CallbackDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SERVICE, Role.PHONE_SYSTEM, Role.AGENT})
    public Response request(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CallbackRequest request) {
        return idempotency.once(
                key,
                request,
                () -> Response.status(201).entity(desk.request(id, request)).build());
    }
}
