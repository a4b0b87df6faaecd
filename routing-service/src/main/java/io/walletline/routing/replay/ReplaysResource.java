package io.walletline.routing.replay;

import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers when it is done: a replay decides again without waiting for anybody, some hundred thousand times a second. Who
 * prefers not to wait for that (RFC 7240) is told at once where to look how far it is.
 */
@Path("/replays")
@Produces(MediaType.APPLICATION_JSON)
class ReplaysResource {

    private final ReplayDesk desk;
    private final ReplayRunner runner;

    ReplaysResource(ReplayDesk desk, ReplayRunner runner) {
        this.desk = desk;
        this.runner = runner;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
    public Response replay(@HeaderParam("Prefer") @Nullable String preference, @NotNull @Valid ReplayRequest request) {
        if (preference == null || !preference.contains("respond-async")) {
            return Response.ok(desk.replay(request.from(), request.to(), (done, total) -> {}))
                    .build();
        }
        var run = runner.start(request.from(), request.to());
        return Response.accepted(run)
                .location(URI.create("/replays/" + run.id()))
                .header("Preference-Applied", "respond-async")
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
    public ReplayRun run(UUID id) {
        return runner.read(id);
    }
}
