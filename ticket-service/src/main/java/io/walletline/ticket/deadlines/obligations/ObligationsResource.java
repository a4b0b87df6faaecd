package io.walletline.ticket.deadlines.obligations;

import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Page;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Open obligations over HTTP, the next due first. */
@Path("/obligations")
@Produces(MediaType.APPLICATION_JSON)
class ObligationsResource {

    private final ObligationDesk desk;
    private final ObligationReader reader;
    private final Caller caller;

    ObligationsResource(ObligationDesk desk, ObligationReader reader, Caller caller) {
        this.desk = desk;
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public Page<ObligationResponse> open(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var rows = desk.open(limit, Cursor.parseOrNull(cursor));
        return Page.of(rows, limit, reader::read, row -> Cursor.of(String.valueOf(row.dueAt()), row.id()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/meet")
    @RolesAllowed(Role.AGENT)
    public ObligationResponse meet(UUID id, @NotNull @Valid NoteRequest request) {
        return reader.read(desk.meet(id, request.note(), Actor.of(caller)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/waive")
    @RolesAllowed(Role.SUPERVISOR)
    public ObligationResponse waive(UUID id, @NotNull @Valid WaiverRequest request) {
        return reader.read(desk.waive(id, request.reason(), Actor.of(caller)));
    }
}
