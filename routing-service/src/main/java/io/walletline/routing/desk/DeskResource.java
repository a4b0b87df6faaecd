package io.walletline.routing.desk;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path("/agents/me")
@RolesAllowed(Role.AGENT)
@Produces(MediaType.APPLICATION_JSON)
class DeskResource {

    private final AgentDesk desk;
    private final DeskStreams streams;
    private final Caller caller;

    DeskResource(AgentDesk desk, DeskStreams streams, Caller caller) {
        this.desk = desk;
        this.streams = streams;
        this.caller = caller;
    }

    @GET
    public DeskResponse view() {
        return desk.view(caller.id());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/presence")
    public DeskResponse choose(@NotNull @Valid PresenceChoiceRequest request) {
        desk.choose(caller.id(), request.presence(), request.reason());
        return desk.view(caller.id());
    }

    @POST
    @Path("/wrap-up/end")
    public DeskResponse endWrapUp() {
        desk.endWrapUps(caller.id());
        return desk.view(caller.id());
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking // a stream would start on the event loop, and whether the agent is known is a question to the database
    public Multi<DeskResponse> stream() {
        var agentId = caller.id();
        desk.view(agentId);
        return streams.of(agentId);
    }
}
