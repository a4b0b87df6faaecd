package io.walletline.ticket.overview.search.index;

import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.protection.audit.AuditLog;
import io.walletline.ticket.protection.audit.NoCustomerData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** How far the index is, and beginning it again, over HTTP. */
@NoCustomerData
@Path("/search/backfill")
class BackfillResource {

    private final BackfillTable table;
    private final BackfillStep step;
    private final AuditLog audit;
    private final Caller caller;

    BackfillResource(BackfillTable table, BackfillStep step, AuditLog audit, Caller caller) {
        this.table = table;
        this.step = step;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
    public BackfillResponse progress() {
        return table.progress();
    }

    @POST
    @Transactional
    @RolesAllowed(Role.ADMIN)
    public Response beginAgain() {
        step.beginAgain();
        audit.onCustomer(null, Actor.of(caller), "search-backfill-begun", Map.of());
        return Response.accepted().build();
    }
}
