package io.walletline.feedback.score;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

@Path("/scores")
@RolesAllowed({Role.SUPERVISOR, Role.ANALYST})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ScoresResource {

    private final Scoreboard scoreboard;

    ScoresResource(Scoreboard scoreboard) {
        this.scoreboard = scoreboard;
    }

    @GET
    @Path("/csat")
    public Share csat(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return scoreboard.csat(from, to);
    }

    @GET
    @Path("/response-rate")
    public Share responseRate(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return scoreboard.responseRate(from, to);
    }
}
