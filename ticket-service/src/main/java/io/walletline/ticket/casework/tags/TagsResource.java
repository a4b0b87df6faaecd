package io.walletline.ticket.casework.tags;

import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** A ticket's tags over HTTP. */
@Path("/tickets/{id}/tags")
@Produces(MediaType.APPLICATION_JSON)
class TagsResource {

    private final TagDesk desk;
    private final Caller caller;

    TagsResource(TagDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public List<String> list(UUID id) {
        return desk.of(id);
    }

    @PUT
    @Path("/{tag}")
    @RolesAllowed(Role.AGENT)
    public List<String> add(UUID id, @Pattern(regexp = Tag.RULE) String tag) {
        desk.add(id, tag, Actor.of(caller));
        return desk.of(id);
    }

    @DELETE
    @Path("/{tag}")
    @RolesAllowed(Role.AGENT)
    public List<String> remove(UUID id, @Pattern(regexp = Tag.RULE) String tag) {
        desk.remove(id, tag, Actor.of(caller));
        return desk.of(id);
    }
}
