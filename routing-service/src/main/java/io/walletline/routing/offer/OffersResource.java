package io.walletline.routing.offer;

import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

@Path("/offers/{id}")
@Produces(MediaType.APPLICATION_JSON)
class OffersResource {

    private final OfferDesk desk;
    private final Caller caller;

    OffersResource(OfferDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Path("/accept")
    @RolesAllowed(Role.AGENT)
    public OfferResponse accept(UUID id) {
        desk.accept(id, caller.id());
        return desk.read(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/decline")
    @RolesAllowed(Role.AGENT)
    public OfferResponse decline(UUID id, @NotNull @Valid DeclineRequest request) {
        desk.decline(id, caller.id(), request.reason());
        return desk.read(id);
    }
}
