package io.walletline.ticket.cases.tickets;

import io.walletline.kit.idempotency.Idempotency;
import io.walletline.kit.redaction.WriterWarnings;
import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Page;
import io.walletline.kit.rest.Tagged;
import io.walletline.kit.rest.Wire;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets over HTTP. */
@Path("/tickets")
@Produces(MediaType.APPLICATION_JSON)
class TicketsResource {

    private final TicketOpening intake;
    private final TicketDesk desk;
    private final TicketViews views;
    private final Idempotency idempotency;
    private final Caller caller;
    private final WriterWarnings warnings;

    TicketsResource(
            TicketOpening intake,
            TicketDesk desk,
            TicketViews views,
            Idempotency idempotency,
            Caller caller,
            WriterWarnings warnings) {
        this.intake = intake;
        this.desk = desk;
        this.views = views;
        this.idempotency = idempotency;
        this.caller = caller;
        this.warnings = warnings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SERVICE})
    public Response open(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid OpenTicketRequest request) {
        return idempotency.once(key, request, () -> {
            var ticket = intake.open(request);
            return Tagged.created(
                    URI.create("/tickets/" + ticket.id()),
                    new OpenedTicketResponse(TicketResponse.of(ticket), warnings.orNull()),
                    ticket.version());
        });
    }

    @GET
    @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR})
    public Page<TicketResponse> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("assignee") @Nullable String assignee,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter = new TicketViews.Filter(
                status == null ? null : Wire.parse(TicketStatus.class, "status", status), assignee, customer);
        var rows = views.list(filter, limit, Cursor.parseOrNull(cursor));
        return Page.of(rows, limit, TicketResponse::of, ticket -> Cursor.of(ticket.openedAt(), ticket.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR})
    public Response get(UUID id) {
        return tagged(views.visible(id));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed(Role.AGENT)
    public Response correct(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid TicketPatchRequest request) {
        desk.patch(id, ifMatch, request.correction(), request.assignee(), Actor.of(caller));
        return tagged(views.visible(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/status")
    @RolesAllowed(Role.AGENT)
    public Response changeStatus(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StatusRequest request) {
        desk.changeStatus(id, ifMatch, request.to(), Actor.of(caller));
        return tagged(views.visible(id));
    }

    private static Response tagged(TicketSnapshot ticket) {
        return Tagged.ok(TicketResponse.of(ticket), ticket.version());
    }
}
