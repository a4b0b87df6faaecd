package io.walletline.ticket.automation.rules;

import io.walletline.kit.rest.Page;
import io.walletline.kit.security.Role;
import io.walletline.ticket.automation.rules.execution.AutomationLog;
import io.walletline.ticket.automation.rules.execution.LogLine;
import io.walletline.ticket.cases.tickets.TicketViews;
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

/** The log of rules on one ticket, over HTTP. */
@Path("/tickets/{id}/automation-log")
@Produces(MediaType.APPLICATION_JSON)
class TicketAutomationResource {

    private final AutomationLog log;
    private final TicketViews views;

    TicketAutomationResource(AutomationLog log, TicketViews views) {
        this.log = log;
        this.views = views;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public Page<LogLine> log(
            UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return log.page(views.visible(id).id(), null, limit, cursor);
    }
}
