package io.walletline.ticket.casework.fields;

import io.walletline.kit.rest.Tagged;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of a case over HTTP. */
@Path("/tickets/{id}/fields")
@Produces(MediaType.APPLICATION_JSON)
class FieldsResource {

    private final FieldDesk desk;
    private final Caller caller;

    FieldsResource(FieldDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public Response get(UUID id) {
        return tagged(desk.of(id));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.AGENT)
    public Response set(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid FieldsRequest request) {
        return tagged(desk.set(id, ifMatch, request.values(), Actor.of(caller)));
    }

    private static Response tagged(FieldValues values) {
        return Tagged.ok(new FieldsResponse(values.values()), values.version());
    }
}
