package io.walletline.ticket.identity.verification;

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

/** Verifications of a ticket over HTTP. */
@Path("/tickets/{id}/verifications")
@Produces(MediaType.APPLICATION_JSON)
class VerificationsResource {

    private final VerificationDesk desk;
    private final Idempotency idempotency;
    private final Caller caller;

    VerificationsResource(VerificationDesk desk, Idempotency idempotency, Caller caller) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.AGENT)
    public Response request(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid VerificationRequest request) {
        return idempotency.once(
                key,
                request,
                () -> Response.accepted(VerificationResponse.of(desk.request(id, Actor.of(caller))))
                        .build());
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public List<VerificationResponse> list(UUID id) {
        return desk.of(id).stream().map(VerificationResponse::of).toList();
    }
}
