package io.walletline.ticket.casework.merging;

import io.walletline.kit.idempotency.Idempotency;
import io.walletline.kit.rest.Tagged;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.tickets.TicketResponse;
import io.walletline.ticket.cases.tickets.TicketViews;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Merging, undoing it and splitting over HTTP. */
@Path("/tickets/{id}")
@Produces(MediaType.APPLICATION_JSON)
class MergingResource {

    private static final String BY_HAND = "by-hand";

    private final MergeDesk desk;
    private final TicketViews views;
    private final Idempotency idempotency;
    private final Caller caller;

    MergingResource(MergeDesk desk, TicketViews views, Idempotency idempotency, Caller caller) {
        this.desk = desk;
        this.views = views;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Path("/merges")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public List<MergeResponse> merges(UUID id) {
        return desk.of(id).stream().map(MergeResponse::of).toList();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/merge")
    @RolesAllowed(Role.AGENT)
    public Response merge(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MergeRequest request) {
        desk.merge(id, ifMatch, request.into(), BY_HAND, Actor.of(caller));
        return tagged(views.visible(id));
    }

    @DELETE
    @Path("/merge")
    @RolesAllowed(Role.AGENT)
    public Response undo(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        desk.undo(id, ifMatch, Actor.of(caller));
        return tagged(views.visible(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/split")
    @RolesAllowed(Role.AGENT)
    public Response split(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid SplitRequest request) {
        return idempotency.once(key, request, () -> {
            var split = desk.split(id, request.entries(), request.category(), Actor.of(caller));
            return Tagged.created(URI.create("/tickets/" + split.id()), TicketResponse.of(split), split.version());
        });
    }

    private static Response tagged(TicketSnapshot ticket) {
        return Tagged.ok(TicketResponse.of(ticket), ticket.version());
    }
}
