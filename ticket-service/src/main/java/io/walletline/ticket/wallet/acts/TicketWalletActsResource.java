package io.walletline.ticket.wallet.acts;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests for wallet acts on a ticket, over HTTP. */
@Path("/tickets/{id}/wallet-acts")
@Produces(MediaType.APPLICATION_JSON)
class TicketWalletActsResource {

    private final WalletActDesk desk;
    private final Idempotency idempotency;
    private final Caller caller;

    TicketWalletActsResource(WalletActDesk desk, Idempotency idempotency, Caller caller) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.AGENT)
    public Response ask(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid WalletActRequest request) {
        return idempotency.once(key, request, () -> {
            var act =
                    switch (request.act()) {
                        case FREEZE -> desk.freeze(id, Actor.of(caller));
                        case UNFREEZE -> desk.unfreeze(id, request.freezeId(), request.reason(), Actor.of(caller));
                    };
            return Response.accepted(desk.read(act.id())).build();
        });
    }
}
