package io.walletline.ticket.wallet.acts;

import io.walletline.kit.rest.Wire;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Wallet acts that wait for the second person, over HTTP. */
@Path("/wallet-acts")
@Produces(MediaType.APPLICATION_JSON)
class WalletActsResource {

    private final WalletActDesk desk;
    private final Caller caller;

    WalletActsResource(WalletActDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Path("/{actId}/approval")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public WalletActResponse approve(UUID actId) {
        desk.approve(actId, Actor.of(caller));
        return desk.read(actId);
    }

    @POST
    @Path("/{actId}/rejection")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public WalletActResponse reject(UUID actId, @NotNull @Valid RejectionRequest request) {
        desk.reject(actId, request.reason(), Actor.of(caller));
        return desk.read(actId);
    }

    @GET
    @Path("/{actId}")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public WalletActResponse get(UUID actId) {
        return desk.read(actId);
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public List<WalletActResponse> list(@QueryParam("status") @DefaultValue("awaiting-approval") String status) {
        return desk.inStatus(Wire.parse(WalletAct.Status.class, "status", status));
    }
}
