package io.walletline.ticket.overview.search.index;

import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.protection.audit.NoCustomerData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The progress of the backfill, and its restart, over HTTP. */
@NoCustomerData
@Path("/search/backfill")
@Produces(MediaType.APPLICATION_JSON)
class BackfillResource {

    private final BackfillStep step;
    private final Caller caller;

    BackfillResource(BackfillStep step, Caller caller) {
        this.step = step;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
    public BackfillResponse progress() {
        return step.progress();
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    public Response beginAgain() {
        step.beginAgain(Actor.of(caller));
        return Response.accepted().build();
    }
}
