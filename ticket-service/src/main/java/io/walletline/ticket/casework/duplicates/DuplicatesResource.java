package io.walletline.ticket.casework.duplicates;

import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Proposed duplicates over HTTP. */
@Path("/tickets/{id}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
class DuplicatesResource {

    private final Duplicates duplicates;
    private final Caller caller;

    DuplicatesResource(Duplicates duplicates, Caller caller) {
        this.duplicates = duplicates;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public List<ProposalResponse> list(UUID id) {
        return duplicates.of(id).stream().map(ProposalResponse::of).toList();
    }

    @POST
    @Path("/{proposalId}/acceptance")
    @RolesAllowed(Role.AGENT)
    public ProposalResponse accept(UUID id, UUID proposalId) {
        return ProposalResponse.of(duplicates.accept(id, proposalId, Actor.of(caller)));
    }

    @POST
    @Path("/{proposalId}/rejection")
    @RolesAllowed(Role.AGENT)
    public ProposalResponse reject(UUID id, UUID proposalId) {
        return ProposalResponse.of(duplicates.reject(id, proposalId, Actor.of(caller)));
    }
}
