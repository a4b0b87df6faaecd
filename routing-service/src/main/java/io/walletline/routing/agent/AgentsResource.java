package io.walletline.routing.agent;

import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Page;
import io.walletline.kit.rest.Revision;
import io.walletline.kit.security.Role;
import io.walletline.routing.agent.presence.PresenceChange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/agents")
@Produces(MediaType.APPLICATION_JSON)
class AgentsResource {

    private final AgentRoster roster;
    private final PresenceDesk presence;
    private final AgentOffers offers;

    AgentsResource(AgentRoster roster, PresenceDesk presence, AgentOffers offers) {
        this.roster = roster;
        this.presence = presence;
        this.offers = offers;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Role.ADMIN, Role.SUPERVISOR})
    public Response enter(
            @Size(max = 64) String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Profile profile) {
        var entered = roster.enter(id, profile, ifMatch);
        if (!entered.created()) {
            offers.takeBackUnfit(id);
        }
        return answer(Response.status(entered.created() ? 201 : 200), entered);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ADMIN, Role.SUPERVISOR})
    public Response one(String id) {
        return answer(Response.ok(), roster.find(id));
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.SUPERVISOR})
    public Page<AgentResponse> page(
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? "" : Cursor.parse(cursor).text(0);
        return Page.of(
                roster.page(after, limit + 1),
                limit,
                entered -> AgentResponse.of(entered.agent(), entered.attendance()),
                entered -> Cursor.of(entered.agent().id()));
    }

    @GET
    @Path("/{id}/presence")
    @RolesAllowed({Role.ADMIN, Role.SUPERVISOR})
    public List<PresenceChange> history(
            String id, @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return presence.historyOf(id, limit);
    }

    private static Response answer(Response.ResponseBuilder builder, AgentRoster.Entered entered) {
        return builder.header(HttpHeaders.ETAG, Revision.etag(entered.agent().version()))
                .entity(AgentResponse.of(entered.agent(), entered.attendance()))
                .build();
    }
}
