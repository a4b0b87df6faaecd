package io.walletline.ticket.automation.bulk;

import io.walletline.kit.idempotency.Idempotency;
import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Page;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.protection.audit.NoCustomerData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bulk acts over HTTP. */
@NoCustomerData
@Path("/bulk-acts")
@Produces(MediaType.APPLICATION_JSON)
class BulkActsResource {

    private final BulkDesk desk;
    private final Idempotency idempotency;
    private final Caller caller;

    BulkActsResource(BulkDesk desk, Idempotency idempotency, Caller caller) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public Response order(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid BulkRequest request) {
        return idempotency.once(key, request, () -> {
            var progress = desk.order(request, caller.id());
            return Response.accepted(BulkResponse.of(progress))
                    .location(URI.create("/bulk-acts/" + progress.bulk().id()))
                    .build();
        });
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public BulkResponse cancel(UUID id) {
        return BulkResponse.of(desk.cancel(id, caller.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public BulkResponse progress(UUID id) {
        return BulkResponse.of(desk.progress(id));
    }

    @GET
    @Path("/{id}/failures")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public Page<BulkRepository.Failure> failures(
            UUID id,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = Cursor.uuidOrNull(cursor);
        return Page.of(desk.failures(id, limit, after), limit, row -> row, row -> Cursor.of(row.ticketId()));
    }
}
