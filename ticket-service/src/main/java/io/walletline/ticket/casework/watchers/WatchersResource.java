package io.walletline.ticket.casework.watchers;

import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.protection.audit.NoCustomerData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** A ticket's watchers over HTTP. */
@NoCustomerData
@Path("/tickets/{id}/watchers")
@Produces(MediaType.APPLICATION_JSON)
class WatchersResource {

    private final WatchDesk desk;
    private final Caller caller;

    WatchersResource(WatchDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public List<String> list(UUID id) {
        return desk.of(id);
    }

    @PUT
    @Path("/{agentId}")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public List<String> add(UUID id, @Size(max = 64) String agentId) {
        desk.add(id, agentId, Actor.of(caller));
        return desk.of(id);
    }

    @DELETE
    @Path("/{agentId}")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public List<String> remove(UUID id, @Size(max = 64) String agentId) {
        desk.remove(id, agentId, Actor.of(caller));
        return desk.of(id);
    }
}
