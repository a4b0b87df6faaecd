package io.walletline.feedback.invitation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.walletline.kit.rest.Page;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

@Path("/invitations")
@Produces(MediaType.APPLICATION_JSON)
class InvitationsResource {

    private final InvitationLog log;
    private final Caller caller;

    InvitationsResource(InvitationLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.AGENT)
    @RunOnVirtualThread
    public Page<InvitationResponse> of(@QueryParam("ticket") @NotNull UUID ticket) {
        return log.of(ticket, caller.has(Role.SUPERVISOR));
    }
}
