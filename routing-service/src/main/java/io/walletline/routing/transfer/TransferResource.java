package io.walletline.routing.transfer;

import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** For the agent who has the contact in hand. */
@Path("/contacts/{id}")
@RolesAllowed(Role.AGENT)
@Produces(MediaType.APPLICATION_JSON)
class TransferResource {

    private final TransferDesk desk;
    private final Caller caller;

    TransferResource(TransferDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/transfer")
    public void transfer(UUID id, @NotNull @Valid TransferRequest request) {
        desk.transfer(id, caller.id(), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/consultation")
    public ConsultationResponse consult(UUID id, @NotNull @Valid TransferRequest request) {
        return desk.consult(id, caller.id(), request);
    }

    @DELETE
    @Path("/consultation")
    public void cancel(UUID id) {
        desk.cancelConsultation(id, caller.id());
    }

    @POST
    @Path("/consultation/complete")
    public void complete(UUID id) {
        desk.complete(id, caller.id());
    }

    @POST
    @Path("/conference")
    public void conference(UUID id) {
        desk.conference(id, caller.id());
    }
}
