package io.walletline.ticket.overview.views;

import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Page;
import io.walletline.kit.security.Role;
import io.walletline.ticket.overview.search.CountResponse;
import io.walletline.ticket.overview.search.SearchHit;
import io.walletline.ticket.overview.search.TicketSearch;
import io.walletline.ticket.protection.audit.NoCustomerData;
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

/** The tickets of a view over HTTP. */
@Path("/views/{id}")
@Produces(MediaType.APPLICATION_JSON)
class ViewedTicketsResource {

    private final ViewDesk desk;
    private final TicketSearch search;

    ViewedTicketsResource(ViewDesk desk, TicketSearch search) {
        this.desk = desk;
        this.search = search;
    }

    @GET
    @Path("/tickets")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public Page<SearchHit> tickets(
            UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var definition = desk.definition(desk.require(id));
        var rows = search.page(definition, limit, Cursor.parseOrNull(cursor));
        return Page.of(rows, limit, found -> found, definition.order()::after);
    }

    @GET
    @Path("/count")
    @NoCustomerData
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public CountResponse count(UUID id) {
        return search.count(desk.definition(desk.require(id)));
    }
}
