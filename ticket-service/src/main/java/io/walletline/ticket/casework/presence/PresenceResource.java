package io.walletline.ticket.casework.presence;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.protection.audit.NoCustomerData;
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
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The agents at a ticket, over HTTP. */
@NoCustomerData
@Path("/tickets/{id}/presence")
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
@Produces(MediaType.APPLICATION_JSON)
class PresenceResource {

    private final Room room;
    private final RoomStream streams;
    private final Caller caller;

    PresenceResource(Room room, RoomStream streams, Caller caller) {
        this.room = room;
        this.streams = streams;
        this.caller = caller;
    }

    @GET
    public List<Present> list(UUID id) {
        return room.at(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public List<Present> enter(UUID id, @NotNull @Valid PresenceRequest request) {
        return room.enter(id, caller.id(), request.doing());
    }

    @DELETE
    public void leave(UUID id) {
        room.leave(id, caller.id());
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking // a stream would start on the event loop, and whether there is such a ticket is a question to the
    // database
    public Multi<List<Present>> stream(UUID id) {
        room.at(id);
        return streams.of(id);
    }
}
