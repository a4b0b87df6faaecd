package io.walletline.ticket.casework.watchers;

import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Page;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tickets that the caller watches. */
@Path("/watched-tickets")
@Produces(MediaType.APPLICATION_JSON)
class WatchedResource {

    private final WatchDesk desk;
    private final Caller caller;

    WatchedResource(WatchDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public Page<UUID> mine(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var before = Cursor.uuidOrNull(cursor);
        return Page.of(desk.watchedBy(caller.id(), limit, before), limit, id -> id, Cursor::of);
    }
}
