package io.walletline.routing.replay;

import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Answers when it is done: a replay decides again without waiting for anybody, some hundred thousand times a second. */
@Path("/replays")
class ReplaysResource {
    private final ReplayDesk desk;

    ReplaysResource(ReplayDesk desk) {
        this.desk = desk;
    }

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
    public ReplayReport replay(@NotNull @Valid ReplayRequest request) {
        return desk.replay(request.from(), request.to());
    }
}
