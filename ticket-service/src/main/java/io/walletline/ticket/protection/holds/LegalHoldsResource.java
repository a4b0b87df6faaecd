package io.walletline.ticket.protection.holds;

import io.walletline.kit.idempotency.Idempotency;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Legal holds over HTTP. */
@Path("/customers/{ref}/holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class LegalHoldsResource {

    private final LegalHolds holds;
    private final Idempotency idempotency;
    private final Caller caller;

    LegalHoldsResource(LegalHolds holds, Idempotency idempotency, Caller caller) {
        this.holds = holds;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    public Response place(
            @Size(min = 1, max = 64) String ref,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid LegalHoldRequest request) {
        return idempotency.once(
                key,
                request,
                () -> Response.status(Response.Status.CREATED)
                        .entity(holds.place(ref, request.caseNumber(), Actor.of(caller))
                                .response())
                        .build());
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.SUPERVISOR})
    public List<LegalHoldResponse> list(@Size(min = 1, max = 64) String ref) {
        return holds.of(ref).stream().map(LegalHold::response).toList();
    }

    /** Lifting it again changes nothing. */
    @DELETE
    @Path("/{hold}")
    @RolesAllowed(Role.ADMIN)
    public LegalHoldResponse lift(@Size(min = 1, max = 64) String ref, UUID hold) {
        return holds.lift(ref, hold, Actor.of(caller)).response();
    }
}
