package io.walletline.ticket.casework.drafts;

import io.walletline.kit.rest.Tagged;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller's draft on a ticket over HTTP. */
@Path("/tickets/{id}/draft")
@RolesAllowed(Role.AGENT)
@Produces(MediaType.APPLICATION_JSON)
class DraftResource {

    private final DraftDesk desk;
    private final Caller caller;

    DraftResource(DraftDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    public Response get(UUID id) {
        return tagged(desk.of(id, caller.id()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DraftRequest request) {
        return tagged(desk.save(id, caller.id(), ifMatch, request.kind(), request.text()));
    }

    @DELETE
    public void drop(UUID id) {
        desk.drop(id, caller.id());
    }

    private static Response tagged(DraftDesk.Opened draft) {
        return Tagged.ok(DraftResponse.of(draft), draft.version());
    }
}
