package io.walletline.ticket.automation.macros;

import io.walletline.kit.idempotency.Idempotency;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Macros on a ticket over HTTP. */
@Path("/tickets/{id}/macros/{name}")
@Produces(MediaType.APPLICATION_JSON)
class TicketMacrosResource {

    private final MacroDesk desk;
    private final Idempotency idempotency;
    private final Caller caller;

    TicketMacrosResource(MacroDesk desk, Idempotency idempotency, Caller caller) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.AGENT)
    public Response run(
            UUID id,
            String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid RunRequest request) {
        return idempotency.once(
                key,
                request,
                () -> Response.ok(desk.run(id, ifMatch, desk.actsOf(name), request.given(), Actor.of(caller)))
                        .build());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/preview")
    @RolesAllowed(Role.AGENT)
    public Preview preview(UUID id, String name, @NotNull @Valid RunRequest request) {
        return desk.preview(id, desk.actsOf(name), request.given(), Actor.of(caller));
    }
}
