package io.walletline.ticket.overview.search;

import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Page;
import io.walletline.kit.security.Role;
import io.walletline.ticket.protection.audit.ReadsOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Search over HTTP. What is looked for stands in the body: addresses are written to logs. */
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
class SearchResource {

    private final TicketSearch search;

    SearchResource(TicketSearch search) {
        this.search = search;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ReadsOnly
    @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR})
    public Page<SearchHit> find(
            @NotNull @Valid SearchDefinition wanted,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var sort = wanted.checked().order();
        var rows = search.page(wanted, limit, Cursor.parseOrNull(cursor));
        return Page.of(rows, limit, found -> found, sort::after);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/count")
    @ReadsOnly
    @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR})
    public CountResponse count(@NotNull @Valid SearchDefinition wanted) {
        return search.count(wanted.checked());
    }
}
