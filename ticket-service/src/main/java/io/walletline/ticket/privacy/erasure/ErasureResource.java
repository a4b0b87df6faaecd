package io.walletline.ticket.privacy.erasure;

import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The erasure of a customer over HTTP. */
@Path("/customers/{ref}/erasure")
@Produces(MediaType.APPLICATION_JSON)
class ErasureResource {

    private final Erasures erasures;
    private final Caller caller;

    ErasureResource(Erasures erasures, Caller caller) {
        this.erasures = erasures;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.ADMIN, Role.SERVICE})
    public ErasureResponse erase(@Size(min = 1, max = 64) String ref) {
        return erasures.erase(ref, Actor.of(caller));
    }
}
