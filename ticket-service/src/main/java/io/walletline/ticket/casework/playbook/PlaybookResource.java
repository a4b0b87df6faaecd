package io.walletline.ticket.casework.playbook;

import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** A ticket's playbook over HTTP. */
@Path("/tickets/{id}/playbook")
@Produces(MediaType.APPLICATION_JSON)
class PlaybookResource {

    private final PlaybookDesk desk;
    private final Caller caller;

    PlaybookResource(PlaybookDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public List<PlaybookStep> get(UUID id) {
        return desk.of(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{step}")
    @RolesAllowed(Role.AGENT)
    public List<PlaybookStep> check(UUID id, String step, @NotNull @Valid CheckRequest request) {
        desk.check(id, step, request.reason(), Actor.of(caller));
        return desk.of(id);
    }

    @DELETE
    @Path("/{step}")
    @RolesAllowed(Role.AGENT)
    public List<PlaybookStep> uncheck(UUID id, String step) {
        desk.uncheck(id, step, Actor.of(caller));
        return desk.of(id);
    }
}
