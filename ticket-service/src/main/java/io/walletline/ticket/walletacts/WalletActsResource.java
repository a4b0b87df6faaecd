package io.walletline.ticket.walletacts;

import io.walletline.kit.idempotency.Idempotency;
import io.walletline.kit.rest.Wire;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts on wallets over HTTP. */
@Path("/")
class WalletActsResource {

    private final WalletActDesk desk;
    private final Idempotency idempotency;
    private final Caller caller;

    WalletActsResource(WalletActDesk desk, Idempotency idempotency, Caller caller) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/tickets/{id}/wallet-acts")
    @RolesAllowed(Role.AGENT)
    Response ask(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid WalletActRequest request) {
        return idempotency.once(key, request, () -> {
            var act =
                    switch (request.act()) {
                        case FREEZE -> desk.freeze(id, caller.id());
                        case UNFREEZE -> desk.unfreeze(id, caller.id());
                    };
            return Response.accepted(WalletActResponse.of(act)).build();
        });
    }

    @POST
    @Path("/wallet-acts/{actId}/approval")
    @RolesAllowed(Role.AGENT)
    WalletActResponse approve(UUID actId) {
        return WalletActResponse.of(desk.approve(actId, caller.id()));
    }

    @GET
    @Path("/wallet-acts")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    List<WalletActResponse> list(@QueryParam("status") @DefaultValue("awaiting-approval") String status) {
        return desk.inStatus(Wire.parse(WalletAct.Status.class, "status", status)).stream()
                .map(WalletActResponse::of)
                .toList();
    }
}
